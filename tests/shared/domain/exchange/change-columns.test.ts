import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, deepestValue } from '../../../../shared/domain/exchange/change-columns.ts';
import { toRuns } from '../../../../shared/domain/exchange/column-codes.ts';
import { columnsToContents } from '../../../../shared/domain/exchange/columns-to-contents.ts';
import { contentsToColumns } from '../../../../shared/domain/exchange/contents-to-columns.ts';
import type { PackageContents } from '../../../../shared/domain/exchange/package.ts';
import { fail } from '../../../../shared/result.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { packageContents } from '../../../helpers/package-contents.ts';

const aden = '3f0c4d1a-7a55-4f0e-9c39-0a4b8d1c2e3f';
const damaged = fail('package-damaged');

function contentsWith(value: FieldValue): PackageContents {
  const change = { office: aden, batch: 'batch-1', type: 'organisation', id: 'org-1', withheld: [] };
  return {
    incarnations: [{ office: aden, parent: null, branchedAt: null }],
    batches: [
      { id: 'batch-1', office: aden, kind: 'edit', label: '{"key":"edited"}', author: 'Amina', at: '2026-03-10T08:00:00.000Z', reverses: null },
    ],
    changes: [
      { ...change, n: 1, lamport: 1, seen: {}, writes: [{ field: 'name', value: 'One', limits: null }] },
      { ...change, n: 2, lamport: 2, seen: {}, writes: [{ field: 'note', value, limits: null }] },
    ],
  };
}

/** Columns as they come out of a file, to be tampered with. */
function columnsOf(value: FieldValue = 'Two'): Columns {
  return JSON.parse(JSON.stringify(contentsToColumns(contentsWith(value)))) as Columns;
}

function tampered(tamper: (columns: Columns, group: Columns['changes'][number], type: Columns['types'][number]) => void) {
  const columns = columnsOf();
  tamper(columns, columns.changes[0] as Columns['changes'][number], columns.types[0] as Columns['types'][number]);
  return columnsToContents(columns);
}

describe('columns', () => {
  it('come back as the contents they were made of', () => {
    fc.assert(
      fc.property(packageContents, (contents) => {
        const columns = JSON.parse(JSON.stringify(contentsToColumns(contents))) as unknown;
        expect(columnsToContents(columns)).toEqual({ ok: true, value: contents });
      }),
      { numRuns: 400 },
    );
  });

  it('hold an empty package', () => {
    const empty: PackageContents = { incarnations: [], batches: [], changes: [] };
    expect(columnsToContents(contentsToColumns(empty))).toEqual({ ok: true, value: empty });
  });

  it('name what repeats once, and numbers that follow each other by their first', () => {
    expect(columnsOf()).toEqual({
      offices: ['*3f0c4d1a7a55f0e9c390a4b8d1c2e3f'],
      incarnations: [[0, null, null]],
      authors: ['Amina'],
      labels: ['{"key":"edited"}'],
      batches: { ids: ['batch-1'], offices: [0, 1], authors: [0], labels: [0], times: [1_773_129_600_000], reversals: [] },
      types: [{ type: 'organisation', records: ['org-1'], fields: [['name', ['One']], ['note', ['Two']]] }],
      shapes: [[0, 0], [0, 1]],
      changes: [
        { office: 0, numbers: [1, 2], clocks: [1, 2], batches: [0, 0], shapes: [0, 1], records: [0, 1], seen: [], withheld: [], limits: [] },
      ],
    });
  });

  it('put the changes of all incarnations in the order of their Lamport numbers', () => {
    const { changes, ...rest } = contentsWith('Two');
    const basra = changes.map((change, place) => ({ ...change, office: 'basra', lamport: 1 + place * 9 }));
    const columns = contentsToColumns({ ...rest, changes: [...basra, ...changes] });
    const read = columnsToContents(columns);
    expect(read.ok && read.value.changes.map(({ office, lamport }) => `${office === aden ? 'aden' : office} ${lamport}`)).toEqual([
      'aden 1',
      'basra 1',
      'aden 2',
      'basra 10',
    ]);
  });

  it('are not made of numbers out of order, which nobody could read', () => {
    expect(() => toRuns([3, 3])).toThrow(RangeError);
    expect(() => toRuns([0])).toThrow(RangeError);
    const { changes, ...rest } = contentsWith('Two');
    const backwards = changes.map((change) => ({ ...change, lamport: 10 - change.n }));
    expect(() => contentsToColumns({ ...rest, changes: backwards })).toThrow(RangeError);
  });
});

