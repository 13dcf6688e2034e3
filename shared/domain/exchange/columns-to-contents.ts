import { type FieldValue, identifierSchema, instantSchema } from '../../records/define.ts';
import { fail, type Result, succeed } from '../../result.ts';
import type { VersionVector } from '../changes/changes.ts';
import { batchKinds, type Columns, columnsSchema, deepestValue, mostChanges, mostOffices } from './change-columns.ts';
import { countIds, createReader, createRowReader, DoesNotFit, fromRuns, idsFromColumn, valueAt } from './column-codes.ts';
import {
  officeSchema,
  type PackageContents,
  type PackedBatch,
  type PackedChange,
  type PackedIncarnation,
} from './package.ts';

/**
 * The contents that columns stand for. They come from outside and are taken only if everything fits: every
 * place exists, every value is used, every id is one.
 *
 * Fails with `package-damaged` and `package-too-large`.
 */
export function columnsToContents(unchecked: unknown): Result<PackageContents> {
  const parsed = columnsSchema.safeParse(unchecked);
  if (!parsed.success) return fail('package-damaged');
  const columns = parsed.data;
  const count = columns.changes.reduce((sum, { shapes }) => sum + shapes.length, 0);
  if (count > mostChanges) return fail('package-too-large');
  try {
    const offices = idsFromColumn(columns.offices, officeSchema, mostOffices);
    const { ids, times, reversals } = columns.batches;
    const batchIds = idsFromColumn(ids, identifierSchema, times.length + reversals.length + count);
    return succeed({
      incarnations: columns.incarnations.map((row) => readIncarnation(row, offices)),
      batches: readBatches(columns, offices, batchIds),
      changes: readChanges(columns, offices, batchIds),
    });
  } catch (error) {
    if (error instanceof DoesNotFit) return fail('package-damaged');
    throw error;
  }
}

function requireFit(fits: boolean): void {
  if (!fits) throw new DoesNotFit();
}

function readIncarnation(
  [office, parent, branchedAt]: Columns['incarnations'][number],
  offices: readonly string[],
): PackedIncarnation {
  return { office: valueAt(offices, office), parent: parent === null ? null : valueAt(offices, parent), branchedAt };
}

function readBatches(
  { batches, authors, labels }: Columns,
  offices: readonly string[],
  ids: readonly string[],
): PackedBatch[] {
  const count = batches.times.length;
  requireFit(count <= ids.length && count === batches.authors.length && count === batches.labels.length);
  const reversals = createRowReader(batches.reversals);
  const officeOf = createRunReader(batches.offices, count);
  let last = 0;
  const read = batches.times.map((time, place): PackedBatch => {
    const [reversal, ...more] = reversals.at(place);
    requireFit(more.length === 0 && (reversal === undefined || reversal.length === 1 || reversal.length === 2));
    const [kind = 0, reverses] = reversal ?? [];
    if (typeof time === 'number') last += time;
    return {
      id: valueAt(ids, place),
      office: valueAt(offices, officeOf()),
      kind: valueAt(batchKinds, kind),
      label: valueAt(labels, valueAt(batches.labels, place)),
      author: valueAt(authors, valueAt(batches.authors, place)),
      at: typeof time === 'number' ? toInstant(last) : requireInstant(time),
      reverses: reverses === undefined ? null : valueAt(ids, reverses),
    };
  });
  requireFit(reversals.isAtEnd());
  return read;
}

/** Gives the value that each entry has, from values and for how many entries they hold, by turns. */
function createRunReader(runs: readonly number[], count: number): () => number {
  const total = runs.reduce((sum, length, place) => (place % 2 === 1 ? sum + length : sum), 0);
  requireFit(runs.length % 2 === 0 && total === count);
  let place = -2;
  let left = 0;
  return () => {
    while (left === 0) {
      place += 2;
      left = valueAt(runs, place + 1);
    }
    left -= 1;
    return valueAt(runs, place);
  };
}

function toInstant(time: number): string {
  const date = new Date(time);
  requireFit(!Number.isNaN(date.getTime()));
  return requireInstant(date.toISOString());
}

function requireInstant(text: string): string {
  requireFit(instantSchema.safeParse(text).success);
  return text;
}

