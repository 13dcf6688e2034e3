import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../../shared/contract/index.ts';
import type { FieldValue } from '../../../../../shared/records/define.ts';
import type { RecordType } from '../../../../../shared/records/index.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../../helpers/workspace.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  // A Tuesday.
  desk = await createTestWorkspace({ today: '2026-03-10' });
});
afterEach(async () => {
  expect(desk.unexpected).toEqual([]);
  await desk.close();
});

const save = async (type: RecordType, fields: Record<string, FieldValue>, id: string | null = null) =>
  (await desk.call('records.save', { type, id, fields })).id;
const weekly = () =>
  save('meeting_series', { meetingKind: 'cluster', title: 'Weekly', recurrence: 'weekly', startsOn: '2026-03-05', startTime: '10:00', durationMinutes: 60, place: 'Room 2', language: 'en' });
const create = async (input: Partial<InputOf<PageContract['meetings.create']>> = {}) =>
  (await desk.call('meetings.create', { series: null, ...input })).meeting;
const view = (meeting: string) => desk.call('meetings.view', { meeting });
const addTopic = (meeting: string, title: string) =>
  desk.call('meetings.addItem', { meeting, after: null, itemKind: 'topic', title, presenter: null, minutes: null });
const titles = async (meeting: string) => (await view(meeting)).items.map(({ title, itemKind }) => title ?? itemKind);
const failure = async (method: string, input: unknown) => {
  const result = await desk.dispatch(method, input);
  return result.ok ? null : result.error.code;
};
const mark = (fields: Partial<InputOf<PageContract['meetings.markAttendance']>['rows'][number]>) => ({
  id: null,
  organisation: null,
  contact: null,
  personName: null,
  organisationName: null,
  state: 'present' as const,
  mode: null,
  ...fields,
});

describe('planning', () => {
  it('takes the defaults of the series, its next day, and the agenda of its kind', async () => {
    const meeting = await create({ series: await weekly() });
    const { meeting: details, items, next } = await view(meeting);
    expect(details).toMatchObject({ heldOn: '2026-03-12', startTime: '10:00', endTime: '11:00', place: 'Room 2', language: 'en', status: 'planned', title: 'Weekly' });
    expect(items.map(({ title, itemKind }) => title ?? itemKind)).toEqual([
      'opening',
      'previous_minutes',
      'open_actions',
      'Situation update',
      'Gaps, needs and response',
      'Partners’ updates',
      'other_business',
      'next_meeting',
    ]);
    expect(next).toMatchObject({ id: null, heldOn: '2026-03-19' });
  });

  it('proposes the first day that no meeting has, moved and cancelled ones included', async () => {
    const series = await weekly();
    const first = await create({ series, heldOn: '2026-03-11' });
    expect(await desk.call('meetings.proposeNext', { series })).toEqual({ day: '2026-03-19' });
    await desk.call('meetings.cancel', { meeting: first });
    expect(await desk.call('meetings.proposeNext', { series })).toEqual({ day: '2026-03-19' });
  });

  it('asks for what it cannot know', async () => {
    expect(await failure('meetings.create', { series: null, meetingKind: 'ad_hoc' })).toBe('field-required');
    expect(await failure('meetings.create', { series: null, heldOn: '2026-03-12' })).toBe('field-required');
    expect(await failure('meetings.create', { series: 'gone' })).toBe('record-not-found');
  });

  it('is one step for undo', async () => {
    await create({ series: await weekly() });
    await desk.call('changes.undo', {});
    expect(desk.workspace.records.count('meeting') + desk.workspace.records.count('agenda_item')).toBe(0);
  });

  it('puts items where they are wanted', async () => {
    const meeting = await create({ meetingKind: 'twg', heldOn: '2026-03-12' });
    const { item } = await addTopic(meeting, 'B');
    await desk.call('meetings.addItem', { meeting, after: item, itemKind: 'topic', title: 'C', presenter: null, minutes: 5 });
    const { item: a } = await addTopic(meeting, 'A');
    await desk.call('meetings.moveItem', { item: a, before: item });
    expect(await titles(meeting)).toEqual(['opening', 'previous_minutes', 'open_actions', 'Products under way', 'A', 'B', 'C', 'other_business', 'next_meeting']);
  });
});

