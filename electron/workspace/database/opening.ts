import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../../shared/result.ts';
import { type Connection, connectExclusively } from './connection.ts';
import {
  copyWithChanges,
  moveIntoFreePlace,
  partialOf,
  removeWithCompanions,
  requireFolderOf,
  sweepPartials,
  syncFile,
} from './durable-files.ts';
import { type Identity, readIdentity, startIncarnation, writeIdentity } from './identity.ts';
import { incarnationAt, isBusy, isDamage, isWritable, quickFindings, readHeader, surveyFile } from './inspection.ts';
import { makeReadingFolder, sweepReadingRoot } from './reading-folder.ts';
import { salvage } from './salvage.ts';
import { lastNumberOf, migrate, type Migration, schemaVersionOf } from './schema.ts';

export interface NewWorkspace<T> {
  path: string;
  /** That of the cluster it becomes part of; absent: a new one. */
  workspaceId?: string | undefined;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
  isSample: boolean;
  /** Writes the first records; the file gets its name only when they are in it. */
  fill: (connection: Connection) => void;
  /** Does what takes more than one turn, before the file gets its name. */
  complete: (connection: Connection) => Promise<T>;
}

/**
 * Makes a workspace file, whole or not at all, and answers with what `complete` answered. Fails with
 * `workspace-exists` rather than write over a file.
 */
export async function createWorkspaceFile<T>(wanted: NewWorkspace<T>): Promise<T> {
  const { path, migrations, machine, newId, isSample, fill, complete } = wanted;
  requireFolderOf(path);
  if (existsSync(path)) throw new FailureError('workspace-exists', { path });
  sweepPartials(dirname(path), basename(path));
  const partial = partialOf(path);
  try {
    let completed: T;
    writeFileSync(partial, '', { flag: 'wx' });
    const connection = connectExclusively(partial);
    try {
      migrate(connection, migrations);
      const officeId = newId();
      connection.transaction(() => {
        connection.prepare('INSERT INTO incarnations (office) VALUES (?)').run(officeId);
        const workspaceId = wanted.workspaceId ?? newId();
        writeIdentity(connection, { workspaceId, officeId, incarnation: officeId, machine, path, isSample });
        fill(connection);
      })();
      completed = await complete(connection);
    } finally {
      connection.close();
    }
    syncFile(partial);
    moveIntoFreePlace(partial, path);
    return completed;
  } catch (error) {
    removeWithCompanions(partial);
    throw error;
  }
}

export interface OpeningOptions {
  path: string;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
  answer: 'moved' | 'copied' | null;
  /** Where copies are kept that are only read. */
  readingRoot: string;
  /** Makes a backup before the schema changes. */
  backUp: (connection: Connection) => Promise<unknown>;
  /** The highest change number that any backup of this incarnation holds. */
  highestKnownNumber: (identity: Identity) => number;
}

export interface Opening {
  connection: Connection;
  mode: 'normal' | 'read_only' | 'damaged';
  /** What is wrong with the file, in SQLite's words. */
  findings: string[];
  /** Closes the connection and removes a copy that was made for reading. */
  release: () => void;
}

/**
 * Opens an existing workspace: for writing where that is safe, else a private copy of it for reading.
 *
 * Fails with `workspace-missing`, `not-a-workspace`, `workspace-newer`, `workspace-locked`,
 * `workspace-elsewhere`, `migration-failed`, and `workspace-damaged` when nothing can be read.
 */
export async function openWorkspaceFile(options: OpeningOptions): Promise<Opening> {
  const { path, migrations } = options;
  refuseNewer(path, readHeader(path).version, migrations);
  if (!isWritable(path)) return openForReading(options);
  const survey = surveyFile(path);
  switch (survey.kind) {
    case 'damaged':
    case 'unusable_here':
      return openForReading(options);
    case 'sound': {
      refuseNewer(path, survey.version, migrations);
      const isCopy = decideWhetherCopied(options, survey.identity);
      return openForWriting(options, isCopy);
    }
  }
}

