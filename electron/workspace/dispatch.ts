import type { CallContext, Contract, Handlers, Method } from '../../shared/contract/define.ts';
import { fail, type Result } from '../../shared/result.ts';
import { failureOf } from './known-trouble.ts';

export type Dispatch = (method: string, input: unknown, context: CallContext) => Promise<Result<unknown>>;

/**
 * The one way in: finds the method, parses the input, runs the handler with the parsed value, parses
 * the output. A failed call changes nothing, because handlers write in one transaction.
 *
 * @param reportUnexpected is given what no handler foresaw; the caller only learns `unexpected`.
 * @param refuse throws a FailureError when the call is not allowed now.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  reportUnexpected: (error: unknown, method: string) => void,
  refuse: (method: string, kind: Method['kind']) => void = () => undefined,
): Dispatch {
  return async (method, input, context) => {
    if (typeof method !== 'string' || !Object.hasOwn(contract, method)) {
      return fail('unknown-method', { method: nameOf(method) });
    }
    const definition = contract[method as keyof C & string] as Contract[string];
    try {
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) {
        const where = parsed.error.issues[0]?.path.map(String).join('.').slice(0, 200) ?? '';
        return fail('invalid-input', { method, where });
      }
      refuse(method, definition.kind);
      const handler = handlers[method as keyof C & string] as (input: unknown, context: CallContext) => unknown;
      const value = definition.output.parse(await handler(parsed.data, context));
      return { ok: true, value };
    } catch (error) {
      const failure = failureOf(error);
      if (failure) return { ok: false, error: failure };
      reportUnexpected(error, method);
      return fail('unexpected', { method });
    }
  };
}

function nameOf(method: unknown): string {
  return typeof method === 'string' ? method.slice(0, 60) : typeof method;
}
