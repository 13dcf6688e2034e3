import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogueJson from '../../../../resources/checklist/catalogue.json' with { type: 'json' };
import { parseChecklistCatalogue } from '../../../../shared/domain/checklist/catalogue.ts';
import { compareSnapshots, proposeSnapshot, snapshotItems } from '../../../../shared/domain/checklist/snapshots.ts';
import { type ChecklistStatus, checklistStatuses } from '../../../../shared/records/choices.ts';
import type { SnapshotItem } from '../../../../shared/records/checklist.ts';

const catalogue = parseChecklistCatalogue(catalogueJson);
const ids = catalogue.functions.flatMap(({ items }) => items.map(({ id }) => id));

describe('the catalogue', () => {
  it('has 49 items with ids of their own', () => {
    expect(ids).toHaveLength(49);
    expect(new Set(ids).size).toBe(49);
  });

  it('is refused when a binding is unknown', () => {
    const item = { id: 'sd-01', binding: 'astrology', recurrence: 'none', sources: [] };
    const broken = { version: 1, functions: [{ id: 'aap', iascNumber: '+1', ccpmNumber: '7', items: [item] }] };
    expect(() => parseChecklistCatalogue(broken)).toThrow('binding');
  });
});

describe('dated snapshots', () => {
  const activation = { outcome: 'cluster', decidedOn: '2026-01-31' } as const;
  const propose = (today: string, ...occasions: ('two_weeks' | 'one_month' | 'two_months' | 'other')[]) =>
    proposeSnapshot(
      activation,
      occasions.map((occasion) => ({ occasion })),
      today,
    );

  it('are proposed two weeks, one month and two months after the decision', () => {
    expect(propose('2026-02-01')).toEqual({ occasion: 'two_weeks', dueOn: '2026-02-14', isDue: false });
    expect(propose('2026-02-14')).toEqual({ occasion: 'two_weeks', dueOn: '2026-02-14', isDue: true });
    expect(propose('2026-02-15', 'two_weeks')).toEqual({ occasion: 'one_month', dueOn: '2026-02-28', isDue: false });
    expect(propose('2026-03-01', 'two_weeks', 'one_month')).toEqual({
      occasion: 'two_months',
      dueOn: '2026-03-31',
      isDue: false,
    });
    expect(propose('2026-05-01', 'two_weeks', 'one_month', 'two_months')).toBeNull();
  });

  it('give way to the next once that is due as well', () => {
    expect(propose('2026-03-05')).toEqual({ occasion: 'one_month', dueOn: '2026-02-28', isDue: true });
    expect(propose('2026-03-05', 'one_month')).toMatchObject({ occasion: 'two_months', isDue: false });
    expect(propose('2026-04-05', 'other')).toMatchObject({ occasion: 'two_months', isDue: true });
  });

  it('wait for an activation as a cluster', () => {
    expect(proposeSnapshot({ outcome: 'cluster', decidedOn: null }, [], '2026-05-01')).toBeNull();
    expect(proposeSnapshot({ outcome: 'working_group', decidedOn: '2026-01-01' }, [], '2026-05-01')).toBeNull();
  });
});

const snapshots = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids, 'sd-99', 'xx-01'), fc.constantFrom(...checklistStatuses)), {
    selector: ([id]) => id,
  })
  .map((entries) => entries.map(([id, status]): SnapshotItem => ({ id, status, decidedBy: 'person', lookedAt: true })));

describe('the comparison of two snapshots', () => {
  const of = (statuses: Record<string, ChecklistStatus>): SnapshotItem[] =>
    Object.entries(statuses).map(([id, status]) => ({ id, status, decidedBy: 'person', lookedAt: true }));

  it('tells better from worse, and what came and went with the catalogue', () => {
    const before = of({
      'sd-01': 'not_started',
      'sd-02': 'met',
      'sd-03': 'met',
      'sd-06': 'in_progress',
      'sd-99': 'met',
    });
    const after = of({
      'sd-01': 'in_progress',
      'sd-02': 'needs_update',
      'sd-03': 'met',
      'sd-06': 'not_applicable',
      'aa-04': 'met',
    });
    expect(
      compareSnapshots(catalogue, before, after).map(({ id, functionId, change }) => [id, functionId, change]),
    ).toEqual([
      ['sd-01', 'service_delivery', 'better'],
      ['sd-02', 'service_delivery', 'worse'],
      ['sd-03', 'service_delivery', 'same'],
      ['sd-06', 'service_delivery', 'other'],
      ['aa-04', 'aap', 'added'],
      ['sd-99', 'service_delivery', 'removed'],
    ]);
  });

  it('loses no item and mirrors itself', () => {
    const mirror = {
      better: 'worse',
      worse: 'better',
      added: 'removed',
      removed: 'added',
      same: 'same',
      other: 'other',
    } as const;
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        const [there, back] = [compareSnapshots(catalogue, a, b), compareSnapshots(catalogue, b, a)];
        expect(new Set(there.map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)));
        expect(there).toHaveLength(new Set([...a, ...b].map(({ id }) => id)).size);
        const reversed = new Map(back.map(({ id, change }) => [id, change]));
        for (const { id, change } of there) expect(reversed.get(id)).toBe(mirror[change]);
        expect(compareSnapshots(catalogue, a, a).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});

it('a snapshot keeps what decided each item', () => {
  expect(snapshotItems([{ id: 'sd-01', status: 'met', decidedBy: 'records', isLookedAt: true }])).toEqual([
    { id: 'sd-01', status: 'met', decidedBy: 'records', lookedAt: true },
  ]);
});
