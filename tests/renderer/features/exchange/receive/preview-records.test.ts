import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { MergedRecord, MergeResult } from '../../../../../shared/contract/exchange.ts';

type Module = typeof import('../../../../../renderer/features/exchange/receive/preview-records.ts');
let preview: Module;

beforeAll(async () => {
  vi.stubGlobal('window', { location: { hash: '' }, addEventListener: () => undefined });
  preview = await import('../../../../../renderer/features/exchange/receive/preview-records.ts');
});

function record(part: Partial<MergedRecord>): MergedRecord {
  return {
    type: 'organisation',
    id: 'one',
    title: 'One',
    office: 'aden',
    kind: 'changed',
    isParallel: false,
    hasConflict: false,
    isLeftOut: false,
    fields: [],
    ...part,
  };
}

function result(part: Partial<MergeResult>): MergeResult {
  const none = { added: 0, changed: 0, removed: 0, parallel: 0, conflicts: 0 };
  return {
    files: [],
    offices: [],
    summary: { ...none, ignored: 0, waiting: 0, leftOut: 0, files: 0 },
    records: [],
    moreRecords: 0,
    shrinking: [],
    batch: null,
    ...part,
  };
}

const records = [
  record({ id: 'added', kind: 'added' }),
  record({ id: 'changed' }),
  record({ id: 'restored', kind: 'restored' }),
  record({ id: 'removed', kind: 'removed' }),
  record({ id: 'parallel', isParallel: true }),
  record({ id: 'kept', kind: 'unchanged', hasConflict: true }),
  record({ id: 'same', kind: 'unchanged' }),
];
const idsOf = (found: readonly MergedRecord[]) => found.map(({ id }) => id);

describe('the key of a record', () => {
  it('leads back to type and id, whatever the id is', () => {
    fc.assert(
      fc.property(fc.constantFrom('clause', 'document_version'), fc.string(), (type, id) => {
        expect(preview.referenceOf(preview.keyOf({ type, id }))).toEqual({ type, id });
      }),
    );
  });
});

describe('filters', () => {
  const none = new Set<string>();

  it('show everything while none is chosen', () => {
    expect(preview.filterRecords(records, [], none)).toBe(records);
  });

  it('count a record that comes back as changed, as the sums do', () => {
    expect(idsOf(preview.filterRecords(records, ['changed'], none))).toEqual(['changed', 'restored', 'parallel']);
  });

  it('show what fits any of several', () => {
    expect(idsOf(preview.filterRecords(records, ['removed', 'conflict'], none))).toEqual(['removed', 'kept']);
  });

  it('find what was left out just now', () => {
    expect(idsOf(preview.filterRecords(records, ['leftOut'], new Set(['organisation:changed'])))).toEqual(['changed']);
  });
});

describe('how many records a merge would write to', () => {
  it('leaves out what is left out and what stays as it is, and counts what is not listed', () => {
    expect(preview.countToMerge(result({ records, moreRecords: 3 }), new Set(['organisation:removed']))).toBe(8);
  });
});

describe('groups', () => {
  it('follow the areas of the sidebar, with what wants a decision first', () => {
    const groups = preview.groupRecords([
      record({ type: 'office', id: 'o' }),
      ...records,
      record({ type: 'clause', id: 'd:c' }),
      record({ type: 'checklist_answer', id: 'sd-02' }),
    ]);
    expect(groups.map(({ area, type }) => [area, type])).toEqual([
      ['checklist', 'checklist_answer'],
      ['documents', 'clause'],
      ['partners', 'organisation'],
      ['workspace', 'office'],
    ]);
    expect(idsOf(groups[2]?.records ?? []).slice(0, 2)).toEqual(['kept', 'removed']);
  });
});

describe('whether anything can be accepted', () => {
  const file = { fileName: 'a', office: null, name: null, number: null, kind: null, failure: null };

  it('says no where every file is refused or known', () => {
    expect(preview.isAcceptable(result({ files: [{ ...file, state: 'refused' }, { ...file, state: 'known' }] }))).toBe(false);
    expect(preview.isAcceptable(result({ files: [{ ...file, state: 'refused' }, { ...file, state: 'waiting' }] }))).toBe(true);
  });
});
