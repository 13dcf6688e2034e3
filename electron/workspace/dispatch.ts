import type { CallContext, Contract, Handlers, Method } from '../../shared/contract/define.ts';
import { fail, FailureError, type Result } from '../../shared/result.ts';

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
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      const known = knownTrouble(error);
      if (known !== null) return fail(known);
      reportUnexpected(error, method);
      return fail('unexpected', { method });
    }
  };
}

function nameOf(method: unknown): string {
  return typeof method === 'string' ? method.slice(0, 60) : typeof method;
}

/** What the operating system or SQLite says in a code of its own, as a failure of ours. */
function knownTrouble(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return 'disk-full';
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'workspace-read-only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'workspace-damaged';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'disk-trouble';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'workspace-locked';
  return null;
}
