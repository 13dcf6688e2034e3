import {
  areValuesEqual,
  canonicalJson,
  hasSeen,
  headsOf,
  mergeVectors,
  type VersionVector,
  winnerOf,
} from '../../../shared/domain/changes/changes.ts';
import type { PackedBatch, PackedChange, PackedIncarnation, PackedWrite } from '../../../shared/domain/exchange/package.ts';
import { FailureError } from '../../../shared/result.ts';
import { createSeenReader, createWritesReader, currentVector } from './change-rows.ts';
import type { Connection } from './connection.ts';

/** The fields of each record that something was received for, by type and id. */
export type TouchedFields = Map<string, Map<string, Set<string>>>;

/** A write that stood in a field: `null` where there was none. */
export interface Standing {
  office: string;
  n: number;
}

/** One merge at work: takes changes of other offices into the log and its heads, in an open transaction. */
export interface Reception {
  /** How many changes of each office this file holds now. */
  vector(): VersionVector;
  knowsIncarnation(office: string): boolean;
  addIncarnation(incarnation: PackedIncarnation): void;
  addBatch(batch: PackedBatch): void;
  /** Takes the next change of its office; the caller sees to it that all it had seen is here. */
  receive(change: PackedChange, isLeftOut: boolean): void;
  /**
   * Compares a change with the one that is known under its number, and takes values that had been withheld.
   * Fails with `package-contradicts`.
   */
  compare(change: PackedChange): 'known' | 'filled';
  /** Takes in what was left out of a record. */
  takeLeftOut(type: string, id: string): void;
  /** Writes the Lamport numbers that were reached. */
  finish(): void;
  readonly touched: TouchedFields;
  /** The write that stood in each touched field before, by `type/id/field`. */
  readonly before: ReadonlyMap<string, Standing | null>;
  /** The numbers that were taken, per office. */
  readonly taken: ReadonlyMap<string, number[]>;
}

interface HeadRow extends Standing {
  lamport: number;
}

function refuse(office: string, n: number): never {
  throw new FailureError('package-contradicts', { office, n });
}

