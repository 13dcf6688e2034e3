import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shortId } from './durable-files.ts';
import { destroyFolder } from './overwriting.ts';

/** Where the service keeps copies of whole workspaces for as long as it reads or packs them. */
export function readingRootOf(dataHome: string): string {
  return join(dataHome, 'reading');
}

export interface ReadingFolder {
  path: string;
  /** Overwrites what is in it and takes it away. */
  discard(): void;
}

/** A folder that nobody else looks into, named after the process that it belongs to. */
export function makeReadingFolder(root: string): ReadingFolder {
  const path = join(root, `${process.pid}-${shortId()}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return { path, discard: () => discard(path) };
}

/** Takes away what processes left that are gone. */
export function sweepReadingRoot(root: string): void {
  if (!existsSync(root)) return;
  for (const name of readdirSync(root)) {
    if (!isRunning(ownerOf(name))) discard(join(root, name));
  }
}

/** The number of the process that made a reading folder of this name. */
export function ownerOf(name: string): number {
  return Number(name.split('-')[0]);
}

function discard(path: string): void {
  try {
    if (existsSync(path)) destroyFolder(path);
  } catch {
    rmSync(path, { recursive: true, force: true });
  }
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