interface TypeReader {
  type: string;
  ids: { next(): string; isAtEnd(): boolean };
  /** The records named so far. */
  named: string[];
  fields: { field: string; values: { next(): unknown; isAtEnd(): boolean } }[];
}

function createTypeReader({ type, records, fields }: Columns['types'][number]): TypeReader {
  requireFit(new Set(fields.map(([field]) => field)).size === fields.length);
  return {
    type,
    ids: createReader(idsFromColumn(records, identifierSchema, mostChanges)),
    named: [],
    fields: fields.map(([field, values]) => ({ field, values: createReader(values) })),
  };
}

function nextRecord({ ids, named }: TypeReader, back: number): string {
  if (back > 0) return valueAt(named, named.length - back);
  const id = ids.next();
  named.push(id);
  return id;
}

function readChanges(columns: Columns, offices: readonly string[], batchIds: readonly string[]): PackedChange[] {
  const count = columns.changes.reduce((sum, { shapes }) => sum + shapes.length, 0);
  requireFit(columns.types.reduce((sum, { records }) => sum + countIds(records), 0) <= count);
  const types = columns.types.map(createTypeReader);
  requireFit(new Set(types.map(({ type }) => type)).size === types.length);
  const shapes = columns.shapes.map(([type = -1, ...fields]) => {
    requireFit(new Set(fields).size === fields.length);
    const reader = valueAt(types, type);
    return { reader, fields: fields.map((field) => valueAt(reader.fields, field)) };
  });
  const groups = columns.changes.map(({ office }) => office);
  requireFit(new Set(groups).size === groups.length);

  let batch = 0;
  const changes = columns.changes.flatMap((group) => {
    const office = valueAt(offices, group.office);
    const count = group.shapes.length;
    requireFit(count === group.batches.length && count === group.records.length);
    const numbers = fromRuns(group.numbers, count);
    const clocks = fromRuns(group.clocks, count);
    const seen = createRowReader(group.seen);
    const withheld = createRowReader(group.withheld);
    const limits = createRowReader(group.limits);
    const read = group.shapes.map((shape, place): PackedChange => {
      const { reader, fields } = valueAt(shapes, shape);
      batch += valueAt(group.batches, place);
      const [seenRow = [], ...moreSeen] = seen.at(place);
      const [withheldRow = [], ...moreWithheld] = withheld.at(place);
      requireFit(moreSeen.length === 0 && moreWithheld.length === 0);
      const limitsOf = new Map(limits.at(place).map(([order, ...row]) => [order, readVector(row, offices)]));
      const writes = fields.map(({ field, values }, order) => {
        const own = limitsOf.get(order) ?? null;
        limitsOf.delete(order);
        return { field, value: requireValue(values.next()), limits: own };
      });
      requireFit(limitsOf.size === 0);
      return {
        office,
        n: valueAt(numbers, place),
        batch: valueAt(batchIds, batch),
        type: reader.type,
        id: nextRecord(reader, valueAt(group.records, place)),
        seen: readVector(seenRow, offices),
        lamport: valueAt(clocks, place),
        writes,
        withheld: withheldRow.map((field) => valueAt(reader.fields, field).field),
      };
    });
    requireFit(seen.isAtEnd() && withheld.isAtEnd() && limits.isAtEnd());
    return read;
  });
  requireFit(types.every(({ ids, fields }) => ids.isAtEnd() && fields.every(({ values }) => values.isAtEnd())));
  return changes.sort((a, b) => a.lamport - b.lamport || (a.office < b.office ? -1 : 1));
}

function readVector(row: readonly number[], offices: readonly string[]): VersionVector {
  requireFit(row.length % 2 === 0);
  const entries = Array.from({ length: row.length / 2 }, (_, pair): [string, number] => [
    valueAt(offices, valueAt(row, pair * 2)),
    valueAt(row, pair * 2 + 1),
  ]);
  const vector = Object.fromEntries(entries);
  requireFit(Object.keys(vector).length === entries.length);
  return vector;
}

function requireValue(value: unknown): FieldValue {
  requireFit(isValue(value, deepestValue));
  return value as FieldValue;
}

function isValue(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  // JSON knows numbers that no value is written as: 1e999, -0.
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((entry) => isValue(entry, depth - 1));
  return Object.entries(value).every(([key, entry]) => key !== '__proto__' && isValue(entry, depth - 1));
}