async function openForWriting(options: OpeningOptions, isCopy: boolean): Promise<Opening> {
  const { path, machine, newId } = options;
  let connection: Connection;
  try {
    connection = connectExclusively(path);
  } catch (error) {
    if (isBusy(error)) throw new FailureError('workspace-locked', { path });
    if (isRefusedWrite(error)) return openForReading(options);
    throw error;
  }
  try {
    sweepPartials(dirname(path), basename(path));
    await bringUpToDate(connection, options);
    const identity = readIdentity(connection);
    const wasRolledBack = lastNumberOf(connection, identity.incarnation) < options.highestKnownNumber(identity);
    connection.transaction(() => {
      if (isCopy || wasRolledBack) startIncarnation(connection, newId());
      if (identity.machine !== machine || identity.path !== path) writeIdentity(connection, { machine, path });
    })();
    return { connection, mode: 'normal', findings: [], release: () => connection.close() };
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function bringUpToDate(connection: Connection, { path, migrations, backUp }: OpeningOptions): Promise<void> {
  const version = schemaVersionOf(connection);
  refuseNewer(path, version, migrations);
  if (version === migrations.length) return;
  const integrity = connection.pragma('integrity_check(1)', { simple: true });
  if (integrity !== 'ok') throw new FailureError('workspace-damaged', { path });
  await backUp(connection);
  try {
    migrate(connection, migrations);
  } catch (error) {
    throw Object.assign(new FailureError('migration-failed', { path, version: migrations.length }), { cause: error });
  }
}

/** Shows what can be read from a private copy; the original is never written. */
function openForReading({ path, migrations, readingRoot }: OpeningOptions): Opening {
  sweepReadingRoot(readingRoot);
  const folder = makeReadingFolder(readingRoot);
  const copy = join(folder.path, 'workspace.clusterdesk');
  try {
    copyWithChanges(path, copy);
    const { connection, findings } = openCopy(copy, join(folder.path, 'salvaged.clusterdesk'), migrations, path);
    connection.pragma('query_only = ON');
    const mode = findings.length > 0 ? 'damaged' : 'read_only';
    const release = () => {
      connection.close();
      folder.discard();
    };
    return { connection, mode, findings, release };
  } catch (error) {
    folder.discard();
    throw error;
  }
}

function openCopy(copy: string, salvaged: string, migrations: readonly Migration[], path: string) {
  let connection: Connection | null = null;
  let findings: string[];
  try {
    connection = connectExclusively(copy);
    findings = quickFindings(connection);
    if (findings.length === 0 && readIdentity(connection).incarnation === '') findings = ['the workspace has no identity'];
    if (findings.length === 0) {
      refuseNewer(path, schemaVersionOf(connection), migrations);
      migrate(connection, migrations);
      return { connection, findings };
    }
  } catch (error) {
    if (!isDamage(error)) {
      connection?.close();
      throw error;
    }
    findings = [(error as Error).message];
  }
  connection?.close();
  try {
    return { connection: salvage(copy, salvaged, migrations), findings };
  } catch (error) {
    throw Object.assign(new FailureError('workspace-damaged', { path }), { cause: error });
  }
}

/** Whether the file is a copy; fails with `workspace-elsewhere` where only a person can tell. */
function decideWhetherCopied({ path, machine, answer }: OpeningOptions, identity: Identity): boolean {
  if (answer !== null) return answer === 'copied';
  const isSameMachine = identity.machine === '' || identity.machine === machine;
  if (isSameMachine && isSamePlace(identity.path, path)) return false;
  const mayBeCopy = !isSameMachine || [identity.incarnation, 'unknown'].includes(incarnationAt(identity.path) ?? '');
  if (mayBeCopy) throw new FailureError('workspace-elsewhere', { path, before: identity.path });
  return false;
}

function isSamePlace(a: string, b: string): boolean {
  const real = (path: string) => {
    try {
      return realpathSync.native(path);
    } catch {
      return path;
    }
  };
  return a === '' || a === b || real(a) === real(b);
}

function refuseNewer(path: string, version: number, migrations: readonly Migration[]): void {
  if (version > migrations.length) throw new FailureError('workspace-newer', { path, version, known: migrations.length });
}

function isRefusedWrite(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS|EACCES|EPERM)/.test(code);
}
