import type { ExchangeView } from '../../../shared/contract/exchange.ts';
import type { Connection } from '../database/connection.ts';
import type { Reception } from '../database/reception.ts';

export type MergeFigures = ExchangeView['merges'][number]['summary'];

/** A merge as a batch of this office: without changes of its own, but taken back like any other. */
export interface MergeLedger {
  /** Opens a batch before anything is received, so that what arrives comes after it. */
  begin(): string;
  /** Keeps what the merge did; forgets the batch again where nothing was new. Answers whether it stays. */
  end(batch: string, reception: Reception, summary: MergeFigures, senders: readonly { office: string; name: string }[]): boolean;
  list(limit: number): { batch: string; at: string; author: string; offices: string[]; summary: MergeFigures }[];
}

export interface MergeLedgerDependencies {
  connection: Connection;
  office: string;
  author: () => string;
  now: () => string;
  newId: () => string;
}

export function createMergeLedger({ connection, office, author, now, newId }: MergeLedgerDependencies): MergeLedger {
  return {
    begin() {
      const batch = newId();
      connection
        .prepare(
          `INSERT INTO batches (id, office, kind, label, author, at, reverses, position)
           VALUES (?, ?, 'edit', '{"key":"merged"}', ?, ?, NULL, (SELECT coalesce(max(position), 0) + 1 FROM batches))`,
        )
        .run(batch, office, author(), now());
      return batch;
    },
    end(batch, reception, summary, senders) {
      if (reception.taken.size === 0) {
        connection.prepare('DELETE FROM batches WHERE id = ?').run(batch);
        return false;
      }
      const names = [...new Set(senders.map(({ name }) => name))];
      const label = { key: 'merged', params: { offices: names.join(', ') } };
      connection.prepare('UPDATE batches SET label = ? WHERE id = ?').run(JSON.stringify(label), batch);
      connection.prepare('INSERT INTO merges (batch, summary) VALUES (?, ?)').run(batch, JSON.stringify({ ...summary, names }));
      const addRange = connection.prepare('INSERT INTO merged_changes (batch, office, first, last) VALUES (?, ?, ?, ?)');
      for (const [from, numbers] of reception.taken) {
        for (const { first, last } of runsOf(numbers)) addRange.run(batch, from, first, last);
      }
      const addField = connection.prepare(
        'INSERT INTO merged_fields (batch, record_type, record_id, field, before_office, before_n) VALUES (?, ?, ?, ?, ?, ?)',
      );
      for (const [type, records] of reception.touched) {
        for (const [id, fields] of records) {
          for (const field of fields) {
            const standing = reception.before.get(`${type}/${id}/${field}`);
            addField.run(batch, type, id, field, standing?.office ?? null, standing?.n ?? null);
          }
        }
      }
      return true;
    },
    list(limit) {
      const rows = connection
        .prepare(
          `SELECT batch, at, author, summary FROM merges JOIN batches ON batches.id = merges.batch
           ORDER BY position DESC LIMIT ?`,
        )
        .all(limit) as { batch: string; at: string; author: string; summary: string }[];
      return rows.map(({ summary, ...merge }) => {
        const { names, ...figures } = JSON.parse(summary) as MergeFigures & { names: string[] };
        return { ...merge, offices: names, summary: figures };
      });
    },
  };
}

/** Numbers as runs of neighbours. */
function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === n - 1) run.last = n;
    else runs.push({ first: n, last: n });
  }
  return runs;
}
