import { mergeVectors, type VersionVector, type Write } from '../../../shared/domain/changes/changes.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { Connection } from './connection.ts';

export interface WriteRow extends Write {
  batch: string;
  field: string;
}

/** How many changes of each office this file holds. */
export function currentVector(connection: Connection): VersionVector {
  // One look into the index per office; GROUP BY would read every change.
  const rows = connection
    .prepare(
      `SELECT office, (SELECT max(n) FROM changes WHERE changes.office = incarnations.office) AS n FROM incarnations`,
    )
    .all() as { office: string; n: number | null }[];
  return Object.fromEntries(rows.flatMap(({ office, n }) => (n === null ? [] : [[office, n]])));
}

/** The whole vector that an office had seen when it made change `n`, from the differences it stored. */
export type SeenReader = (office: string, n: number) => VersionVector;

/**
 * Reads the differences of an office once and adds them up; to be made anew when changes arrive.
 *
 * An incarnation goes on from what its parent had seen where it branched, the parent's own changes included.
 */
export function createSeenReader(connection: Connection): SeenReader {
  const differences = connection.prepare("SELECT n, seen FROM changes WHERE office = ? AND seen <> '{}' ORDER BY n");
  const origin = connection.prepare('SELECT parent, branched_at AS branchedAt FROM incarnations WHERE office = ?');
  const known = new Map<string, { n: number; vector: VersionVector }[]>();

  function inherited(office: string): VersionVector {
    const { parent, branchedAt } = (origin.get(office) ?? {}) as { parent?: string | null; branchedAt?: number };
    if (parent === null || parent === undefined || branchedAt === undefined) return {};
    return mergeVectors(seenAt(parent, branchedAt), { [parent]: branchedAt });
  }

  function read(office: string): { n: number; vector: VersionVector }[] {
    let vector = inherited(office);
    const rows = (differences.all(office) as { n: number; seen: string }[]).map(({ n, seen }) => {
      vector = mergeVectors(vector, JSON.parse(seen) as VersionVector);
      return { n, vector };
    });
    return [{ n: 0, vector: inherited(office) }, ...rows];
  }

  function seenAt(office: string, n: number): VersionVector {
    let vectors = known.get(office);
    if (!vectors) {
      vectors = read(office);
      known.set(office, vectors);
    }
    let [low, high] = [0, vectors.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((vectors[middle] as { n: number }).n <= n) low = middle + 1;
      else high = middle;
    }
    return vectors[low - 1]?.vector ?? {};
  }

  return seenAt;
}

/** Reads the writes to a record, in the order of Lamport numbers: one field, or all of them. */
export function createWritesReader(connection: Connection): {
  ofField: (type: string, id: string, field: string) => WriteRow[];
  ofRecord: (type: string, id: string) => WriteRow[];
  /** Only the writes that nobody superseded. */
  headsOfRecord: (type: string, id: string) => WriteRow[];
} {
  const columns = 'changes.office, changes.n, changes.lamport, changes.batch, writes.field, writes.value, writes.limits';
  const select = `SELECT ${columns} FROM changes JOIN writes USING (office, n)
    WHERE changes.record_type = ? AND changes.record_id = ?`;
  const order = 'ORDER BY changes.lamport, changes.office';
  const ofField = connection.prepare(`${select} AND writes.field = ? ${order}`);
  const ofRecord = connection.prepare(`${select} ${order}`);
  const headsOfRecord = connection.prepare(
    `SELECT ${columns} FROM heads JOIN changes USING (office, n) JOIN writes USING (office, n, field)
     WHERE heads.record_type = ? AND heads.record_id = ? ${order}`,
  );
  const seenAt = createSeenReader(connection);
  const toWrites = (rows: unknown[]) =>
    (rows as (Omit<WriteRow, 'seen' | 'value' | 'limits'> & { value: string; limits: string | null })[]).map((row) => ({
      ...row,
      seen: seenAt(row.office, row.n),
      value: JSON.parse(row.value) as FieldValue,
      limits: row.limits === null ? null : (JSON.parse(row.limits) as VersionVector),
    }));
  return {
    ofField: (type, id, field) => toWrites(ofField.all(type, id, field)),
    ofRecord: (type, id) => toWrites(ofRecord.all(type, id)),
    headsOfRecord: (type, id) => toWrites(headsOfRecord.all(type, id)),
  };
}
