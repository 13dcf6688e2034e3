import { z } from 'zod';

export const mostChanges = 1_000_000;
export const mostOffices = 10_000;
/** How deep lists and objects in a value may lie in each other. */
export const deepestValue = 32;

/** JSON knows a negative zero, which nothing here is ever written as. */
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && !Object.is(value, -0);
const isPlace = (value: unknown): value is number => isWhole(value) && value >= 0;

const columnOf = <T>(isEntry: (value: unknown) => value is T, most = Infinity) =>
  z.custom<T[]>((value) => Array.isArray(value) && value.length <= most && value.every(isEntry));
const wholes = columnOf(isWhole);
const places = columnOf(isPlace);
const rowsOfPlaces = columnOf((row): row is number[] => Array.isArray(row) && row.every(isPlace));

const listOf = <T extends z.ZodType>(entry: T, most: number) =>
  z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most).pipe(z.array(entry));

/** Ids in order: each as it is, or `*` and the digits of as many random UUIDs as follow each other. */
const idsSchema = columnOf((value): value is string => typeof value === 'string');

const place = z.custom<number>(isPlace);
const labelSchema = z.strictObject({
  key: z.string().max(60),
  params: z.record(z.string().max(60), z.union([z.string(), z.number()])).optional(),
});

function isLabel(text: string): boolean {
  try {
    return labelSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

const isShortText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value.isWellFormed() && !value.includes('\u0000');

/**
 * How the changes of a package are written: in columns, so that like stands next to like and compresses well.
 *
 * A package comes from outside: whole columns are checked at once and long lists before their entries, so
 * that something hostile costs one complaint and not a million.
 */
export const columnsSchema = z.strictObject({
  /** Every incarnation that is named anywhere; all else speaks of it by its place here. */
  offices: idsSchema,
  /** Incarnation, parent, number at which it branched. */
  incarnations: listOf(z.tuple([place, place.nullable(), place.nullable()]), mostOffices),
  authors: columnOf((value): value is string => isShortText(value, 2_000)),
  labels: columnOf((value): value is string => isShortText(value, 10_000) && isLabel(value), mostChanges),
  batches: z.strictObject({
    /** The batches of the package, then others that it names. */
    ids: idsSchema,
    /** An office and for how many batches, by turns. */
    offices: places,
    authors: places,
    labels: places,
    /** Milliseconds after the batch before, or an instant in words of its own. */
    times: columnOf((value): value is number | string => isWhole(value) || isShortText(value, 40), mostChanges),
    /** Batches that are no plain edits: how many batches after the row before, kind, and the batch reversed if any. */
    reversals: rowsOfPlaces,
  }),
  types: listOf(
    z.strictObject({
      type: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
      /** In order of first use. */
      records: idsSchema,
      /** The values of each field, in the order of the changes. */
      fields: listOf(z.tuple([z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/), z.array(z.unknown())]), 200),
    }),
    200,
  ),
  /** Record types with the fields that one change writes: the type's place, then those of its fields. */
  shapes: rowsOfPlaces,
  /** The changes of one incarnation after the other, each in its own order. */
  changes: listOf(
    z.strictObject({
      office: place,
      /** Runs: the distance to the number before, and how many follow each other from there. */
      numbers: places,
      /** The Lamport numbers, likewise. */
      clocks: places,
      /** Distances to the batch of the change before. */
      batches: wholes,
      shapes: places,
      /** 0: the next record of the type; otherwise one that was named before, counted back from the latest. */
      records: places,
      // What few changes have. A row begins with its distance from the change of the row before.
      /** Office and number by turns. */
      seen: rowsOfPlaces,
      /** Fields by their places in the type. */
      withheld: rowsOfPlaces,
      /** The write's place in the change, then office and number by turns. */
      limits: rowsOfPlaces,
    }),
    mostOffices,
  ),
});
export type Columns = z.output<typeof columnsSchema>;

/** In the order of their numbers in the columns. */
export const batchKinds = ['edit', 'undo', 'redo'] as const;
