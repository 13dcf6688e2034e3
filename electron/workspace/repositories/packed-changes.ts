import type { VersionVector } from '../../../shared/domain/changes/changes.ts';
import type { PackageContents, PackedBatch, PackedChange, PackedIncarnation, PackedWrite } from '../../../shared/domain/exchange/package.ts';
import { isInScope, type Scope } from '../../../shared/domain/exchange/scope.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { Connection } from '../database/connection.ts';

/** Which changes to read: those after one vector up to another, and older ones that a wider scope lets out. */
export interface Wanted {
  after: VersionVector;
  upTo: VersionVector;
  scope: Scope;
  /** The narrower scope under which those up to `after` were sent; `null`: nothing more of them. */
  widens: Scope | null;
}

export interface PackedChangeReader {
  /** The changes, causes before effects; fields out of scope are named without their values. */
  changes(wanted: Wanted): PackedChange[];
  /** What goes with some of them. */
  contentsOf(changes: readonly PackedChange[]): PackageContents;
  /** How many changes of records in scope there are, and of how many records. */
  count(after: VersionVector, upTo: VersionVector, scope: Scope): { changes: number; records: number };
}

interface ChangeRow extends Omit<PackedChange, 'seen' | 'writes' | 'withheld'> {
  seen: string;
}

interface WriteRow {
  n: number;
  field: string;
  value: string | null;
  limits: string | null;
}

export function createPackedChangeReader(connection: Connection): PackedChangeReader {
  const rowsOf = connection.prepare(
    `SELECT office, n, batch, record_type AS type, record_id AS id, seen, lamport FROM changes
     WHERE office = ? AND n > ? AND n <= ? ORDER BY n`,
  );
  const writesOf = connection.prepare(
    `SELECT n, field, value, limits FROM writes WHERE office = @office AND n > @after AND n <= @upTo
     UNION ALL
     SELECT n, field, value, limits FROM withheld_writes WHERE office = @office AND n > @after AND n <= @upTo`,
  );

  function read(office: string, after: number, upTo: number, scope: Scope): PackedChange[] {
    const writes = new Map<number, PackedWrite[]>();
    const withheld = new Map<number, string[]>();
    const rows = (rowsOf.all(office, after, upTo) as ChangeRow[]).map((row) => {
      const change: PackedChange = { ...row, seen: JSON.parse(row.seen) as VersionVector, writes: [], withheld: [] };
      writes.set(row.n, change.writes);
      withheld.set(row.n, change.withheld);
      return change;
    });
    const types = new Map(rows.map(({ n, type }) => [n, type]));
    for (const { n, field, value, limits } of writesOf.iterate({ office, after, upTo }) as IterableIterator<WriteRow>) {
      if (value === null || !isInScope(scope, types.get(n) ?? '', field)) withheld.get(n)?.push(field);
      else {
        writes.get(n)?.push({
          field,
          value: JSON.parse(value) as FieldValue,
          limits: limits === null ? null : (JSON.parse(limits) as VersionVector),
        });
      }
    }
    return rows;
  }

  return {
    changes({ after, upTo, scope, widens }) {
      const isNews = ({ type, writes }: PackedChange) =>
        widens !== null && writes.some(({ field }) => !isInScope(widens, type, field));
      return Object.entries(upTo)
        .flatMap(([office, last]) => {
          const first = after[office] ?? 0;
          const older = widens === null ? [] : read(office, 0, Math.min(first, last), scope).filter(isNews);
          return [...older, ...read(office, first, last, scope)];
        })
        .sort((a, b) => a.lamport - b.lamport || (a.office < b.office ? -1 : 1));
    },
    contentsOf(changes) {
      const batchOf = connection.prepare('SELECT id, office, kind, label, author, at, reverses FROM batches WHERE id = ?');
      const batches = [...new Set(changes.map(({ batch }) => batch))].map((id) => batchOf.get(id) as PackedBatch);
      const incarnations = connection
        .prepare('SELECT office, parent, branched_at AS branchedAt FROM incarnations ORDER BY rowid')
        .all() as PackedIncarnation[];
      return { incarnations: neededBy(changes, incarnations), batches, changes: [...changes] };
    },
    count(after, upTo, scope) {
      const count = connection.prepare(
        `SELECT record_type AS type, record_id AS id, count(*) AS changes FROM changes
         WHERE office = ? AND n > ? AND n <= ? GROUP BY 1, 2`,
      );
      const records = new Set<string>();
      let changes = 0;
      for (const [office, last] of Object.entries(upTo)) {
        for (const row of count.all(office, after[office] ?? 0, last) as { type: string; id: string; changes: number }[]) {
          if (!isInScope(scope, row.type, 'deleted')) continue;
          changes += row.changes;
          records.add(`${row.type}/${row.id}`);
        }
      }
      return { changes, records: records.size };
    },
  };
}

/** The incarnations that wrote, and those they stem from. */
function neededBy(changes: readonly PackedChange[], incarnations: readonly PackedIncarnation[]): PackedIncarnation[] {
  const byOffice = new Map(incarnations.map((incarnation) => [incarnation.office, incarnation]));
  const needed = new Set<string>();
  for (const { office } of changes) {
    for (let at: string | null = office; at !== null && !needed.has(at); at = byOffice.get(at)?.parent ?? null) needed.add(at);
  }
  return incarnations.filter(({ office }) => needed.has(office));
}
