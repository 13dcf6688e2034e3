import type { Connection } from '../database/connection.ts';

export interface LeftOutEntry {
  type: string;
  id: string;
  /** The incarnation that wrote last. */
  office: string;
  changes: number;
  /** The values that were left out, the latest of each field; JSON. */
  values: Record<string, string>;
}

export interface LeftOutStore {
  list(): LeftOutEntry[];
}

/** Records of which somebody left out what came: their writes are kept, without effect, until they are taken in. */
export function createLeftOutStore(connection: Connection): LeftOutStore {
  return {
    list() {
      const rows = connection
        .prepare(
          `SELECT record_type AS type, record_id AS id, office, n, field, value
           FROM withheld_writes JOIN changes USING (office, n) WHERE value IS NOT NULL ORDER BY lamport, office`,
        )
        .all() as { type: string; id: string; office: string; n: number; field: string; value: string }[];
      const entries = new Map<string, LeftOutEntry & { numbers: Set<string> }>();
      for (const { type, id, office, n, field, value } of rows) {
        const key = `${type}/${id}`;
        const entry = entries.get(key) ?? { type, id, office, changes: 0, values: {}, numbers: new Set<string>() };
        entry.office = office;
        entry.values[field] = value;
        entry.numbers.add(`${office}/${n}`);
        entries.set(key, entry);
      }
      return [...entries.values()].map(({ numbers, ...entry }) => ({ ...entry, changes: numbers.size }));
    },
  };
}
