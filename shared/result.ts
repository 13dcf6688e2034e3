/**
 * The outcome of something that is expected to fail sometimes.
 *
 * Expected failures are values with a code that the languages can word; only the unexpected throws.
 */
export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

/** What went wrong, in a form that any language can say: `errors.<code>` filled with `params`. */
export interface Failure {
  code: string;
  params: Record<string, string | number>;
}

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: string, params: Failure['params'] = {}): { ok: false; error: Failure } {
  return { ok: false, error: { code, params } };
}

/**
 * Carries a {@link Failure} out of a transaction, so that the transaction is rolled back.
 *
 * Thrown inside the workspace service only; the service's edge turns it into a {@link Result} again.
 */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: string, params: Failure['params'] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'FailureError';
    this.failure = { code, params };
  }
}
