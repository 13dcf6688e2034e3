import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId, type Connection } from './connection.ts';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** Reads `NNN-name.sql`, in order and without a gap. */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 3)),
      name: file.slice(4, -4),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${name} has number ${version}, expected ${index + 1}.`);
  });
  return migrations;
}

export function schemaVersionOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

/** The highest change number that an office gave out in this file; 0 before the first. */
export function lastNumberOf(connection: Connection, office: string): number {
  return connection.prepare('SELECT coalesce(max(n), 0) FROM changes WHERE office = ?').pluck().get(office) as number;
}

/** Brings the schema up to the newest migration in one transaction: all of them or none. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const from = schemaVersionOf(connection);
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return;
  connection.transaction(() => {
    for (const { sql, version } of pending) {
      connection.exec(sql);
      connection.pragma(`user_version = ${version}`);
    }
    connection.pragma(`application_id = ${applicationId}`);
    const violations = connection.pragma('foreign_key_check') as unknown[];
    if (violations.length > 0) throw new Error(`Migration left ${violations.length} broken references.`);
  })();
}
