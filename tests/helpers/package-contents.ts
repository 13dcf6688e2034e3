import fc from 'fast-check';
import type { VersionVector } from '../../shared/domain/changes/changes.ts';
import type { PackageContents, PackedBatch, PackedChange } from '../../shared/domain/exchange/package.ts';
import type { FieldValue } from '../../shared/records/define.ts';

const named = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,20}$/);
const ids = fc.oneof(fc.uuid({ version: 4 }), fc.uuid({ version: [4, 7] }), named);
const offices = fc
  .uniqueArray(ids, { minLength: 1, maxLength: 5 })
  .map((found) => found.filter((office) => !(office in {})))
  .filter((found) => found.length > 0);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'مدير الموقع', '\u202Eabc\u202C', '👩🏽‍🚀 on site', '李 "王" \\ \n', '\ud800', '*', '__proto__'),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));

/** Whatever a field may hold: lists and objects lie in each other as in JSON. */
export const fieldValues = fc.letrec<{ value: FieldValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constant(null),
    texts,
    numbers,
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      texts.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

/** Contents as an honest sender puts them together: changes by Lamport number, each incarnation in its own order. */
export const packageContents: fc.Arbitrary<PackageContents> = fc
  .tuple(offices, fc.uniqueArray(ids, { minLength: 1, maxLength: 8 }), fc.uniqueArray(ids, { minLength: 1, maxLength: 6 }))
  .chain(([known, batchIds, records]) => {
    const vectors = fc.dictionary(fc.constantFrom(...known), fc.nat(), { noNullPrototype: true }) as fc.Arbitrary<VersionVector>;
    const fields = fc.constantFrom('name', 'note', 'areas', 'deleted', 'constructor', 'toString');
    const change = fc.record({
      office: fc.constantFrom(...known),
      steps: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
      batch: fc.constantFrom(...batchIds),
      type: fc.constantFrom('organisation', 'contact', 'mailing_list'),
      id: fc.constantFrom(...records),
      seen: vectors,
      writes: fc.uniqueArray(
        fc.record({ field: fields, value: fieldValues, limits: fc.option(vectors, { freq: 6 }) }),
        { selector: ({ field }) => field, maxLength: 3 },
      ),
      withheld: fc.uniqueArray(fields, { maxLength: 2 }),
    });
    const batch = fc.record({
      office: fc.constantFrom(...known),
      kind: fc.constantFrom<PackedBatch['kind'][]>('edit', 'undo', 'redo'),
      label: fc
        .record({ key: fc.constantFrom('edited', 'removed'), params: fc.dictionary(named, fc.oneof(named, fc.nat())) })
        .map((label) => JSON.stringify(label)),
      author: fc.constantFrom('Amina Sarr', 'فاطمة القاضي', '李 👩🏽‍🚀'),
      at: fc.oneof(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }).map((at) => at.toISOString()),
        fc.constant('2026-03-10T08:00:00+05:45'),
      ),
      reverses: fc.option(ids),
    });
    return fc.record({
      incarnations: fc.constant(
        known.map((office, place) =>
          place === 0
            ? { office, parent: null, branchedAt: null }
            : { office, parent: known[place - 1] as string, branchedAt: place * 7 },
        ),
      ),
      batches: fc
        .array(batch, { maxLength: batchIds.length })
        .map((rows) => rows.map((row, place) => ({ id: batchIds[place] as string, ...row }))),
      changes: fc.array(change, { maxLength: 20 }).map(numberChanges),
    });
  });

function numberChanges(
  rows: readonly (Omit<PackedChange, 'n' | 'lamport'> & { steps: [number, number] })[],
): PackedChange[] {
  const last = new Map<string, { n: number; lamport: number }>();
  return rows
    .map(({ steps: [step, time], ...row }): PackedChange => {
      const before = last.get(row.office) ?? { n: 0, lamport: 0 };
      const own = { n: before.n + step, lamport: before.lamport + time };
      last.set(row.office, own);
      return { ...row, ...own };
    })
    .sort((a, b) => a.lamport - b.lamport || (a.office < b.office ? -1 : 1));
}
