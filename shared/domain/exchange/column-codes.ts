import type { z } from 'zod';

/** Thrown while columns are read, where something is missing, left over or out of bounds. */
export class DoesNotFit extends Error {}

/** Gives each value a place, in order of first use. */
export function createPlaces<T>(known: Iterable<T> = []): { of(value: T): number; values(): T[] } {
  const places = new Map<T, number>();
  const of = (value: T) => {
    const place = places.get(value) ?? places.size;
    if (place === places.size) places.set(value, place);
    return place;
  };
  for (const value of known) of(value);
  return { of, values: () => [...places.keys()] };
}

export function valueAt<T>(values: readonly T[], place: number): T {
  if (!Object.hasOwn(values, place)) throw new DoesNotFit();
  return values[place] as T;
}

/** Hands out the values of a column one by one. */
export function createReader<T>(values: readonly T[]): { next(): T; isAtEnd(): boolean } {
  let place = 0;
  return { next: () => valueAt(values, place++), isAtEnd: () => place === values.length };
}

/**
 * Ascending numbers as the distance to the number before and how many follow each other, by turns: 5 6 7 10 -> 5 3 3 1.
 *
 * @throws RangeError when they do not ascend from 1: nobody could read them.
 */
export function toRuns(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let last = 0;
  for (const number of numbers) {
    if (number <= last) throw new RangeError(`${number} after ${last}`);
    if (number === last + 1 && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
    else runs.push(number - last, 1);
    last = number;
  }
  return runs;
}

/** Knows that there are `count` numbers before it makes any: a short list may name very many. */
export function fromRuns(runs: readonly number[], count: number): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let place = 0; place < runs.length; place += 2) {
    const distance = valueAt(runs, place);
    const length = valueAt(runs, place + 1);
    if (distance < 1 || length < 1 || length > count - numbers.length) throw new DoesNotFit();
    const first = last + distance;
    last = first + length - 1;
    if (!Number.isSafeInteger(last)) throw new DoesNotFit();
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  if (numbers.length !== count) throw new DoesNotFit();
  return numbers;
}

/** Rows that few entries have: each begins with its distance from the entry of the row before. */
export function createRowWriter(): { rows: number[][]; add(place: number, row: readonly number[]): void } {
  const rows: number[][] = [];
  let last = 0;
  return {
    rows,
    add(place, row) {
      rows.push([place - last, ...row]);
      last = place;
    },
  };
}

/** Asked for the entries in order, it gives the rows of each. */
export function createRowReader(rows: readonly (readonly number[])[]): {
  at(place: number): number[][];
  isAtEnd(): boolean;
} {
  let read = 0;
  let last = 0;
  return {
    at(place) {
      const found: number[][] = [];
      for (let row = rows[read]; row && last + valueAt(row, 0) === place; row = rows[read]) {
        found.push(row.slice(1));
        last = place;
        read += 1;
      }
      return found;
    },
    isAtEnd: () => read === rows.length,
  };
}

const randomUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const digitsOfUuid = 31;

/** Ids as they are, but the digits of random UUIDs that follow each other in one text, without what all of them share. */
export function idsToColumn(ids: readonly string[]): string[] {
  const column: string[] = [];
  let digits: string[] = [];
  const flush = () => {
    if (digits.length > 0) column.push(`*${digits.join('')}`);
    digits = [];
  };
  for (const id of ids) {
    if (randomUuid.test(id)) digits.push(id.slice(0, 8), id.slice(9, 13), id.slice(15, 18), id.slice(19, 23), id.slice(24));
    else {
      flush();
      column.push(id);
    }
  }
  flush();
  return column;
}

/** How many ids a column holds, told before they are made. */
export function countIds(column: readonly string[]): number {
  return column.reduce((sum, entry) => sum + (entry.startsWith('*') ? (entry.length - 1) / digitsOfUuid : 1), 0);
}

/** The ids of a column: each of them once, and no more than `most`. */
export function idsFromColumn(column: readonly string[], schema: z.ZodType<string>, most: number): string[] {
  if (countIds(column) > most) throw new DoesNotFit();
  const ids = column.flatMap((entry) => {
    if (entry.startsWith('*')) return uuidsFromDigits(entry.slice(1));
    if (!schema.safeParse(entry).success) throw new DoesNotFit();
    return [entry];
  });
  if (new Set(ids).size !== ids.length) throw new DoesNotFit();
  return ids;
}

function uuidsFromDigits(digits: string): string[] {
  if (digits.length % digitsOfUuid !== 0 || !/^[0-9a-f]+$/.test(digits)) throw new DoesNotFit();
  return Array.from({ length: digits.length / digitsOfUuid }, (_, place) => {
    const own = digits.slice(place * digitsOfUuid, (place + 1) * digitsOfUuid);
    return `${own.slice(0, 8)}-${own.slice(8, 12)}-4${own.slice(12, 15)}-${own.slice(15, 19)}-${own.slice(19)}`;
  });
}
