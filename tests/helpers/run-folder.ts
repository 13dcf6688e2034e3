import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
const enoughBytes = 4_000_000_000;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > enoughBytes;
}

/**
 * A folder for everything that one run of the tests writes, removed when the run ends; in memory where the machine has
 * room there: thousands of workspaces wait for the disk otherwise, and no test asks whether the disk kept its promise.
 */
export function createRunFolder(): string {
  const folder = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'cluster-desk-run-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
