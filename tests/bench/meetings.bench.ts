import { addDays } from '../../shared/domain/deadlines/calendar.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, type Measurement, medianMilliseconds } from './measure.ts';

const size = { meetings: 520, attendances: 40, organisations: 300, contacts: 2_000, decisions: 3, actions: 5, topics: 4 };
const today = '2026-03-10';
const states = ['present', 'present', 'present', 'observer', 'excused', 'absent'] as const;
const types = ['un', 'ingo', 'nngo', 'nngo', 'authority', 'donor'] as const;

/** Ten years of weekly meetings with everything in them; what a person opens, against reading all of it. */
export async function measureMeetings(): Promise<Measurement[]> {
  const desk = await createTestWorkspace({ today });
  fill(desk);
  const time = (work: () => Promise<unknown>) => medianMilliseconds(7, work);
  const last = `m-${size.meetings - 1}`;
  const list = await time(() => desk.call('meetings.list', {}));
  const naive = await medianMilliseconds(5, () => naiveCounts(desk));
  const view = await time(() => desk.call('meetings.view', { meeting: last }));
  const year = await time(() => desk.call('meetings.year', { year: 2025, meetingKind: null }));
  const naiveYear = await medianMilliseconds(5, () => naiveAttendance(desk));
  const found = await time(() => desk.call('search.find', { text: 'drainage 417', limit: 50 }));
  const open = await time(() => desk.call('actions.view', { scope: 'open' }));
  const all = await time(() => desk.call('actions.view', { scope: 'all' }));
  const todays = await time(() => desk.call('today.view', {}));
  const line = await time(() => desk.call('meetings.readActionLine', { meeting: last, line: 'ORG17, site profiles, Thursday', language: 'en' }));
  const mark = await time(() => desk.call('meetings.markAttendance', { meeting: last, rows: [{ id: null, organisation: 'o-7', contact: null, personName: `Guest ${Math.random()}`, organisationName: null, state: 'present', mode: null }] }));
  await desk.close();
  const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
  const goal = 'goal 100 ms';
  return [
    compare('ten years of weekly meetings, the list', list, naive, 'all rows read and counted'),
    figure('the same, one meeting', milliseconds(view), goal),
    compare('the same, the year', year, naiveYear, 'the attendance of all years read'),
    figure('the same, search', milliseconds(found), goal),
    figure('the same, open action points', milliseconds(open), goal),
    figure('the same, all action points', milliseconds(all), goal),
    figure('the same, today', milliseconds(todays), goal),
    figure('the same, reading an action line', milliseconds(line), goal),
    figure('the same, marking one attendance', milliseconds(mark), 'with its sync to disk'),
  ];
}

function naiveCounts({ workspace: { records } }: TestWorkspace): number {
  const counts = (['attendance', 'agenda_item', 'decision', 'action_point'] as const).map((type) =>
    Map.groupBy<string | null, { meeting: string | null }>(records.list(type), ({ meeting }) => meeting),
  );
  return records.list('meeting').reduce((sum, { id }) => sum + counts.reduce((own, byMeeting) => own + (byMeeting.get(id)?.length ?? 0), 0), 0);
}

function naiveAttendance({ workspace: { records } }: TestWorkspace): number {
  const ofYear = new Set(records.list('meeting').filter(({ heldOn }) => heldOn?.startsWith('2025')).map(({ id }) => id));
  return records.list('attendance').filter(({ meeting }) => ofYear.has(meeting ?? '')).length;
}

function fill({ workspace: { log } }: TestWorkspace): void {
  const save = (rows: Iterable<[RecordType, string, Record<string, FieldValue>]>) =>
    log.commit({ key: 'editedMany' }, (writer) => {
      for (const [type, id, fields] of rows) writer.save(type, id, fields);
    });
  save(people());
  for (let meeting = 0; meeting < size.meetings; meeting += 1) save(contentOf(meeting));
}

function* people(): Generator<[RecordType, string, Record<string, FieldValue>]> {
  for (let n = 0; n < size.organisations; n += 1) {
    yield ['organisation', `o-${n}`, { name: `Organisation ${n}`, acronym: `ORG${n}`, organisationType: types[n % types.length] ?? null, membership: n % 6 === 5 ? 'observer' : 'member' }];
  }
  for (let n = 0; n < size.contacts; n += 1) {
    yield ['contact', `c-${n}`, { givenName: `Given ${n % 311}`, familyName: `Family ${n}`, organisation: `o-${n % size.organisations}`, emails: [`p${n}@example.org`] }];
  }
  yield ['meeting_series', 's', { meetingKind: 'cluster', title: 'Weekly', recurrence: 'weekly', startsOn: addDays(today, -7 * (size.meetings - 1)) }];
}

function* contentOf(n: number): Generator<[RecordType, string, Record<string, FieldValue>]> {
  const id = `m-${n}`;
  const heldOn = addDays(today, -7 * (size.meetings - 1 - n));
  const isOld = n < size.meetings - 2;
  yield ['meeting', id, {
    series: 's',
    meetingKind: 'cluster',
    heldOn,
    startTime: '10:00',
    status: isOld ? 'held' : 'planned',
    number: isOld ? n + 1 : null,
    minutesStatus: isOld ? 'circulated' : null,
    circulatedOn: isOld ? addDays(heldOn, 2) : null,
    approvedUnlessOn: isOld ? addDays(heldOn, 9) : null,
    previousMeeting: n > 0 ? `m-${n - 1}` : null,
  }];
  for (let place = 0; place < size.topics; place += 1) {
    const isCarried = place === 0 && n > 0 && n % 5 === 0;
    yield ['agenda_item', `${id}-i${place}`, {
      meeting: id,
      sortKey: `${place + 1}V`,
      itemKind: 'topic',
      title: `Topic ${place} of ${n}`,
      discussion: 'Drainage and access in the sites along the river were gone through, area by area. '.repeat(4),
      outcome: isOld ? (place === 0 && n % 5 === 4 ? 'carried_over' : 'discussed') : null,
      carriedFrom: isCarried ? `m-${n - 1}-i0` : null,
    }];
  }
  for (let place = 0; place < size.decisions; place += 1) yield ['decision', `${id}-d${place}`, { meeting: id, agendaItem: `${id}-i${place}`, sortKey: 'V', text: `Decision ${place} on drainage ${n}` }];
  for (let place = 0; place < size.actions; place += 1) {
    const isDone = n < size.meetings - 20 && (n + place) % 60 !== 0;
    yield ['action_point', `${id}-a${place}`, {
      text: `Share drainage plan ${n} ${place}`,
      organisation: `o-${(n * 7 + place) % size.organisations}`,
      status: isDone ? 'done' : 'open',
      origin: 'meeting',
      meeting: id,
      agendaItem: `${id}-i${place % size.topics}`,
      agreedOn: heldOn,
      dueOn: addDays(heldOn, 14),
      closedOn: isDone ? addDays(heldOn, 12 + (place % 4)) : null,
    }];
    yield ['action_progress', `${id}-p${place}`, { actionPoint: `${id}-a${place}`, notedOn: addDays(heldOn, 7), status: 'in_progress', text: 'Under way' }];
  }
  if (!isOld) return;
  for (let place = 0; place < size.attendances; place += 1) {
    const organisation = (n * 3 + place * 7) % size.organisations;
    yield ['attendance', `${id}-t${place}`, { meeting: id, organisation: `o-${organisation}`, contact: `c-${organisation}`, state: states[(n + place) % states.length] ?? null, mode: 'in_person' }];
  }
}