describe('what a meeting does not finish', () => {
  it('stands on the next agenda by itself, once, wherever that comes from', async () => {
    const series = await weekly();
    const first = await create({ series });
    const second = await create({ series });
    const { item } = await addTopic(first, 'Winter kits');
    await desk.call('meetings.start', { meeting: first, heldOn: null, startTime: null });
    await desk.call('meetings.close', { meeting: first, endTime: '11:10' });
    // Standing topics that nobody spoke of go on as themselves.
    expect(await titles(second)).toEqual(['opening', 'previous_minutes', 'open_actions', 'Winter kits', 'Situation update', 'Gaps, needs and response', 'Partners’ updates', 'other_business', 'next_meeting']);
    const carried = (await view(second)).items.filter(({ carriedFrom }) => carriedFrom !== null);
    expect(carried).toHaveLength(4);
    expect(carried[0]?.carriedFrom).toMatchObject({ item, meeting: { id: first } });
    const third = await create({ series });
    expect(await titles(third)).not.toContain('Winter kits');
    expect((await view(third)).unfinished).toEqual([]);
  });

  it('comes back when the meeting that had it is cancelled, with what was new there', async () => {
    const series = await weekly();
    const first = await create({ series });
    await addTopic(first, 'Winter kits');
    await desk.call('meetings.close', { meeting: first, endTime: null });
    const second = await create({ series });
    await addTopic(second, 'Road closed');
    await desk.call('meetings.cancel', { meeting: second });
    const third = await create({ series });
    expect((await titles(third)).slice(3, 5)).toEqual(['Winter kits', 'Road closed']);
    expect(await failure('meetings.start', { meeting: second, heldOn: null, startTime: null })).toBe('meeting-cancelled');
  });

  it('does not reach another body, nor an ad hoc meeting', async () => {
    const first = await create({ meetingKind: 'cluster', heldOn: '2026-03-10' });
    await addTopic(first, 'Winter kits');
    await desk.call('meetings.close', { meeting: first, endTime: null });
    const others = [await create({ meetingKind: 'ad_hoc', heldOn: '2026-03-11' }), await create({ meetingKind: 'inter_cluster', heldOn: '2026-03-11' })];
    for (const other of others) expect(await titles(other)).not.toContain('Winter kits');
    expect(await titles(await create({ meetingKind: 'cluster', heldOn: '2026-03-12' }))).toContain('Winter kits');
  });

  it('can be taken in by hand after it was said late', async () => {
    const first = await create({ meetingKind: 'cluster', heldOn: '2026-03-10' });
    const { item } = await addTopic(first, 'Winter kits');
    await save('agenda_item', { discussion: 'Begun' }, item);
    await desk.call('meetings.close', { meeting: first, endTime: null });
    const second = await create({ meetingKind: 'cluster', heldOn: '2026-03-17' });
    await save('agenda_item', { outcome: 'carried_over' }, item);
    expect((await view(second)).unfinished).toMatchObject([{ title: 'Winter kits', meeting: { id: first } }]);
    expect((await desk.call('meetings.takeIn', { meeting: second })).items).toHaveLength(1);
    expect((await desk.call('meetings.takeIn', { meeting: second })).items).toEqual([]);
    expect(await failure('meetings.takeIn', { meeting: first })).toBe('meeting-over');
  });
});

