import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folders. */
export function filesBelow(...folders: string[]): string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
}

/** The files below the folders that hold any of the words, in their bytes or in their name. */
export function filesWith(words: readonly string[], ...folders: string[]): string[] {
  return filesBelow(...folders).filter((path) => {
    const bytes = lstatSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
    return words.some((word) => bytes.includes(word) || path.includes(word));
  });
}
