import { z } from 'zod';
import { vectorSchema } from '../../../shared/domain/exchange/package.ts';
import { type FieldValue, identifierSchema } from '../../../shared/records/define.ts';
import type { Connection } from '../database/connection.ts';
import type { ReplayedBatch, ReplayedChange, ReplayedField, ReplayedRange, WithheldWrite } from '../database/replay.ts';

const number = z.int().min(0).max(2 ** 48);
const fieldValue = z.json() as unknown as z.ZodType<FieldValue>;
const limits = vectorSchema.nullable();
const text = z
  .string()
  .max(20_000)
  .refine((written) => written.isWellFormed() && !written.includes('\u0000'));
const fieldName = z.string().min(1).max(100);
const typeName = z.string().max(60);

/**
 * What stands in one line of `history.jsonl`, by the line's only key.
 *
 * The lines come in this order: every incarnation, every batch, every change (causes before effects: by Lamport
 * number, then office), and what merges did.
 */
const lineSchemas = {
  incarnation: z
    .strictObject({ office: identifierSchema, parent: identifierSchema.nullable(), branchedAt: number.nullable() })
    .refine(({ parent, branchedAt }) => (parent === null) === (branchedAt === null)),
  batch: z.strictObject({
    id: identifierSchema,
    office: identifierSchema,
    kind: z.enum(['edit', 'undo', 'redo']),
    label: z.strictObject({
      key: z.string().max(100),
      params: z.record(z.string().max(100), z.union([text, z.number()])).optional(),
    }),
    author: text,
    at: z
      .string()
      .max(40)
      .refine((instant) => !Number.isNaN(Date.parse(instant))),
    reverses: identifierSchema.nullable(),
    position: number,
  }),
  change: z.strictObject({
    office: identifierSchema,
    n: number.min(1),
    batch: identifierSchema,
    type: typeName,
    id: identifierSchema,
    seen: vectorSchema,
    lamport: number.min(1),
    writes: z.array(z.strictObject({ field: fieldName, value: fieldValue, limits })).max(1_000),
    withheld: z.array(z.strictObject({ field: fieldName, value: fieldValue.optional(), limits })).max(1_000),
  }),
  merge: z.strictObject({
    batch: identifierSchema,
    summary: z.strictObject({
      added: number,
      changed: number,
      removed: number,
      parallel: number,
      conflicts: number,
      names: z.array(text).max(10_000),
    }),
  }),
  mergedChanges: z.strictObject({ batch: identifierSchema, office: identifierSchema, first: number, last: number }),
  mergedField: z.strictObject({
    batch: identifierSchema,
    type: typeName,
    id: identifierSchema,
    field: fieldName,
    before: z.strictObject({ office: identifierSchema, n: number }).nullable(),
  }),
} as const;

type Kind = keyof typeof lineSchemas;
type ValueOf<K extends Kind> = z.output<(typeof lineSchemas)[K]>;
export type HistoryLine = { [K in Kind]: { kind: K; value: ValueOf<K> } }[Kind];

export function toLineText({ kind, value }: HistoryLine): string {
  return `${JSON.stringify({ [kind]: value })}\n`;
}

/** `null` where the line is not what it should be. */
export function parseLine(line: string): HistoryLine | null {
  const parsed = parseJson(line);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const [kind, second] = Object.keys(parsed);
  if (kind === undefined || second !== undefined || !Object.hasOwn(lineSchemas, kind)) return null;
  const result = lineSchemas[kind as Kind].safeParse((parsed as Record<string, unknown>)[kind]);
  return result.success ? ({ kind, value: result.data } as HistoryLine) : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Every line of the history that the file holds. The connection must not be written to meanwhile. */
export function* historyLines(connection: Connection): IterableIterator<HistoryLine> {
  const rows = <T>(sql: string) => connection.prepare(sql).iterate() as IterableIterator<T>;
  for (const value of rows<ValueOf<'incarnation'>>(
    'SELECT office, parent, branched_at AS branchedAt FROM incarnations ORDER BY rowid',
  )) {
    yield { kind: 'incarnation', value };
  }
  for (const batch of rows<ReplayedBatch>(
    'SELECT id, office, kind, label, author, at, reverses, position FROM batches ORDER BY position',
  )) {
    yield { kind: 'batch', value: { ...batch, label: JSON.parse(batch.label) as ValueOf<'batch'>['label'] } };
  }
  for (const value of changesOf(connection)) yield { kind: 'change', value };
  for (const { batch, summary } of rows<{ batch: string; summary: string }>(
    'SELECT batch, summary FROM merges JOIN batches ON batches.id = merges.batch ORDER BY position',
  )) {
    yield { kind: 'merge', value: { batch, summary: JSON.parse(summary) as ValueOf<'merge'>['summary'] } };
  }
  for (const value of rows<ReplayedRange>('SELECT batch, office, first, last FROM merged_changes')) {
    yield { kind: 'mergedChanges', value };
  }
  for (const { beforeOffice, beforeN, ...key } of rows<
    Omit<ReplayedField, 'before'> & { beforeOffice: string | null; beforeN: number | null }
  >(
    `SELECT batch, record_type AS type, record_id AS id, field, before_office AS beforeOffice, before_n AS beforeN
     FROM merged_fields`,
  )) {
    const before = beforeOffice === null || beforeN === null ? null : { office: beforeOffice, n: beforeN };
    yield { kind: 'mergedField', value: { ...key, before } };
  }
}

interface WriteRow {
  field: string;
  value: string | null;
  limits: string | null;
}

function toWrite({ field, value, limits: seenOfField }: WriteRow): WithheldWrite {
  return {
    field,
    ...(value === null ? {} : { value: JSON.parse(value) as FieldValue }),
    limits: seenOfField === null ? null : (JSON.parse(seenOfField) as WithheldWrite['limits']),
  };
}

function* changesOf(connection: Connection): IterableIterator<ReplayedChange> {
  const writesOf = connection.prepare('SELECT field, value, limits FROM writes WHERE office = ? AND n = ? ORDER BY field');
  const withheldOf = connection.prepare(
    'SELECT field, value, limits FROM withheld_writes WHERE office = ? AND n = ? ORDER BY field',
  );
  const rows = connection
    .prepare(
      `SELECT office, n, batch, record_type AS type, record_id AS id, seen, lamport FROM changes
       ORDER BY lamport, office`,
    )
    .iterate() as IterableIterator<Omit<ReplayedChange, 'seen' | 'writes' | 'withheld'> & { seen: string }>;
  for (const row of rows) {
    const { office, n } = row;
    yield {
      ...row,
      seen: JSON.parse(row.seen) as ReplayedChange['seen'],
      writes: (writesOf.all(office, n) as WriteRow[]).map(toWrite) as ReplayedChange['writes'],
      withheld: (withheldOf.all(office, n) as WriteRow[]).map(toWrite),
    };
  }
}

