import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import type { ActionLine } from '../../../../shared/contract/meeting-view.ts';
import type { meetingsContract } from '../../../../shared/contract/meetings.ts';
import { readActionLine } from '../../../../shared/domain/meetings/action-line/read-action-line.ts';
import { inOrder, keysBehind } from '../../../../shared/domain/meetings/agenda.ts';
import { attendanceRows, unmarkedOrganisations } from '../../../../shared/domain/meetings/attendance.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { demandNotCancelled } from './demands.ts';
import { readMeetings } from './reading.ts';

type NotingDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'log' | 'newId'>;
type Attendance = RecordByType['attendance'];
type Mark = InputOf<(typeof meetingsContract)['meetings.markAttendance']>['rows'][number];

type NotingContract = Pick<
  typeof meetingsContract,
  'meetings.addDecision' | 'meetings.markAttendance' | 'meetings.markAllInvited' | 'meetings.readActionLine' | 'meetings.addAction'
>;

/** What is written down while the meeting goes on, or from notes afterwards. */
export function createNotingHandlers(dependencies: NotingDependencies): Handlers<NotingContract> {
  const { records, catalogues, clock, log, newId } = dependencies;

  function demandMeeting(id: string, agendaItem: string | null = null): RecordByType['meeting'] {
    const meeting = readMeetings(dependencies).demand(id);
    demandNotCancelled(meeting);
    if (agendaItem !== null && records.find('agenda_item', agendaItem)?.meeting !== id) {
      throw new FailureError('record-not-found', { type: 'agenda_item', id: agendaItem });
    }
    return meeting;
  }

  function understand(meeting: string | null, line: string, language: Language): ActionLine {
    const reading = readMeetings(dependencies);
    const own = meeting === null ? null : reading.demand(meeting);
    const inOrderOfUse = [language, ...languages.filter((other) => other !== language)];
    return readActionLine(line, {
      register: reading.register(),
      words: inOrderOfUse.map((known) => catalogues.meetingsTexts[known].line),
      base: { day: own?.heldOn ?? clock.today(), nextMeetingOn: own && reading.nextDayOf(own) },
    });
  }

  return {
    'meetings.addDecision': ({ meeting, agendaItem, text }) => {
      demandMeeting(meeting, agendaItem);
      const id = newId();
      const others = records.listOf('decision', 'meeting', meeting).filter((other) => other.agendaItem === agendaItem);
      const { keys, rewritten } = keysBehind(others, inOrder(others).at(-1)?.id ?? null, 1);
      log.commit({ key: 'decisionAdded' }, (writer) => {
        for (const { id: moved, sortKey } of rewritten) writer.save('decision', moved, { sortKey });
        writer.save('decision', id, { meeting, agendaItem, text, sortKey: keys[0] ?? null });
      });
      return { decision: id };
    },
    'meetings.markAttendance': ({ meeting, rows }) => {
      demandMeeting(meeting);
      const known = records.listOf('attendance', 'meeting', meeting);
      const { value: ids } = log.commit({ key: 'attendanceMarked', params: { count: rows.length } }, (writer) =>
        rows.map((mark) => {
          const row = rowOf(mark, known);
          if (mark.id !== null && !row) throw new FailureError('record-not-found', { type: 'attendance', id: mark.id });
          if (mark.state === null) {
            if (row) writer.remove('attendance', row.id);
            return null;
          }
          const id = row?.id ?? newId();
          const fields = { meeting, ...fieldsOfMark(mark) };
          writer.save('attendance', id, fields);
          // The same list may name somebody twice: the second mark finds the row of the first.
          known.splice(row ? known.indexOf(row) : known.length, 1, { ...emptyRow, ...row, id, ...fields });
          return id;
        }),
      );
      return { ids };
    },
    'meetings.markAllInvited': ({ meeting: id, state }) => {
      const meeting = demandMeeting(id);
      const register = readMeetings(dependencies).register();
      const group = meeting.group === null ? null : records.find('group', meeting.group);
      const rows = attendanceRows(records.listOf('attendance', 'meeting', id), register);
      const unmarked = unmarkedOrganisations({ meeting, group, register }, rows, []);
      log.commit({ key: 'attendanceMarked', params: { count: unmarked.length } }, (writer) => {
        for (const { organisationId } of unmarked) writer.save('attendance', newId(), { meeting: id, organisation: organisationId, state });
      });
      return { marked: unmarked.length };
    },
    'meetings.readActionLine': ({ meeting, line, language }) => understand(meeting, line, language),
    'meetings.addAction': ({ meeting: id, agendaItem, line, language }) => {
      const meeting = demandMeeting(id, agendaItem);
      const understood = understand(id, line, language);
      const action = newId();
      log.commit({ key: 'actionAdded' }, (writer) =>
        writer.save('action_point', action, {
          text: understood.text,
          organisation: understood.organisation?.id ?? null,
          contact: understood.contact?.id ?? null,
          responsible: understood.responsible?.slice(0, 300) ?? null,
          dueOn: understood.dueOn,
          status: 'open',
          agreedOn: meeting.heldOn,
          origin: 'meeting',
          meeting: id,
          agendaItem,
        }),
      );
      return { action, understood };
    },
  };
}

const emptyRow: Omit<Attendance, 'id'> = {
  deleted: false,
  meeting: null,
  organisation: null,
  contact: null,
  personName: null,
  organisationName: null,
  state: null,
  mode: null,
  conflictOfInterest: null,
};

/** Names are kept only where no register has them. */
function fieldsOfMark({ organisation, contact, personName, organisationName, state, mode, conflictOfInterest }: Mark) {
  return {
    organisation,
    contact,
    personName: contact === null ? personName || null : null,
    organisationName: organisation === null ? organisationName || null : null,
    state,
    mode,
    ...(conflictOfInterest === undefined ? {} : { conflictOfInterest: conflictOfInterest || null }),
  };
}

/**
 * The row that a mark is about: the one it names, the one of the same organisation and person, or the one that marks
 * the organisation alone and now gets its person.
 */
function rowOf(mark: Mark, known: readonly Attendance[]): Attendance | undefined {
  if (mark.id !== null) return known.find(({ id }) => id === mark.id);
  const key = personKey(mark);
  const ofOrganisation = known.filter((row) => organisationKey(row) === organisationKey(mark));
  const same = ofOrganisation.find((row) => personKey(row) === key);
  const isNamed = organisationKey(mark) !== '' && key !== '';
  return same ?? (isNamed ? ofOrganisation.find((row) => personKey(row) === '') : undefined);
}

type Marked = Pick<Attendance, 'organisation' | 'organisationName' | 'contact' | 'personName'>;
const organisationKey = ({ organisation, organisationName }: Marked): string => organisation ?? foldText(organisationName ?? '');
const personKey = ({ contact, personName }: Marked): string => contact ?? foldText(personName ?? '');
