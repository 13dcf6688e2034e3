import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * Writes beside the file and renames over it: a reader finds the old bytes or the new, never a half.
 *
 * @param mode of a new file, before the user's mask; `0o600` for what is nobody else's.
 */
export function writeFileWhole(path: string, bytes: string | Uint8Array, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w', mode);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function setAside(path: string): void {
  let aside = `${path}.broken`;
  for (let number = 2; existsSync(aside); number += 1) aside = `${path}.broken-${number}`;
  renameSync(path, aside);
}

/** A small file of settings. One that cannot be read is kept aside under another name, never overwritten. */
export interface StoredJson<T> {
  read(): T;
  write(value: T): void;
}

export function createStoredJson<S extends z.ZodType>(
  path: string,
  schema: S,
  defaults: () => z.output<S>,
): StoredJson<z.output<S>> {
  const parse = (text: string) => {
    try {
      return schema.safeParse(JSON.parse(text));
    } catch {
      return { success: false as const };
    }
  };
  return {
    read() {
      if (!existsSync(path)) return defaults();
      const parsed = parse(readFileSync(path, 'utf8'));
      if (parsed.success) return parsed.data;
      setAside(path);
      return defaults();
    },
    write: (value) => writeFileWhole(path, `${JSON.stringify(value, null, 2)}\n`, 0o600),
  };
}
