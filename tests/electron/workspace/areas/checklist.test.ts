import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../helpers/workspace.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  desk = await createTestWorkspace({ today: '2026-03-10' });
});
afterEach(async () => {
  expect(desk.unexpected).toEqual([]);
  await desk.close();
});

const save = (type: RecordType, id: string | null, fields: Record<string, FieldValue>) =>
  desk.call('records.save', { type, id, fields });
const items = async () => (await desk.call('checklist.view', {})).functions.flatMap((own) => own.items);
const item = async (id: string) => (await items()).find((own) => own.id === id);

describe('checklist.view', () => {
  it('shows all 49 items in 6 + 1 functions, none looked at but those the records rule out', async () => {
    const view = await desk.call('checklist.view', {});
    expect(view.functions.map(({ number, meters }) => [number, meters.total])).toEqual([
      ['1', 16],
      ['2', 7],
      ['3', 8],
      ['4', 4],
      ['5', 5],
      ['6', 5],
      ['+1', 4],
    ]);
    // No technical working group is at work: twg-tors does not apply.
    expect(view.meters).toEqual({ lookedAt: 1, met: 0, applicable: 48, total: 49 });
  });

  it('lets the register speak at once, and a person overrule it with a reason', async () => {
    expect(await item('sd-02')).toMatchObject({ status: 'not_started', decidedBy: 'nobody' });
    await save('document', 'tor', {
      documentKind: 'cluster-tor',
      status: 'endorsed',
      version: '2',
      endorsedOn: '2026-03-01',
    });
    expect(await item('sd-02')).toMatchObject({
      status: 'met',
      decidedBy: 'records',
      live: {
        status: 'met',
        reasons: [{ code: 'document-endorsed', params: { version: '2', endorsedOn: '2026-03-01' } }],
      },
    });
    await save('checklist_answer', 'sd-02', {
      status: 'needs_update',
      overruleReason: 'The structure has changed since',
    });
    expect(await item('sd-02')).toMatchObject({ status: 'needs_update', decidedBy: 'person', live: { status: 'met' } });
  });

  it('names the owner and counts the evidence', async () => {
    await save('contact', 'amina', { givenName: 'Amina', familyName: 'Sarr' });
    await save('position', 'imo', { positionKind: 'imo', contact: 'amina' });
    await save('checklist_answer', 'id-01', { status: 'in_progress', owner: 'imo', dueOn: '2026-03-09' });
    await save('evidence', null, {
      subjectType: 'checklist_answer',
      subjectId: 'id-01',
      kind: 'note',
      title: 'Survey',
    });
    await save('evidence', null, { subjectType: 'activation_criterion', subjectId: 'id-01', kind: 'note' });
    expect(await item('id-01')).toMatchObject({
      owner: 'imo',
      ownerName: 'Amina Sarr',
      evidenceCount: 1,
      isOverdue: true,
    });
  });

  it('keeps answers to items that this catalogue does not have', async () => {
    await save('checklist_answer', 'sd-99', { status: 'met', note: 'From an office with a newer catalogue' });
    expect(await items()).toHaveLength(49);
    const answers = await desk.call('records.list', { type: 'checklist_answer', deleted: false });
    expect(answers).toMatchObject([{ id: 'sd-99', status: 'met', note: 'From an office with a newer catalogue' }]);
  });
});

describe('snapshots', () => {
  it('are proposed after activation, taken, compared and never proposed again', async () => {
    await save('activation', 'activation', { outcome: 'cluster', decidedOn: '2026-02-20' });
    expect((await desk.call('checklist.view', {})).proposedSnapshot).toEqual({
      occasion: 'two_weeks',
      dueOn: '2026-03-06',
      isDue: true,
    });
    const { id } = await desk.call('checklist.takeSnapshot', { occasion: 'two_weeks', name: null });
    const view = await desk.call('checklist.view', {});
    expect(view.snapshots).toEqual([{ id, name: '', occasion: 'two_weeks', takenOn: '2026-03-10' }]);
    expect(view.proposedSnapshot).toEqual({ occasion: 'one_month', dueOn: '2026-03-20', isDue: false });

    await save('checklist_answer', 'id-01', { status: 'met' });
    const changed = (await desk.call('checklist.compare', { before: id, after: null })).filter(
      ({ change }) => change !== 'same',
    );
    expect(changed).toEqual([
      { id: 'id-01', functionId: 'inform_decisions', before: 'not_started', after: 'met', change: 'better' },
    ]);
    expect(await desk.call('checklist.compare', { before: id, after: id })).toHaveLength(49);
  });

  it('are one change that can be undone, and cannot be edited', async () => {
    await desk.call('checklist.takeSnapshot', { occasion: 'other', name: 'Before the mission' });
    expect((await desk.call('changes.state', {})).undo).toEqual({ key: 'snapshotTaken' });
    await desk.call('changes.undo', {});
    expect((await desk.call('checklist.view', {})).snapshots).toEqual([]);
  });

  it('that do not exist are refused by name', async () => {
    expect(await desk.dispatch('checklist.compare', { before: 'nothing', after: null })).toEqual({
      ok: false,
      error: { code: 'record-not-found', params: { type: 'checklist_snapshot', id: 'nothing' } },
    });
  });
});

describe('checklist.changedSince', () => {
  it('names the items that were answered or given evidence since the day began', async () => {
    desk.clock.set({ now: '2026-03-08T10:00:00.000Z' });
    await save('checklist_answer', 'id-01', { status: 'met' });
    // 18:20 UTC is 00:05 of the next day in Kathmandu, where the tests run.
    desk.clock.set({ now: '2026-03-09T18:20:00.000Z' });
    await save('checklist_answer', 'id-02', { status: 'met' });
    await save('evidence', null, { subjectType: 'checklist_answer', subjectId: 'id-03', kind: 'note' });
    expect((await desk.call('checklist.changedSince', { day: '2026-03-10' })).toSorted()).toEqual(['id-02', 'id-03']);
    expect((await desk.call('checklist.changedSince', { day: '2026-03-08' })).toSorted()).toEqual([
      'id-01',
      'id-02',
      'id-03',
    ]);
  });

  it('refuses a day that is none', async () => {
    expect(await desk.dispatch('checklist.changedSince', { day: '2026-02-30' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});
