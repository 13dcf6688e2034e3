import { randomFillSync } from 'node:crypto';
import { chmodSync, closeSync, fstatSync, fsyncSync, lstatSync, openSync, readdirSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const pieceSize = 1_048_576;

/**
 * Writes random bytes over a file once and waits until they are on the disk.
 *
 * Where the disk or its file system puts what is written at another place, as solid-state disks, journals and
 * snapshots do, the earlier bytes stay: nothing that a program can do from here reaches those.
 */
export function overwriteFile(path: string): void {
  const handle = openForOverwriting(path);
  try {
    const { size } = fstatSync(handle);
    const piece = Buffer.allocUnsafe(Math.min(pieceSize, size));
    for (let place = 0; place < size; ) {
      randomFillSync(piece);
      place += writeSync(handle, piece, 0, Math.min(piece.byteLength, size - place), place);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file that is only marked as not to be written is still its owner's. */
function openForOverwriting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    chmodSync(path, 0o600);
    return openSync(path, 'r+');
  }
}

/** Whether the bytes of the file are this name's alone: a link leads to, or shares, what is somebody else's. */
export function isOnlyName(path: string): boolean {
  const stat = lstatSync(path);
  return stat.isFile() && stat.nlink === 1;
}

/** Removes a folder of the application's own copies: what is only deleted outlives the workspace on the disk. */
export function destroyFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      destroyFolder(path);
      continue;
    }
    overwriteIfPossible(path);
    rmSync(path, { force: true });
  }
  rmdirSync(folder);
}

/** Overwriting is worth an attempt; that the copy goes matters more. */
function overwriteIfPossible(path: string): void {
  try {
    if (isOnlyName(path)) overwriteFile(path);
  } catch {
    // A disk that refuses the write still lets the name go.
  }
}
