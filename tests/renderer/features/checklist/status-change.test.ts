import { describe, expect, it } from 'vitest';
import { itemView } from '../../../../shared/domain/checklist/item-view.ts';
import type { ChecklistStatus } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { changeOfStatus, fieldsWithReason, isOverruled, withdrawal } from '../../../../renderer/features/checklist/status-change.ts';
import { item } from './items.ts';

const today = '2026-11-23';
const live = (status: ChecklistStatus) => ({ status, reasons: [] });

describe('an item that no records answer', () => {
  it('takes a status at once', () => {
    expect(changeOfStatus(item({ id: 'me-01' }), 'in_progress', today)).toEqual({
      kind: 'save',
      fields: { status: 'in_progress' },
    });
  });

  it('is confirmed by saying that it is met', () => {
    expect(changeOfStatus(item({ id: 'me-01' }), 'met', today)).toEqual({
      kind: 'save',
      fields: { status: 'met', confirmedOn: today },
    });
  });

  it('can be said to be not started, which is more than saying nothing', () => {
    const untouched = item({ id: 'me-01' });
    expect(changeOfStatus(untouched, 'not_started', today)).toEqual({ kind: 'save', fields: { status: 'not_started' } });
    expect(changeOfStatus({ ...untouched, decidedBy: 'person' }, 'not_started', today)).toEqual({ kind: 'nothing' });
  });

  it('asks why before it does not apply', () => {
    expect(changeOfStatus(item({ id: 'me-01' }), 'not_applicable', today)).toEqual({ kind: 'ask', why: 'not-applicable' });
  });
});

describe('an item that the records answer', () => {
  const answered = item({ id: 'sd-02', status: 'in_progress', decidedBy: 'records', live: live('in_progress') });
  const overruled = { ...answered, status: 'met', decidedBy: 'person', overruleReason: 'Signed on paper' } as const;

  it('asks why before a person overrules it', () => {
    expect(changeOfStatus(answered, 'met', today)).toEqual({ kind: 'ask', why: 'overrule' });
    expect(changeOfStatus(answered, 'in_progress', today)).toEqual({ kind: 'nothing' });
  });

  it('keeps the reason while the person changes the status', () => {
    expect(isOverruled(overruled)).toBe(true);
    expect(changeOfStatus(overruled, 'needs_update', today)).toEqual({ kind: 'save', fields: { status: 'needs_update' } });
  });

  it('asks anew when what stood against the records was that it does not apply', () => {
    const notApplicable = { ...overruled, status: 'not_applicable', overruleReason: null } as const;
    expect(changeOfStatus(notApplicable, 'met', today)).toEqual({ kind: 'ask', why: 'overrule' });
    expect(changeOfStatus(notApplicable, 'in_progress', today)).toEqual({ kind: 'save', fields: withdrawal });
  });
});

describe('what is saved with a reason', () => {
  const stored: RecordByType['checklist_answer'] = {
    id: 'sd-02',
    deleted: false,
    status: null,
    notApplicableReason: null,
    overruleReason: null,
    owner: null,
    dueOn: null,
    recurrence: null,
    confirmedOn: null,
    note: null,
  };
  const viewOf = (fields: object) =>
    itemView({
      item: { id: 'sd-02', functionId: 'service_delivery', recurrence: 'none' },
      answer: { ...stored, ...fields },
      live: live('in_progress'),
      ownerName: null,
      evidenceCount: 0,
      today,
    });

  it.each(['met', 'needs_update', 'not_started', 'not_applicable'] as const)('stands against the records: %s', (status) => {
    const view = viewOf(fieldsWithReason(status, 'Because of the flood', today));
    expect(view).toMatchObject({ status, decidedBy: 'person' });
    expect(viewOf({ ...fieldsWithReason(status, 'Because of the flood', today), ...withdrawal })).toMatchObject({
      status: 'in_progress',
      decidedBy: 'records',
    });
  });
});
