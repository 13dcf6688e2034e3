import type { FieldValue } from '../../records/define.ts';
import type { VersionVector } from '../changes/changes.ts';
import { batchKinds, type Columns } from './change-columns.ts';
import { createPlaces, createRowWriter, idsToColumn, toRuns } from './column-codes.ts';
import type { PackageContents, PackedBatch, PackedChange } from './package.ts';

type Places = ReturnType<typeof createPlaces<string>>;

/** The contents of a package in columns; `columnsToContents` reads them. */
export function contentsToColumns({ incarnations, batches, changes }: PackageContents): Columns {
  const offices = createPlaces<string>();
  const batchIds = createPlaces(batches.map(({ id }) => id));
  const types = createTypes();
  const written = changesToColumns(changes, offices, batchIds, types);
  const columns = {
    incarnations: incarnations.map(({ office, parent, branchedAt }): Columns['incarnations'][number] => [
      offices.of(office),
      parent === null ? null : offices.of(parent),
      branchedAt,
    ]),
    ...batchesToColumns(batches, offices, batchIds),
    types: types.columns(),
    ...written,
  };
  return { offices: idsToColumn(offices.values()), ...columns };
}

function batchesToColumns(
  batches: readonly PackedBatch[],
  offices: Places,
  ids: Places,
): Pick<Columns, 'authors' | 'labels' | 'batches'> {
  const authors = createPlaces<string>();
  const labels = createPlaces<string>();
  const runs: number[] = [];
  const reversals = createRowWriter();
  let last = 0;
  const times = batches.map(({ office, kind, at, reverses }, place) => {
    const own = offices.of(office);
    if (runs.length > 0 && runs.at(-2) === own) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
    else runs.push(own, 1);
    if (kind !== 'edit' || reverses !== null) {
      reversals.add(place, [batchKinds.indexOf(kind), ...(reverses === null ? [] : [ids.of(reverses)])]);
    }
    const time = Date.parse(at);
    if (Number.isNaN(time) || new Date(time).toISOString() !== at) return at;
    const distance = time - last;
    last = time;
    return distance;
  });
  return {
    batches: {
      offices: runs,
      authors: batches.map(({ author }) => authors.of(author)),
      labels: batches.map(({ label }) => labels.of(label)),
      times,
      reversals: reversals.rows,
      ids: idsToColumn(ids.values()),
    },
    authors: authors.values(),
    labels: labels.values(),
  };
}

interface TypeColumns {
  records: Places;
  fields: Places;
  /** By the place of the field. */
  values: FieldValue[][];
}

function createTypes() {
  const names = createPlaces<string>();
  const byPlace: TypeColumns[] = [];
  return {
    placeOf: names.of,
    of(type: string): TypeColumns {
      const place = names.of(type);
      const known = byPlace[place];
      if (known) return known;
      const columns: TypeColumns = { records: createPlaces(), fields: createPlaces(), values: [] };
      byPlace[place] = columns;
      return columns;
    },
    columns: (): Columns['types'] =>
      names.values().map((type, place) => {
        const { records, fields, values } = byPlace[place] as TypeColumns;
        return {
          type,
          records: idsToColumn(records.values()),
          fields: fields.values().map((field, column) => [field, values[column] ?? []]),
        };
      }),
  };
}

function changesToColumns(
  changes: readonly PackedChange[],
  offices: Places,
  batchIds: Places,
  types: ReturnType<typeof createTypes>,
): Pick<Columns, 'shapes' | 'changes'> {
  const shapes = createPlaces<string>();
  const named = new Map<TypeColumns, number>();
  let lastBatch = 0;

  const vectorToRow = (vector: VersionVector) => Object.entries(vector).flatMap(([office, n]) => [offices.of(office), n]);
  const recordToColumn = (columns: TypeColumns, id: string) => {
    const count = named.get(columns) ?? 0;
    const place = columns.records.of(id);
    if (place < count) return count - place;
    named.set(columns, count + 1);
    return 0;
  };

  const columns = [...Map.groupBy(changes, ({ office }) => office)].map(([office, group]) => {
    const own = group.toSorted((a, b) => a.n - b.n);
    const seen = createRowWriter();
    const withheld = createRowWriter();
    const limits = createRowWriter();
    return {
      office: offices.of(office),
      numbers: toRuns(own.map(({ n }) => n)),
      clocks: toRuns(own.map(({ lamport }) => lamport)),
      batches: own.map(({ batch }) => {
        const distance = batchIds.of(batch) - lastBatch;
        lastBatch += distance;
        return distance;
      }),
      records: own.map(({ type, id }) => recordToColumn(types.of(type), id)),
      shapes: own.map((change, place) => {
        const { fields, values } = types.of(change.type);
        if (Object.keys(change.seen).length > 0) seen.add(place, vectorToRow(change.seen));
        const written = change.writes.map((write, order) => {
          if (write.limits !== null) limits.add(place, [order, ...vectorToRow(write.limits)]);
          const field = fields.of(write.field);
          (values[field] ??= []).push(write.value);
          return field;
        });
        if (change.withheld.length > 0) withheld.add(place, change.withheld.map(fields.of));
        return shapes.of([types.placeOf(change.type), ...written].join(' '));
      }),
      seen: seen.rows,
      withheld: withheld.rows,
      limits: limits.rows,
    };
  });
  return { shapes: shapes.values().map((shape) => shape.split(' ').map(Number)), changes: columns };
}
