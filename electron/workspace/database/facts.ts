import type { Connection } from './connection.ts';

/** What a file knows of itself outside the change log; `null` where nothing was noted. */
export function readFact(connection: Connection, key: string): string | null {
  const value = connection.prepare('SELECT value FROM workspace_facts WHERE key = ?').pluck().get(key);
  return (value as string | undefined) ?? null;
}

export function writeFact(connection: Connection, key: string, value: string): void {
  connection
    .prepare('INSERT INTO workspace_facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}

export function removeFact(connection: Connection, key: string): void {
  connection.prepare('DELETE FROM workspace_facts WHERE key = ?').run(key);
}
