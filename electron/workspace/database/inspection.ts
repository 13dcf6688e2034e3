import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { FailureError } from '../../../shared/result.ts';
import { applicationId, type Connection, connectReadOnly } from './connection.ts';
import { type Identity, readIdentity } from './identity.ts';
import { schemaVersionOf } from './schema.ts';

const magic = 'SQLite format 3\u0000';

/**
 * Reads the first 100 bytes (sqlite.org/fileformat2.html, 1.3) without SQLite, which would create
 * files beside whatever it is given. Answers with the schema version that the header states.
 */
export function readHeader(path: string): { version: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new FailureError('workspace-missing', { path });
  if (!stat.isFile()) throw new FailureError('not-a-workspace', { path });
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    const read = readSync(handle, header, 0, 100, 0);
    const isOurs = read === 100 && header.toString('latin1', 0, 16) === magic && header.readInt32BE(68) === applicationId;
    if (!isOurs) throw new FailureError('not-a-workspace', { path });
  } finally {
    closeSync(handle);
  }
  return { version: header.readInt32BE(60) };
}

export type Survey =
  | { kind: 'sound'; identity: Identity; version: number }
  | { kind: 'damaged'; findings: string[] }
  /** SQLite cannot work with the file where it lies; a copy of it may still be read. */
  | { kind: 'unusable_here' };

const mostFindings = 20;

/** What SQLite's quick check says, `[]` when all is well; a check that breaks off is a finding too. */
export function quickFindings(connection: Connection): string[] {
  try {
    const rows = connection.pragma(`quick_check(${mostFindings})`) as { quick_check: string }[];
    return rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
  } catch (error) {
    if (isDamage(error)) return [(error as Error).message];
    throw error;
  }
}

/** Looks at the file as it lies, without writing to it. Fails with `workspace-locked`. */
export function surveyFile(path: string): Survey {
  let connection: Connection | null = null;
  try {
    connection = connectReadOnly(path);
    const findings = quickFindings(connection);
    if (findings.length > 0) return { kind: 'damaged', findings };
    const identity = readIdentity(connection);
    if (identity.workspaceId === '' || identity.incarnation === '') {
      return { kind: 'damaged', findings: ['the workspace has no identity'] };
    }
    return { kind: 'sound', identity, version: schemaVersionOf(connection) };
  } catch (error) {
    if (isBusy(error)) throw new FailureError('workspace-locked', { path });
    if (isDamage(error)) return { kind: 'damaged', findings: [(error as Error).message] };
    if (error instanceof Database.SqliteError) return { kind: 'unusable_here' };
    throw error;
  } finally {
    connection?.close();
  }
}

/** The incarnation of the workspace at `path`; `unknown` when something is there that will not say. */
export function incarnationAt(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    readHeader(path);
    const survey = surveyFile(path);
    return survey.kind === 'sound' ? survey.identity.incarnation : 'unknown';
  } catch (error) {
    return error instanceof FailureError && error.failure.code === 'not-a-workspace' ? null : 'unknown';
  }
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

export function isDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  // A torn schema or an impossible page number shows as a plain error or an out-of-range read.
  return /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|CONSTRAINT|IOERR_SHORT_READ)/.test(error.code);
}
