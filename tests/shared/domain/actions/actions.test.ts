import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionContext } from '../../../../shared/domain/actions/action-row.ts';
import { actionsView } from '../../../../shared/domain/actions/actions-view.ts';
import { reportedFields } from '../../../../shared/domain/actions/report.ts';
import { createRegister } from '../../../../shared/domain/meetings/register.ts';
import { actionStatuses } from '../../../../shared/records/choices.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-03-10';
const action = (id: string, fields: object = {}) => makeRecord('action_point', { id, text: id, status: 'open', ...fields });
const context: ActionContext = {
  today,
  register: createRegister([makeRecord('organisation', { id: 'nrc', name: 'Norwegian Refugee Council', acronym: 'NRC' })], [makeRecord('contact', { id: 'c', givenName: 'Amina', familyName: 'Sarr' })]),
  meeting: (id) => (id === 'm' ? makeRecord('meeting', { id, meetingKind: 'cluster', heldOn: '2026-03-01', number: 3 }) : null),
  agendaItem: () => null,
  groupName: () => null,
  progress: () => [],
};

describe('the list of action points', () => {
  it('has what is open first, by its day, and says how late it is', () => {
    const view = actionsView(
      [
        action('undated'),
        action('late', { dueOn: '2026-03-01', organisation: 'nrc', contact: 'c', meeting: 'm' }),
        action('today', { dueOn: today }),
        action('older', { status: 'done', closedOn: '2026-02-01', dueOn: '2026-01-01' }),
        action('newer', { status: 'dropped', closedOn: '2026-03-01' }),
      ],
      'all',
      context,
    );
    expect(view.rows.map(({ id, isOverdue, daysLate }) => [id, isOverdue, daysLate])).toEqual([
      ['late', true, 9],
      ['today', false, 0],
      ['undated', false, 0],
      ['newer', false, 0],
      ['older', false, 0],
    ]);
    expect(view.rows[0]).toMatchObject({ responsibleName: 'NRC, Amina Sarr', meeting: { id: 'm', number: 3 } });
    expect(view.counts).toEqual({ open: 3, overdue: 1, closed: 2 });
  });

  it('leaves out the closed ones but counts them, when only the open ones are wanted', () => {
    const view = actionsView([action('a'), action('b', { status: 'done' })], 'open', context);
    expect([view.rows.length, view.counts.closed]).toEqual([1, 1]);
  });
});

describe('a report', () => {
  const report = (status: (typeof actionStatuses)[number], meeting: { id: string; heldOn: string } | null = null) => ({ status, text: '', reportedBy: null, meeting });

  it('closes on the day of the meeting in which it was said, else today', () => {
    expect(reportedFields(action('a'), report('done', { id: 'm', heldOn: '2026-03-05' }), today)).toEqual({
      progress: { actionPoint: 'a', notedOn: '2026-03-05', status: 'done', text: null, reportedBy: null, meeting: 'm' },
      action: { status: 'done', closedOn: '2026-03-05' },
    });
    expect(reportedFields(action('a'), report('dropped'), today).action.closedOn).toBe(today);
  });

  it('keeps the day of what was closed already, and opens it again without one', () => {
    const closed = action('a', { status: 'done', closedOn: '2026-02-01' });
    expect(reportedFields(closed, report('dropped'), today).action).toEqual({ status: 'dropped', closedOn: '2026-02-01' });
    expect(reportedFields(closed, report('in_progress'), today).action).toEqual({ status: 'in_progress', closedOn: null });
  });

  it('always leaves a day on what is closed and none on what is open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actionStatuses), { minLength: 1, maxLength: 8 }), (statuses) => {
        let now = action('a');
        for (const status of statuses) now = { ...now, ...reportedFields(now, report(status), today).action };
        expect(now.closedOn !== null).toBe(now.status === 'done' || now.status === 'dropped');
      }),
    );
  });
});
