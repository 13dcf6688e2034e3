import { type Failure, FailureError } from '../../shared/result.ts';

/** What a handler, the operating system or SQLite says in a code of its own; `null` when nobody foresaw it. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof FailureError) return error.failure;
  const known = knownTrouble(error);
  return known === null ? null : { code: known, params: {} };
}

function knownTrouble(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return 'disk-full';
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'workspace-read-only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'workspace-damaged';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'disk-trouble';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'workspace-locked';
  return null;
}
