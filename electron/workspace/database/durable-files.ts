import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FailureError } from '../../../shared/result.ts';

/** What SQLite keeps beside a database: a change log, its index and a rollback journal. */
export const companions = ['-wal', '-shm', '-journal'] as const;

/** A file under this ending is unfinished; nothing ever opens it. */
export const partialEnding = '.partial';
/** After this long an unfinished file belongs to nobody any more, in milliseconds. */
const abandonedAfter = 60 * 60_000;

export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename last through a power cut. Windows has no such call for folders and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function removeWithCompanions(path: string): void {
  for (const ending of ['', ...companions]) rmSync(`${path}${ending}`, { force: true });
}

/** What lies beside a database now, or where one was. */
export function companionsOf(path: string): string[] {
  return companions.map((ending) => `${path}${ending}`).filter((companion) => existsSync(companion));
}

/** Copies a database with what was written to it but not yet folded in; the original is only read. */
export function copyWithChanges(from: string, to: string): void {
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
}

/**
 * Gives a finished file its name; fails with `workspace-exists` rather than replace another.
 *
 * A log that a database of this name left behind would be replayed into the new one. It is kept under
 * another name: it may hold the last writes of a file that somebody moved away without it.
 */
export function moveIntoFreePlace(partial: string, path: string): void {
  if (existsSync(path)) throw new FailureError('workspace-exists', { path });
  for (const companion of companionsOf(path)) renameSync(companion, `${companion}.left-${shortId()}`);
  try {
    linkSync(partial, path);
    rmSync(partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) {
      throw new FailureError('workspace-exists', { path });
    }
    // exFAT, some shares and Android storage have no hard links.
    renameSync(partial, path);
  }
  syncFolder(dirname(path));
}

/** Puts a finished file in the place of another, in one step. */
export function replaceFile(partial: string, path: string): void {
  renameSync(partial, path);
  syncFolder(dirname(path));
}

/**
 * Puts a finished database in the place of one that nobody holds open.
 *
 * A log left beside the old one would be replayed into the new one, so it goes first; when the old
 * one stays, its log comes back, because what was not folded in yet exists nowhere else.
 */
export function replaceDatabase(partial: string, path: string): void {
  const moves = companionsOf(path).map((companion) => ({ companion, aside: partialOf(companion) }));
  for (const { companion, aside } of moves) renameSync(companion, aside);
  try {
    replaceFile(partial, path);
  } catch (error) {
    for (const { companion, aside } of moves) renameSync(aside, companion);
    throw error;
  }
  for (const { aside } of moves) rmSync(aside, { force: true });
}

/** Fails with `disk-full` unless `bytes` and a little more fit into the folder's disk. */
export function requireSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes + 1_048_576) throw new FailureError('disk-full');
}

export function requireFolderOf(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new FailureError('folder-missing', { folder });
}

/** Takes away what a process left unfinished when it was killed, in `folder`, named after `stem`. */
export function sweepPartials(folder: string, stem = '', now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(stem) || !new RegExp(`\\${partialEnding}(${companions.join('|')})?$`).test(name)) continue;
    const path = join(folder, name);
    const known = statSync(path, { throwIfNoEntry: false });
    if (known && now - known.mtimeMs > abandonedAfter) rmSync(path, { force: true });
  }
}

/** A name of its own for an unfinished file, beside the place that it will take. */
export function partialOf(path: string): string {
  return `${path}.${shortId()}${partialEnding}`;
}

/** For the names of files only: what is written into a workspace takes its ids from the service. */
export function shortId(): string {
  return randomUUID().slice(0, 8);
}

/** SHA-256 of a file, lower-case hexadecimal. */
export function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  const handle = openSync(path, 'r');
  const buffer = Buffer.alloc(1_048_576);
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