describe('columns from outside', () => {
  it('are refused when anything of their shape is missing or too much', () => {
    for (const value of [null, undefined, 1, 'x', [], {}, { ...columnsOf(), more: [] }]) {
      expect(columnsToContents(value)).toEqual(damaged);
    }
    for (const key of Object.keys(columnsOf())) {
      const { [key as keyof Columns]: _left, ...rest } = columnsOf();
      expect(columnsToContents(rest)).toEqual(damaged);
    }
  });

  it('are refused when a place points nowhere', () => {
    for (const place of [-1, 1.5, 2 ** 53, 99, Number.NaN]) {
      expect(tampered((columns) => (columns.incarnations = [[place, null, null]]))).toEqual(damaged);
      expect(tampered((columns) => (columns.incarnations = [[0, place, 1]]))).toEqual(damaged);
      expect(tampered(({ batches }) => (batches.authors = [place]))).toEqual(damaged);
      expect(tampered(({ batches }) => (batches.labels = [place]))).toEqual(damaged);
      expect(tampered(({ batches }) => (batches.offices = [place, 1]))).toEqual(damaged);
      expect(tampered(({ batches }) => (batches.reversals = [[0, place]]))).toEqual(damaged);
      expect(tampered(({ batches }) => (batches.reversals = [[0, 1, place]]))).toEqual(damaged);
      expect(tampered((columns) => (columns.shapes = [[place, 0], [0, 1]]))).toEqual(damaged);
      expect(tampered((columns) => (columns.shapes = [[0, place], [0, 1]]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.office = place))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.batches = [0, place]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.shapes = [0, place]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.records = [0, place]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.seen = [[0, place, 1]]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.withheld = [[0, place]]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.limits = [[0, place, 0, 1]]))).toEqual(damaged);
      expect(tampered((_columns, group) => (group.limits = [[0, 0, place, 1]]))).toEqual(damaged);
    }
  });

  it('are refused when their counts do not agree', () => {
    expect(tampered(({ batches }) => batches.times.push(1))).toEqual(damaged);
    expect(tampered(({ batches }) => (batches.offices = [0, 2]))).toEqual(damaged);
    expect(tampered(({ batches }) => (batches.offices = [0]))).toEqual(damaged);
    expect(tampered(({ batches }) => (batches.reversals = [[5, 1]]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.numbers = [1, 3]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.numbers = [1, 1]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.numbers = [1, 1, 0, 1]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.numbers = [0, 2]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.clocks = [2 ** 53 - 1, 2]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.clocks = [1, Number.MAX_SAFE_INTEGER]))).toEqual(damaged);
    expect(tampered((_columns, group) => group.batches.push(0))).toEqual(damaged);
    expect(tampered((_columns, group) => group.records.push(1))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.seen = [[2, 0, 1]]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.seen = [[0, 0]]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.seen = [[0, 0, 1], [0, 0, 2]]))).toEqual(damaged);
    expect(tampered((_columns, group) => (group.seen = [[0, 0, 1, 0, 2]]))).toEqual(damaged);
    expect(tampered((_columns, _group, type) => type.records.push('org-2'))).toEqual(damaged);
    expect(tampered((_columns, _group, type) => type.fields[0]?.[1].push('more'))).toEqual(damaged);
    expect(tampered((_columns, _group, type) => type.fields[0]?.[1].pop())).toEqual(damaged);
  });

  it('are refused when something is named twice that exists once', () => {
    expect(tampered((columns) => columns.offices.push('basra', 'basra'))).toEqual(damaged);
    expect(tampered(({ batches }) => batches.ids.push('batch-1'))).toEqual(damaged);
    expect(tampered((columns) => columns.types.push({ type: 'organisation', records: [], fields: [] }))).toEqual(damaged);
    expect(tampered((_columns, _group, type) => type.fields.push(['name', []]))).toEqual(damaged);
    expect(tampered((columns) => (columns.shapes[1] = [0, 1, 1]))).toEqual(damaged);
    expect(
      tampered((columns, group) => {
        columns.changes.push({ ...group, numbers: [], clocks: [], batches: [], shapes: [], records: [] });
      }),
    ).toEqual(damaged);
  });

  it('are refused with names that mean something to a program', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(tampered((columns) => columns.offices.push(name))).toEqual(damaged);
    }
    for (const id of ['__proto__', '', ' ', '*', '*0', 'ü', 'a'.repeat(129)]) {
      expect(tampered(({ batches }) => batches.ids.push(id))).toEqual(damaged);
      expect(tampered((_columns, _group, type) => (type.records = [id]))).toEqual(damaged);
    }
    for (const field of ['__proto__', '', 'two words', 'a'.repeat(61)]) {
      expect(tampered((_columns, _group, type) => type.fields.push([field, []]))).toEqual(damaged);
      expect(tampered((columns) => columns.types.push({ type: field, records: [], fields: [] }))).toEqual(damaged);
    }
    expect(columnsToContents(JSON.parse(JSON.stringify(columnsOf()).replace('"Two"', '{"__proto__":{"deleted":true}}')))).toEqual(damaged);
  });

  it('are refused with labels and times that nobody can say', () => {
    for (const label of ['', 'edited', '[]', '{}', '{"key":1}', '{"key":"edited","params":{"a":[]}}']) {
      expect(tampered((columns) => (columns.labels = [label]))).toEqual(damaged);
    }
    for (const time of ['yesterday', '', 9e15, 253_402_300_800_000]) {
      expect(tampered(({ batches }) => (batches.times = [time]))).toEqual(damaged);
    }
    expect(tampered((columns) => (columns.authors = ['\u0000']))).toEqual(damaged);
  });

  it('are refused with values deeper than any record has, and with numbers that are none', () => {
    let value: FieldValue = 'core';
    for (let depth = 0; depth < deepestValue; depth++) value = [value];
    expect(columnsToContents(columnsOf(value)).ok).toBe(true);
    expect(columnsToContents(columnsOf([value]))).toEqual(damaged);
    expect(columnsToContents(JSON.parse(JSON.stringify(columnsOf()).replace('"Two"', '1e999')))).toEqual(damaged);
  });

  it('name more than a program can take in few bytes only once', () => {
    expect(tampered((columns) => columns.offices.push(`*${'0123456789abcde'.repeat(31 * 2_000)}`))).toEqual(damaged);
    const many = Array<number>(1_000_001).fill(0);
    expect(tampered((_columns, group) => (group.shapes = many))).toEqual(fail('package-too-large'));
  });

  it('never throw, whatever was done to them', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.integer({ min: -2, max: 5 }), fc.constantFrom('__proto__', '*00', 1e300, -0));
    fc.assert(
      fc.property(packageContents, fc.infiniteStream(fc.nat()), junk, (contents, choices, value) => {
        const columns = JSON.parse(JSON.stringify(contentsToColumns(contents))) as unknown;
        const read = columnsToContents(replaceSomewhere(columns, () => choices.next().value as number, value));
        if (!read.ok) expect(read).toEqual(damaged);
        // What is let in can be sent on.
        else expect(columnsToContents(JSON.parse(JSON.stringify(contentsToColumns(read.value))))).toEqual(read);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The same JSON with one part of it, anywhere, replaced. */
function replaceSomewhere(json: unknown, choose: () => number, value: unknown): unknown {
  if (json === null || typeof json !== 'object' || choose() % 7 === 0) return value;
  const keys = Object.keys(json);
  if (keys.length === 0) return value;
  const key = keys[choose() % keys.length] as string;
  const parts = json as Record<string, unknown>;
  const replaced = replaceSomewhere(parts[key], choose, value);
  return Array.isArray(json) ? json.with(Number(key), replaced) : { ...parts, [key]: replaced };
}
