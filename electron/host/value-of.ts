import { FailureError, type Result } from '../../shared/result.ts';

/** The answer of the service, or its failure as this process passes failures on. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error.code, result.error.params);
}
