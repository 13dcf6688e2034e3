import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Overwrites one page of a table of a closed file, as a failing disk would: the rest can still be read. */
export function damageTable(path: string, table: string): void {
  const file = new Database(path, { readonly: true });
  const size = file.pragma('page_size', { simple: true }) as number;
  const page = file.prepare("SELECT max(pageno) FROM dbstat WHERE name = ? AND pagetype = 'leaf'").pluck().get(table) as number;
  file.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (page - 1) * size, page * size);
  writeFileSync(path, bytes);
}
