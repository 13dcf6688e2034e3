import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FailureError } from '../../../shared/result.ts';
import { partialOf } from '../database/durable-files.ts';
import { endings } from './linking.ts';
import { packageSizeLimit } from './package-envelope.ts';

/** A package that lies in a folder. */
export interface FolderFile {
  fileName: string;
  size: number;
  /** Milliseconds since 1970, by the clock of whoever keeps the folder. */
  modifiedAt: number;
}

/** Waiting for somebody at the other end of a pipe would wait for ever; a link may lead out of the folder. */
const readingFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const chunkSize = 65_536;
/** A file system may hold later times than dates have. */
const lastInstant = 8.64e15;

/** What a folder is called where its whole path is not to be shown; the root of a drive has nothing else. */
export function folderNameOf(folder: string): string {
  return basename(folder) || folder;
}

export async function isFolder(path: string): Promise<boolean> {
  const known = await stat(path).catch(() => null);
  return known?.isDirectory() ?? false;
}

/**
 * The name of a package directly in a folder, whatever the platform: no way into another folder, no stream of a file.
 *
 * Names that begin so are what systems and programs for synchronising keep beside a file or write it under.
 */
export function isPackageName(name: string): boolean {
  return name.toLowerCase().endsWith(endings.package) && name.length <= 255 && !/^[.~]|[/\\:\u0000]/.test(name);
}

/** What lies in the folder now, written to its end or not; `null` where there is no folder. */
export async function listPackageFiles(folder: string): Promise<FolderFile[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const found = await Promise.all(names.filter(isPackageName).map((fileName) => describe(folder, fileName)));
  return found
    .filter((file) => file !== null)
    .sort((a, b) => a.modifiedAt - b.modifiedAt || (a.fileName < b.fileName ? -1 : 1));
}

async function describe(folder: string, fileName: string): Promise<FolderFile | null> {
  const known = await lstat(join(folder, fileName)).catch(() => null);
  if (!known?.isFile() || known.size === 0 || known.size > packageSizeLimit) return null;
  return { fileName, size: known.size, modifiedAt: Math.min(known.mtimeMs, lastInstant) };
}

/** The bytes of a package, as they come. Fails with `folder-file-missing`, `package-too-large`. */
export async function* chunksOf(folder: string, fileName: string): AsyncGenerator<Uint8Array, void> {
  const handle = await openForReading(folder, fileName);
  try {
    const { size } = await handle.stat();
    if (size > packageSizeLimit) throw new FailureError('package-too-large', { limit: packageSizeLimit / 1_048_576 });
    let position = 0;
    while (position < size) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(chunkSize, size - position)), 0, null, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw missing(fileName, error);
  } finally {
    await handle.close();
  }
}

/** The whole package. Fails with `folder-file-missing`, `package-too-large`. */
export async function readPackageFile(folder: string, fileName: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(folder, fileName)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function openForReading(folder: string, fileName: string): Promise<FileHandle> {
  if (!isPackageName(fileName)) throw missing(fileName);
  const path = join(folder, fileName);
  try {
    if (!(await lstat(path)).isFile()) throw missing(fileName);
    return await open(path, readingFlags);
  } catch (error) {
    throw missing(fileName, error);
  }
}

function missing(name: string, cause?: unknown): Error {
  return cause instanceof FailureError ? cause : Object.assign(new FailureError('folder-file-missing', { name }), { cause });
}

/**
 * Writes a package into the folder, whole or not at all, beside one of the same name rather than over it.
 *
 * Answers with the name that it got. Fails with `folder-missing`, `folder-write-protected`, and when the disk is full.
 */
export async function putPackageFile(folder: string, fileName: string, bytes: Uint8Array): Promise<string> {
  if (!isPackageName(fileName)) throw new Error(`${fileName} is no name for a package.`);
  const partial = partialOf(join(folder, fileName));
  try {
    await writeWhole(partial, bytes);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? fileName : `${fileName.slice(0, -endings.package.length)} (${number})${endings.package}`;
      if (!(await takePlace(partial, join(folder, name)))) continue;
      await syncFolderIfPossible(folder);
      return name;
    }
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw refusalOf(error, folder);
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a finished file its name, unless another has it: offices write into a share at the same time. */
async function takePlace(partial: string, path: string): Promise<boolean> {
  try {
    await link(partial, path);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : reservePlace(partial, path);
  }
  await rm(partial);
  return true;
}

/** exFAT, many shares and Android storage have no hard links, but all of them make a file only where there is none. */
async function reservePlace(partial: string, path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await rename(partial, path);
    return true;
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Some shares refuse to; the package can be made again. */
async function syncFolderIfPossible(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const gone = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];
const refused = ['EACCES', 'EPERM', 'EROFS'];

function refusalOf(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  const failure = gone.includes(code) ? 'folder-missing' : refused.includes(code) ? 'folder-write-protected' : null;
  if (failure === null) return error;
  return Object.assign(new FailureError(failure, { folder: folderNameOf(folder) }), { cause: error });
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
