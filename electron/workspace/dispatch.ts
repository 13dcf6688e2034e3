import type { CallContext, Contract, Handlers } from '../../shared/contract/define.ts';
import { fail, FailureError, type Result } from '../../shared/result.ts';

export type Dispatch = (method: string, input: unknown, context: CallContext) => Promise<Result<unknown>>;

/**
 * The one way in: finds the method, parses the input, runs the handler with the parsed value, parses
 * the output. A failed call changes nothing, because handlers write in one transaction.
 *
 * @param reportUnexpected is given what no handler foresaw; the caller only learns `unexpected`.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  reportUnexpected: (error: unknown, method: string) => void,
): Dispatch {
  return async (method, input, context) => {
    if (typeof method !== 'string' || !Object.hasOwn(contract, method)) {
      return fail('unknown-method', { method: String(method).slice(0, 60) });
    }
    const definition = contract[method as keyof C & string] as Contract[string];
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      return fail('invalid-input', { method, where });
    }
    try {
      const handler = handlers[method as keyof C & string] as (input: unknown, context: CallContext) => unknown;
      const value = definition.output.parse(await handler(parsed.data, context));
      return { ok: true, value };
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      if (isDiskFull(error)) return fail('disk-full');
      if (isReadOnly(error)) return fail('workspace-read-only');
      reportUnexpected(error, method);
      return fail('unexpected', { method });
    }
  };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function isDiskFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

function isReadOnly(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error));
}