export function createReception(connection: Connection): Reception {
  const statements = {
    addIncarnation: connection.prepare('INSERT INTO incarnations (office, parent, branched_at) VALUES (?, ?, ?)'),
    incarnation: connection.prepare('SELECT parent, branched_at AS branchedAt, lamport FROM incarnations WHERE office = ?'),
    setLamport: connection.prepare('UPDATE incarnations SET lamport = max(lamport, ?) WHERE office = ?'),
    batch: connection.prepare('SELECT office, kind, label, author, at, reverses FROM batches WHERE id = ?'),
    addBatch: connection.prepare(
      `INSERT INTO batches (id, office, kind, label, author, at, reverses, position)
       VALUES (@id, @office, @kind, @label, @author, @at, @reverses, (SELECT max(position) + 1 FROM batches))`,
    ),
    addChange: connection.prepare(
      `INSERT INTO changes (office, n, batch, record_type, record_id, seen, lamport)
       VALUES (@office, @n, @batch, @type, @id, @seen, @lamport)`,
    ),
    change: connection.prepare(
      `SELECT batch, record_type AS type, record_id AS id, seen, lamport FROM changes WHERE office = ? AND n = ?`,
    ),
    addWrite: connection.prepare('INSERT INTO writes (office, n, field, value, limits) VALUES (?, ?, ?, ?, ?)'),
    write: connection.prepare('SELECT value, limits FROM writes WHERE office = ? AND n = ? AND field = ?'),
    withheld: connection.prepare('SELECT value FROM withheld_writes WHERE office = ? AND n = ? AND field = ?'),
    withhold: connection.prepare('INSERT INTO withheld_writes (office, n, field, value, limits) VALUES (?, ?, ?, ?, ?)'),
    release: connection.prepare('DELETE FROM withheld_writes WHERE office = ? AND n = ? AND field = ?'),
    leftOut: connection.prepare(
      `SELECT office, n, field, withheld_writes.value, limits FROM withheld_writes JOIN changes USING (office, n)
       WHERE record_type = ? AND record_id = ? AND withheld_writes.value IS NOT NULL ORDER BY lamport`,
    ),
    heads: connection.prepare(
      `SELECT office, n, lamport FROM heads JOIN changes USING (office, n)
       WHERE heads.record_type = ? AND heads.record_id = ? AND heads.field = ?`,
    ),
    addHead: connection.prepare('INSERT INTO heads (record_type, record_id, field, office, n) VALUES (?, ?, ?, ?, ?)'),
    removeHead: connection.prepare(
      'DELETE FROM heads WHERE record_type = ? AND record_id = ? AND field = ? AND office = ? AND n = ?',
    ),
    clearHeads: connection.prepare('DELETE FROM heads WHERE record_type = ? AND record_id = ? AND field = ?'),
  };

  const vector = currentVector(connection);
  const seenByOffice = new Map<string, VersionVector>();
  const lamportOf = new Map<string, number>();
  const touched: TouchedFields = new Map();
  const before = new Map<string, Standing | null>();
  const taken = new Map<string, number[]>();
  /** Reads writes as they are now; made anew after more were received. */
  let writesReader: ReturnType<typeof createWritesReader> | null = null;
  let highestLamport = connection.prepare('SELECT coalesce(max(lamport), 0) FROM incarnations').pluck().get() as number;

  function touch(type: string, id: string, field: string): void {
    const records = touched.get(type) ?? new Map<string, Set<string>>();
    const fields = records.get(id) ?? new Set<string>();
    fields.add(field);
    records.set(id, fields);
    touched.set(type, records);
  }

  function noteTaken(office: string, n: number): void {
    const numbers = taken.get(office);
    if (numbers) numbers.push(n);
    else taken.set(office, [n]);
  }

  function noteBefore(key: string, heads: readonly HeadRow[]): void {
    if (before.has(key)) return;
    const winner = winnerOf(heads);
    before.set(key, winner === undefined ? null : { office: winner.office, n: winner.n });
  }

  function seenBy(office: string, difference: VersionVector): VersionVector {
    // Read anew for each office: the one that an incarnation stems from may have come a moment ago.
    const known = seenByOffice.get(office) ?? createSeenReader(connection)(office, vector[office] ?? 0);
    const seen = Object.keys(difference).length === 0 ? known : mergeVectors(known, difference);
    seenByOffice.set(office, seen);
    return seen;
  }

  function addWrite({ office, n, type, id, lamport }: PackedChange, { field, value, limits }: PackedWrite, seen: VersionVector): void {
    const heads = statements.heads.all(type, id, field) as HeadRow[];
    noteBefore(`${type}/${id}/${field}`, heads);
    statements.addWrite.run(office, n, field, canonicalJson(value), limits === null ? null : JSON.stringify(limits));
    for (const head of heads) {
      if (hasSeen({ office, n, lamport, seen, limits }, head)) {
        statements.removeHead.run(type, id, field, head.office, head.n);
      }
    }
    statements.addHead.run(type, id, field, office, n);
    touch(type, id, field);
  }

  /** A value that comes late may lie under later ones: the heads are found anew from all writes. */
  function fill(key: { office: string; n: number; type: string; id: string }, { field, value, limits }: PackedWrite): void {
    const { office, n, type, id } = key;
    noteBefore(`${type}/${id}/${field}`, statements.heads.all(type, id, field) as HeadRow[]);
    statements.addWrite.run(office, n, field, canonicalJson(value), limits === null ? null : JSON.stringify(limits));
    statements.release.run(office, n, field);
    statements.clearHeads.run(type, id, field);
    writesReader ??= createWritesReader(connection);
    for (const head of headsOf(writesReader.ofField(type, id, field))) {
      statements.addHead.run(type, id, field, head.office, head.n);
    }
    touch(type, id, field);
    noteTaken(office, n);
  }

  function lastLamportOf(office: string): number {
    const known = lamportOf.get(office);
    if (known !== undefined) return known;
    const last = statements.change.get(office, vector[office] ?? 0) as { lamport: number } | undefined;
    return last?.lamport ?? 0;
  }

  return {
    touched,
    before,
    taken,
    vector: () => vector,
    knowsIncarnation: (office) => statements.incarnation.get(office) !== undefined,
    addIncarnation({ office, parent, branchedAt }) {
      const known = statements.incarnation.get(office) as { parent: string | null; branchedAt: number | null } | undefined;
      if (!known) statements.addIncarnation.run(office, parent, branchedAt);
      else if (known.parent !== parent || known.branchedAt !== branchedAt) refuse(office, branchedAt ?? 0);
    },
    addBatch(batch) {
      const known = statements.batch.get(batch.id) as Omit<PackedBatch, 'id'> | undefined;
      if (!known) statements.addBatch.run(batch);
      else if (known.office !== batch.office || known.kind !== batch.kind || known.reverses !== batch.reverses) {
        refuse(batch.office, 0);
      }
    },
    receive(change, isLeftOut) {
      const { office, n, type, id, batch, seen, lamport } = change;
      // A number that runs ahead would win every conflict: one more than the highest it could have known is the most.
      if (lamport <= lastLamportOf(office) || lamport > highestLamport + 1) refuse(office, n);
      statements.addChange.run({ office, n, batch, type, id, seen: JSON.stringify(seen), lamport });
      const allSeen = seenBy(office, seen);
      for (const write of change.writes) {
        if (isLeftOut) {
          const limits = write.limits === null ? null : JSON.stringify(write.limits);
          statements.withhold.run(office, n, write.field, canonicalJson(write.value), limits);
        } else addWrite(change, write, allSeen);
      }
      for (const field of change.withheld) statements.withhold.run(office, n, field, null, null);
      writesReader = null;
      vector[office] = n;
      lamportOf.set(office, lamport);
      highestLamport = Math.max(highestLamport, lamport);
      noteTaken(office, n);
    },
    compare(change) {
      const { office, n } = change;
      const known = statements.change.get(office, n) as Record<string, unknown> | undefined;
      const isSame =
        known?.batch === change.batch &&
        known.type === change.type &&
        known.id === change.id &&
        known.lamport === change.lamport &&
        areValuesEqual(JSON.parse(known.seen as string) as VersionVector, change.seen);
      if (!isSame) refuse(office, n);
      let outcome: 'known' | 'filled' = 'known';
      for (const write of change.writes) {
        const stored = statements.write.get(office, n, write.field) as { value: string } | undefined;
        if (stored) {
          if (stored.value !== canonicalJson(write.value)) refuse(office, n);
          continue;
        }
        const withheld = statements.withheld.get(office, n, write.field) as { value: string | null } | undefined;
        if (!withheld) refuse(office, n);
        if (withheld.value !== null) continue;
        fill(change, write);
        outcome = 'filled';
      }
      return outcome;
    },
    takeLeftOut(type, id) {
      const rows = statements.leftOut.all(type, id) as (Standing & { field: string; value: string; limits: string | null })[];
      for (const { office, n, field, value, limits } of rows) {
        fill({ office, n, type, id }, {
          field,
          value: JSON.parse(value),
          limits: limits === null ? null : (JSON.parse(limits) as VersionVector),
        });
      }
    },
    finish() {
      for (const [office, lamport] of lamportOf) statements.setLamport.run(lamport, office);
    },
  };
}
