import type { Connection } from './connection.ts';
import { readFact, writeFact } from './facts.ts';

/** What makes this file this office's, kept outside the change log. */
export interface Identity {
  /** The cluster's memory as a whole; the same in every office that exchanges with it. */
  workspaceId: string;
  /** The office's record and first incarnation. */
  officeId: string;
  /** The incarnation whose numbers this file gives out. */
  incarnation: string;
  /** The machine and path where the file was last open, to notice a file that moved or was copied. */
  machine: string;
  path: string;
  isSample: boolean;
}

const facts: Record<keyof Identity, string> = {
  workspaceId: 'workspace-id',
  officeId: 'office-id',
  incarnation: 'incarnation',
  machine: 'machine',
  path: 'path',
  isSample: 'is-sample',
};

export function readIdentity(connection: Connection): Identity {
  const text = (name: keyof Identity) => readFact(connection, facts[name]) ?? '';
  return {
    workspaceId: text('workspaceId'),
    officeId: text('officeId'),
    incarnation: text('incarnation'),
    machine: text('machine'),
    path: text('path'),
    isSample: text('isSample') === 'yes',
  };
}

export function writeIdentity(connection: Connection, identity: Partial<Identity>): void {
  for (const [name, value] of Object.entries(identity)) {
    writeFact(connection, facts[name as keyof Identity], typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  }
}

/**
 * Starts a new incarnation of the office: a copy or a restored backup would otherwise give out the
 * same numbers twice. The new id names its parent and the number it branched at.
 */
export function startIncarnation(connection: Connection, newId: string): void {
  const { incarnation: parent } = readIdentity(connection);
  const branchedAt = connection.prepare('SELECT coalesce(max(n), 0) FROM changes WHERE office = ?').pluck().get(parent);
  const lamport = connection.prepare('SELECT coalesce(max(lamport), 0) FROM incarnations').pluck().get();
  connection
    .prepare('INSERT INTO incarnations (office, parent, branched_at, lamport) VALUES (?, ?, ?, ?)')
    .run(newId, parent, branchedAt, lamport);
  writeIdentity(connection, { incarnation: newId });
}

/** The office's incarnations that this file descends from, the present one included. */
export function lineageOf(connection: Connection): string[] {
  return connection
    .prepare(
      `WITH RECURSIVE lineage (office, parent) AS (
         SELECT office, parent FROM incarnations WHERE office = ?
         UNION SELECT incarnations.office, incarnations.parent
         FROM incarnations JOIN lineage ON incarnations.office = lineage.parent)
       SELECT office FROM lineage`,
    )
    .pluck()
    .all(readIdentity(connection).incarnation) as string[];
}
