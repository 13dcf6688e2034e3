import type { RecordByType } from '../../records/index.ts';
import { isComing } from '../meetings/body.ts';
import { foldText } from '../search/fold.ts';
import type { Problem, ProblemSource } from './problems.ts';

/** What merged edits may bring about in meetings and action points. */
export function meetingProblems(source: ProblemSource): Problem[] {
  const meetings = source.list('meeting');
  return [
    ...endsBeforeStart(meetings),
    ...numbersTwice(meetings),
    ...attendanceTwice(source.list('attendance')),
    ...dueBeforeAgreed(source.list('action_point')),
    ...carriedTwice(source.list('agenda_item'), meetings),
  ];
}

function endsBeforeStart(meetings: readonly RecordByType['meeting'][]): Problem[] {
  return meetings.flatMap(({ id, startTime, endTime }) => {
    if (startTime === null || endTime === null || startTime <= endTime) return [];
    return [{ code: 'end-before-start', params: { type: 'meeting', id, startTime, endTime } }];
  });
}

/** Two offices that circulated minutes apart may have given one number to two meetings. */
function numbersTwice(meetings: readonly RecordByType['meeting'][]): Problem[] {
  const numbered = meetings.filter(({ number }) => number !== null);
  const same = Map.groupBy(numbered, ({ meetingKind, group, series, number }) => JSON.stringify([meetingKind, group, group === null ? series : null, number]));
  return [...same.values()]
    .filter((own) => own.length > 1)
    .map((own) => ({ code: 'minutes-number-twice', params: { number: own[0]?.number ?? 0, ids: own.map(({ id }) => id).join(' '), count: own.length } }));
}

/** The same person of the same organisation, or the organisation alone, in two rows of one meeting. */
function attendanceTwice(attendance: readonly RecordByType['attendance'][]): Problem[] {
  const same = Map.groupBy(attendance, ({ meeting, organisation, organisationName, contact, personName }) =>
    JSON.stringify([meeting, organisation ?? foldText(organisationName ?? ''), contact ?? foldText(personName ?? '')]),
  );
  return [...same.values()]
    .filter((own) => own.length > 1)
    .map((own) => ({ code: 'attendance-twice', params: { meeting: own[0]?.meeting ?? '', ids: own.map(({ id }) => id).join(' '), count: own.length } }));
}

function dueBeforeAgreed(actions: readonly RecordByType['action_point'][]): Problem[] {
  return actions.flatMap(({ id, agreedOn, dueOn }) => {
    if (agreedOn === null || dueOn === null || agreedOn <= dueOn) return [];
    return [{ code: 'due-before-agreed', params: { type: 'action_point', id, agreedOn, dueOn } }];
  });
}

/** One item that two coming meetings go on with. */
function carriedTwice(items: readonly RecordByType['agenda_item'][], meetings: readonly RecordByType['meeting'][]): Problem[] {
  const coming = new Set(meetings.filter(isComing).map(({ id }) => id));
  const open = items.filter(({ meeting, carriedFrom, outcome }) => carriedFrom !== null && meeting !== null && coming.has(meeting) && outcome !== 'withdrawn');
  return [...Map.groupBy(open, ({ carriedFrom }) => carriedFrom).values()]
    .filter((own) => own.length > 1)
    .map((own) => ({ code: 'item-carried-twice', params: { ids: own.map(({ id }) => id).join(' '), count: own.length } }));
}
