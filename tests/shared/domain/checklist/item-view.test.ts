import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItemDueSoon, itemView } from '../../../../shared/domain/checklist/item-view.ts';
import { countMeters } from '../../../../shared/domain/checklist/meters.ts';
import type { Verdict } from '../../../../shared/domain/checklist/register.ts';
import { checklistStatuses, type Recurrence } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-11-23';
const live = (status: Verdict['status']): Verdict => ({ status, reasons: [] });
type Answer = Partial<RecordByType['checklist_answer']>;

function view(answer: Answer | null, records: Verdict | null = null, recurrence: Recurrence = 'none') {
  return itemView({
    item: { id: 'sd-02', functionId: 'service_delivery', recurrence },
    answer: answer && makeRecord('checklist_answer', { id: 'sd-02', ...answer }),
    live: records,
    ownerName: null,
    evidenceCount: 0,
    today,
  });
}

describe('who decides', () => {
  it('is nobody at first', () => {
    expect(view(null)).toMatchObject({ status: 'not_started', decidedBy: 'nobody', isLookedAt: false });
    expect(view(null, live('not_started'))).toMatchObject({
      status: 'not_started',
      decidedBy: 'nobody',
      isLookedAt: false,
    });
    expect(view({ owner: 'pos-1', dueOn: '2027-01-01' })).toMatchObject({ decidedBy: 'nobody', isLookedAt: false });
  });

  it('is the person where no records are bound', () => {
    expect(view({ status: 'met' })).toMatchObject({ status: 'met', decidedBy: 'person', isLookedAt: true });
    expect(view({ status: 'not_started' })).toMatchObject({
      status: 'not_started',
      decidedBy: 'person',
      isLookedAt: true,
    });
  });

  it('is the records where they are bound, whatever was ticked', () => {
    expect(view({ status: 'met' }, live('in_progress'))).toMatchObject({ status: 'in_progress', decidedBy: 'records' });
    expect(view({ status: 'met' }, live('not_started'))).toMatchObject({
      status: 'not_started',
      decidedBy: 'records',
      isLookedAt: true,
    });
    expect(view({ status: 'met', overruleReason: '   ' }, live('in_progress')).decidedBy).toBe('records');
  });

  it('is the person who overrules the records with a reason', () => {
    const overruled = view(
      { status: 'met', overruleReason: 'Kept in the lead agency’s own register' },
      live('not_started'),
    );
    expect(overruled).toMatchObject({ status: 'met', decidedBy: 'person', live: { status: 'not_started' } });
  });

  it('takes "not applicable" only with a reason', () => {
    expect(view({ status: 'not_applicable' })).toMatchObject({ status: 'not_started', decidedBy: 'nobody' });
    expect(view({ status: 'not_applicable', notApplicableReason: 'No returns yet' })).toMatchObject({
      status: 'not_applicable',
      decidedBy: 'person',
    });
    expect(view({ status: 'not_applicable' }, live('met')).status).toBe('met');
    expect(view({ status: 'not_applicable', notApplicableReason: 'One office only' }, live('met')).status).toBe(
      'not_applicable',
    );
    expect(view(null, live('not_applicable'))).toMatchObject({
      status: 'not_applicable',
      decidedBy: 'records',
      isLookedAt: true,
    });
  });
});

describe('what recurs', () => {
  it('needs an update once its confirmation is out of date', () => {
    expect(view({ status: 'met', confirmedOn: '2026-10-23' }, null, 'monthly')).toMatchObject({
      status: 'met',
      dueOn: today,
      isOverdue: false,
    });
    expect(view({ status: 'met', confirmedOn: '2026-10-22' }, null, 'monthly')).toMatchObject({
      status: 'needs_update',
      dueOn: '2026-11-22',
      isOverdue: true,
    });
    expect(view({ status: 'met', confirmedOn: '2026-10-22' }, null, 'none').status).toBe('met');
    expect(view({ status: 'met', confirmedOn: null }, null, 'monthly').status).toBe('met');
  });

  it('goes by the team’s own recurrence before the catalogue’s', () => {
    const answer: Answer = { status: 'met', confirmedOn: '2026-06-01', recurrence: 'yearly' };
    expect(view(answer, null, 'monthly')).toMatchObject({ status: 'met', recurrence: 'yearly', dueOn: '2027-06-01' });
  });

  it('only touches what was met, and never what the records show now', () => {
    expect(view({ status: 'in_progress', confirmedOn: '2020-01-01' }, null, 'monthly').status).toBe('in_progress');
    expect(view({ status: 'met', confirmedOn: '2020-01-01' }, live('met'), 'monthly').status).toBe('met');
  });

  it('keeps a later date of the team’s own, and lets a past one give way', () => {
    expect(view({ status: 'met', confirmedOn: '2026-11-01', dueOn: '2026-12-24' }, null, 'monthly').dueOn).toBe(
      '2026-12-24',
    );
    expect(view({ status: 'met', confirmedOn: '2026-11-01', dueOn: '2026-10-30' }, null, 'monthly').dueOn).toBe(
      '2026-12-01',
    );
  });

  it('is announced before it has to be confirmed again', () => {
    expect(isItemDueSoon(view({ status: 'met', confirmedOn: '2026-11-01' }, null, 'monthly'), today)).toBe(true);
    expect(isItemDueSoon(view({ status: 'met', confirmedOn: '2026-11-20' }, null, 'monthly'), today)).toBe(false);
    expect(isItemDueSoon(view({ status: 'met', dueOn: '2026-11-25' }), today)).toBe(false);
    expect(isItemDueSoon(view({ status: 'in_progress', dueOn: '2026-11-25' }), today)).toBe(true);
  });
});

describe('overdue items', () => {
  it('are open and were due before today', () => {
    const past = '2026-11-22';
    expect(view({ dueOn: past }).isOverdue).toBe(true);
    expect(view({ status: 'needs_update', dueOn: past }).isOverdue).toBe(true);
    expect(view({ status: 'met', dueOn: past }).isOverdue).toBe(false);
    expect(view({ status: 'not_applicable', notApplicableReason: 'no', dueOn: past }).isOverdue).toBe(false);
    expect(view({ status: 'in_progress', dueOn: today }).isOverdue).toBe(false);
  });
});

describe('meters', () => {
  const items = fc.array(fc.record({ status: fc.constantFrom(...checklistStatuses), isLookedAt: fc.boolean() }));

  it('hold met within applicable within total, and add up over functions', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const [a, b, both] = [countMeters(one), countMeters(other), countMeters([...one, ...other])];
        for (const key of ['lookedAt', 'met', 'applicable', 'total'] as const) expect(both[key]).toBe(a[key] + b[key]);
        expect(both.met).toBeLessThanOrEqual(both.applicable);
        expect(both.applicable).toBeLessThanOrEqual(both.total);
        expect(both.lookedAt).toBeLessThanOrEqual(both.total);
        expect(both.total).toBe(one.length + other.length);
      }),
    );
  });
});