describe('in the room', () => {
  it('marks attendance without doubling anybody', async () => {
    const nrc = await save('organisation', { name: 'Norwegian Refugee Council', acronym: 'NRC', organisationType: 'ingo', membership: 'member' });
    const radio = await save('organisation', { name: 'Radio', organisationType: 'media', membership: 'observer' });
    const amina = await save('contact', { givenName: 'Amina', familyName: 'Sarr', organisation: nrc });
    const meeting = await create({ meetingKind: 'cluster', heldOn: '2026-03-10' });
    expect((await view(meeting)).unmarked.map(({ organisationId }) => organisationId)).not.toContain(radio);
    const [first] = (await desk.call('meetings.markAttendance', { meeting, rows: [mark({ organisation: nrc, state: 'absent' })] })).ids;
    const again = await desk.call('meetings.markAttendance', {
      meeting,
      rows: [mark({ organisation: nrc, contact: amina, mode: 'remote' }), mark({ organisation: nrc, personName: 'Guest' }), mark({ organisationName: 'Mayor', personName: 'X' }), mark({ organisationName: 'mayor', personName: ' x' })],
    });
    expect(again.ids[0]).toBe(first);
    expect(again.ids[3]).toBe(again.ids[2]);
    const { attendance, countsByType } = await view(meeting);
    expect(attendance.map(({ organisationName, personName, state }) => [organisationName, personName, state])).toEqual([
      ['mayor', 'x', 'present'],
      ['NRC', 'Amina Sarr', 'present'],
      ['NRC', 'Guest', 'present'],
    ]);
    expect(countsByType.find(({ organisationType }) => organisationType === 'ingo')).toMatchObject({ present: 1, people: 2 });
    // UNHCR and IOM, which the workspace began with.
    expect(await desk.call('meetings.markAllInvited', { meeting, state: 'excused' })).toEqual({ marked: 2 });
    expect(await desk.call('meetings.markAttendance', { meeting, rows: [mark({ id: first ?? '', state: null })] })).toEqual({ ids: [null] });
    const [row] = (await desk.call('meetings.list', {})).upcoming;
    expect(row).toMatchObject({ present: 2, people: 2 });
  });

  it('reads and adds an action point of one line', async () => {
    await save('organisation', { name: 'Norwegian Refugee Council', acronym: 'NRC' });
    const meeting = await create({ meetingKind: 'cluster', heldOn: '2026-03-10' });
    const { item } = await addTopic(meeting, 'Sites');
    const { action, understood } = await desk.call('meetings.addAction', { meeting, agendaItem: item, line: 'NRC, site profiles, Thursday', language: 'en' });
    expect(understood).toMatchObject({ text: 'site profiles', organisation: { name: 'NRC' }, dueOn: '2026-03-12' });
    const shown = (await view(meeting)).items.find(({ id }) => id === item);
    expect(shown?.actions).toMatchObject([{ id: action, organisationName: 'NRC', status: 'open', agreedOn: '2026-03-10', origin: 'meeting', dueOn: '2026-03-12' }]);
    expect(await failure('meetings.addAction', { meeting, agendaItem: 'elsewhere', line: 'x', language: 'en' })).toBe('record-not-found');
  });

  it('keeps decisions in order', async () => {
    const meeting = await create({ meetingKind: 'cluster', heldOn: '2026-03-10' });
    for (const text of ['First', 'Second']) await desk.call('meetings.addDecision', { meeting, agendaItem: null, text });
    expect((await view(meeting)).loose.decisions.map(({ text }) => text)).toEqual(['First', 'Second']);
  });

  it('judges the quorum of the group', async () => {
    const members = await Promise.all([1, 2, 3].map((n) => save('organisation', { name: `Org ${n}`, organisationType: n === 1 ? 'nngo' : 'ingo', membership: 'member' })));
    const group = await save('group', { groupKind: 'sag', name: 'SAG', members, quorumPercent: 50, quorumNationalNgos: 1 });
    const meeting = await create({ meetingKind: 'sag', heldOn: '2026-03-10', group });
    expect((await view(meeting)).unmarked).toHaveLength(3);
    await desk.call('meetings.markAttendance', { meeting, rows: members.slice(1).map((organisation) => mark({ organisation })) });
    expect((await view(meeting)).quorum).toMatchObject({ needed: 2, present: 2, isReached: false });
    await desk.call('meetings.markAttendance', { meeting, rows: [mark({ organisation: members[0] ?? null, mode: 'remote' })] });
    expect((await view(meeting)).quorum).toMatchObject({ needed: 2, present: 3, isReached: true });
  });
});

describe('action points over meetings', () => {
  it('are shown in every later meeting of the body until they are closed, as one record', async () => {
    const series = await weekly();
    const first = await create({ series, heldOn: '2026-03-05' });
    const { action } = await desk.call('meetings.addAction', { meeting: first, agendaItem: null, line: 'Map the sites', language: 'en' });
    await desk.call('meetings.close', { meeting: first, endTime: null });
    const [second, third] = [await create({ series, heldOn: '2026-03-12' }), await create({ series, heldOn: '2026-03-19' })];
    const carried = async (meeting: string) => (await view(meeting)).carriedActions.map(({ id }) => id);
    expect([await carried(first), await carried(second), await carried(third)]).toEqual([[], [action], [action]]);
    desk.clock.set({ today: '2026-03-13' });
    await desk.call('actions.report', { action, status: 'done', text: 'Sent', reportedBy: 'NRC', meeting: second });
    // The meeting that heard of it still shows it; those after it do not.
    expect([await carried(second), await carried(third)]).toEqual([[action], []]);
    expect((await view(second)).carriedActions[0]).toMatchObject({ status: 'done', closedOn: '2026-03-12', progress: [{ text: 'Sent', notedOn: '2026-03-12' }] });
    await desk.call('changes.undo', {});
    expect(await carried(third)).toEqual([action]);
  });

  it('reach the cluster when they come from elsewhere', async () => {
    const orphan = await save('action_point', { text: 'From the checklist', status: 'open', origin: 'checklist', subject: 'sd-11', agreedOn: '2026-03-01' });
    const adHoc = await create({ meetingKind: 'ad_hoc', heldOn: '2026-03-09' });
    const { action } = await desk.call('meetings.addAction', { meeting: adHoc, agendaItem: null, line: 'Check the dam', language: 'en' });
    const { carriedActions } = await view(await create({ meetingKind: 'cluster', heldOn: '2026-03-12' }));
    expect(carriedActions.map(({ id }) => id).sort()).toEqual([orphan, action].sort());
  });
});

