import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  desk = await createTestWorkspace({ today: '2026-03-10' });
});
afterEach(async () => {
  expect(desk.unexpected).toEqual([]);
  await desk.close();
});

describe('action points', () => {
  it('are reported on in one step, which undo takes back', async () => {
    const { id: action } = await desk.call('records.save', {
      type: 'action_point',
      id: null,
      fields: { text: 'Map', status: 'open', origin: 'checklist', subject: 'sd-11', dueOn: '2026-03-09' },
    });
    expect(await desk.call('actions.view', { scope: 'open' })).toMatchObject({
      rows: [{ id: action, isOverdue: true, daysLate: 1, subject: 'sd-11', meeting: null, progress: [] }],
      counts: { open: 1, overdue: 1, closed: 0 },
    });
    await desk.call('actions.report', { action, status: 'in_progress', text: 'Half done', reportedBy: 'NRC', meeting: null });
    await desk.call('actions.report', { action, status: 'done', text: null, reportedBy: null, meeting: null });
    const closed = await desk.call('actions.view', { scope: 'all' });
    expect(closed.rows).toMatchObject([{ status: 'done', closedOn: '2026-03-10', progress: [{ text: 'Half done', reportedBy: 'NRC' }, { status: 'done', text: null }] }]);
    expect((await desk.call('actions.view', { scope: 'open' })).rows).toEqual([]);
    await desk.call('changes.undo', {});
    expect(await desk.call('actions.view', { scope: 'open' })).toMatchObject({ rows: [{ status: 'in_progress', closedOn: null, progress: [{ text: 'Half done' }] }] });
  });

  it('are not reported on when they are gone, nor in a meeting that is not there', async () => {
    const report = { status: 'done', text: null, reportedBy: null };
    expect(await desk.dispatch('actions.report', { ...report, action: 'gone', meeting: null })).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
    const { id: action } = await desk.call('records.save', { type: 'action_point', id: null, fields: { text: 'Map', status: 'open', origin: 'other' } });
    expect(await desk.dispatch('actions.report', { ...report, action, meeting: 'gone' })).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
  });
});
