import { expect, test } from 'vitest';
import { findProblems, type ProblemSource } from '../../../../shared/domain/problems/problems.ts';
import type { RecordByType, RecordType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

type Given = { [T in RecordType]?: (Partial<RecordByType[T]> & { id: string })[] };

function problems(given: Given) {
  const source: ProblemSource = {
    list: (type) => ((given[type] ?? []) as { id: string }[]).map((fields) => makeRecord(type, fields as never)),
    hasFile: () => false,
  };
  return findProblems(source).map(({ code }) => code);
}
const meeting = [{ id: 'm', heldOn: '2026-03-10', status: 'planned' as const }, { id: 'n', heldOn: '2026-03-17', status: 'planned' as const }];

test('a meeting that ends before it starts', () => {
  expect(problems({ meeting: [{ id: 'm', startTime: '10:00', endTime: '09:30' }] })).toEqual(['end-before-start']);
  expect(problems({ meeting: [{ id: 'm', startTime: '10:00', endTime: '10:00' }] })).toEqual([]);
});

test('the same organisation or person twice in one meeting', () => {
  const organisation = [{ id: 'o', name: 'NRC' }];
  const row = { meeting: 'm', organisation: 'o' };
  expect(problems({ meeting, organisation, attendance: [{ id: '1', ...row }, { id: '2', ...row }] })).toEqual(['attendance-twice']);
  expect(problems({ meeting, attendance: [{ id: '1', meeting: 'm', organisationName: 'Mairie', personName: 'Zoé' }, { id: '2', meeting: 'm', organisationName: 'MAIRIE', personName: 'zoe' }] })).toEqual(['attendance-twice']);
  expect(problems({ meeting, organisation, attendance: [{ id: '1', ...row, personName: 'A' }, { id: '2', ...row, personName: 'B' }, { id: '3', ...row, meeting: 'n' }] })).toEqual([]);
});

test('an action point that is due, or closed, before it was agreed', () => {
  expect(problems({ action_point: [{ id: 'a', agreedOn: '2026-03-10', dueOn: '2026-03-09' }] })).toEqual(['due-before-agreed']);
  expect(problems({ action_point: [{ id: 'a', agreedOn: '2026-03-10', closedOn: '2026-03-09' }] })).toEqual(['start-after-end']);
});

test('a number given to two meetings of a kind', () => {
  const numbered = meeting.map((own) => ({ ...own, number: 4, meetingKind: 'cluster' as const }));
  expect(problems({ meeting: numbered })).toEqual(['minutes-number-twice']);
  expect(problems({ meeting: [{ id: 'm', number: 4, meetingKind: 'cluster' }, { id: 'n', number: 4, meetingKind: 'ad_hoc' }] })).toEqual([]);
});

test('an item on two coming agendas, unless one of them withdrew it', () => {
  const old = { id: 'old', meeting: 'm' };
  expect(problems({ meeting, agenda_item: [old, { id: '1', meeting: 'm', carriedFrom: 'old' }, { id: '2', meeting: 'n', carriedFrom: 'old' }] })).toEqual(['item-carried-twice']);
  expect(problems({ meeting, agenda_item: [old, { id: '1', meeting: 'm', carriedFrom: 'old', outcome: 'withdrawn' }, { id: '2', meeting: 'n', carriedFrom: 'old' }] })).toEqual([]);
});

test('references to what was removed', () => {
  expect(problems({ attendance: [{ id: '1', meeting: 'gone' }] })).toEqual(['dangling-reference']);
});