describe('removing', () => {
  it('takes what belongs to the meeting along, and refuses once others rest on it', async () => {
    const series = await weekly();
    const first = await create({ series });
    const second = await create({ series });
    expect((await view(second)).previous?.id).toBe(first);
    await desk.call('meetings.remove', { meeting: first });
    expect((await view(second)).previous).toBeNull();
    expect(await failure('meetings.view', { meeting: first })).toBe('record-not-found');
    const problems = await desk.call('workspace.check', {});
    expect(JSON.stringify(problems)).not.toContain('dangling');
    await desk.call('meetings.addAction', { meeting: second, agendaItem: null, line: 'Something', language: 'en' });
    expect(await failure('meetings.remove', { meeting: second })).toBe('meeting-kept');
  });
});

describe('minutes', () => {
  it('are late, circulated, and approved by the day', async () => {
    const meeting = await create({ meetingKind: 'cluster', heldOn: '2026-03-05' });
    await desk.call('meetings.close', { meeting, endTime: null });
    await save('cluster', { minutesDays: 2 }, 'cluster');
    expect((await view(meeting)).minutes).toMatchObject({ status: 'draft', dueOn: '2026-03-09', isLate: true });
    await save('meeting', { minutesStatus: 'circulated', circulatedOn: '2026-03-10', approvedUnlessOn: '2026-03-17' }, meeting);
    expect((await view(meeting)).minutes).toMatchObject({ status: 'circulated', isLate: false });
    const objection = await save('minutes_objection', { meeting, text: 'We were there', outcome: 'open', receivedOn: '2026-03-12' });
    desk.clock.set({ today: '2026-03-17' });
    expect((await view(meeting)).minutes).toMatchObject({ status: 'circulated', blockedBy: [objection] });
    await save('minutes_objection', { outcome: 'withdrawn' }, objection);
    expect((await view(meeting)).minutes).toMatchObject({ status: 'approved', approvedOn: '2026-03-17', blockedBy: [] });
  });
});

describe('a version of minutes', () => {
  it('is never edited nor removed', async () => {
    const meeting = await create({ meetingKind: 'cluster', heldOn: '2026-03-05' });
    expect(await failure('records.save', { type: 'minutes_version', id: null, fields: { meeting } })).toBe('record-frozen');
    expect(await failure('records.remove', { type: 'minutes_version', ids: ['v'] })).toBe('record-frozen');
  });
});

describe('meetings.year', () => {
  it('counts with the records behind each figure', async () => {
    await save('cluster', { minutesDays: 2 }, 'cluster');
    const nrc = await save('organisation', { name: 'NRC', organisationType: 'ingo', membership: 'member' });
    const [a, b] = [await create({ meetingKind: 'cluster', heldOn: '2026-02-05' }), await create({ meetingKind: 'cluster', heldOn: '2026-02-12' })];
    for (const meeting of [a, b]) await desk.call('meetings.close', { meeting, endTime: null });
    await save('meeting', { minutesStatus: 'circulated', circulatedOn: '2026-02-09' }, a);
    await desk.call('meetings.markAttendance', { meeting: a, rows: [mark({ organisation: nrc, personName: 'X' }), mark({ organisation: nrc, personName: 'Y' })] });
    await desk.call('meetings.markAttendance', { meeting: b, rows: [mark({ organisation: nrc, state: 'excused' })] });
    const onTime = await save('action_point', { text: 'x', status: 'done', origin: 'meeting', meeting: a, dueOn: '2026-02-10', closedOn: '2026-02-10' });
    const late = await save('action_point', { text: 'y', status: 'open', origin: 'other', dueOn: '2026-03-09' });
    const year = await desk.call('meetings.year', { year: 2026, meetingKind: null });
    expect(year).toMatchObject({
      years: [2026],
      kinds: [{ meetingKind: 'cluster', held: { count: 2, records: [a, b] } }],
      minutes: { days: 2, inTime: { records: [a] }, missing: { records: [b] }, percent: 50 },
      organisations: [{ organisationName: 'NRC', attended: { records: [a] }, excused: { records: [b] } }],
      types: [{ organisationType: 'ingo', organisations: 1, attendances: 1 }],
      meetings: [{ id: a, organisations: 1, people: 2 }, { id: b, organisations: 0, people: 0 }],
      actions: { due: { count: 2 }, onTime: { records: [onTime] }, overdue: { records: [late] }, percent: 50 },
    });
    expect((await desk.call('meetings.year', { year: 2026, meetingKind: 'sag' })).minutes.held.count).toBe(0);
  });
});
