import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import type { meetingsContract } from '../../../../shared/contract/meetings.ts';
import { endOfTopics, keysBehind, newAgenda, orderedOf } from '../../../../shared/domain/meetings/agenda.ts';
import { proposeNextDay } from '../../../../shared/domain/meetings/series.ts';
import { placeBefore } from '../../../../shared/domain/ordering/fractional-key.ts';
import type { MeetingKind } from '../../../../shared/records/choices.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { demandComing } from './demands.ts';
import { readMeetings } from './reading.ts';
import { takeIn } from './taking-in.ts';

type PlanningDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'log' | 'newId'>;
type Series = RecordByType['meeting_series'];
type NewMeeting = InputOf<(typeof meetingsContract)['meetings.create']>;

type PlanningContract = Pick<
  typeof meetingsContract,
  'meetings.create' | 'meetings.proposeNext' | 'meetings.addItem' | 'meetings.moveItem' | 'meetings.takeIn'
>;

export function createPlanningHandlers(dependencies: PlanningDependencies): Handlers<PlanningContract> {
  const { records, catalogues, clock, log, newId } = dependencies;

  const proposeFor = (series: Series): string | null =>
    proposeNextDay(series, records.listOf('meeting', 'series', series.id), clock.today());

  const demandSeries = (id: string): Series => {
    const series = records.find('meeting_series', id);
    if (!series) throw new FailureError('record-not-found', { type: 'meeting_series', id });
    return series;
  };

  /** The fields of a new meeting: what was said, else what its series has. */
  function fieldsOfNew({ series: seriesId, ...said }: NewMeeting): Record<string, FieldValue> & { meetingKind: MeetingKind; heldOn: string } {
    const series = seriesId === null ? null : demandSeries(seriesId);
    const meetingKind = said.meetingKind ?? series?.meetingKind ?? null;
    const heldOn = said.heldOn ?? (series && proposeFor(series));
    if (meetingKind === null) throw new FailureError('field-required', { type: 'meeting', field: 'meetingKind' });
    if (heldOn === null) throw new FailureError('field-required', { type: 'meeting', field: 'heldOn' });
    const cluster = records.find('cluster', 'cluster');
    const defaults = {
      title: series?.title ?? null,
      group: series?.group ?? null,
      startTime: series?.startTime ?? null,
      endTime: endTimeOf(said.startTime ?? series?.startTime ?? null, series?.durationMinutes ?? null),
      place: series?.place ?? null,
      link: series?.link ?? null,
      language: series?.language ?? cluster?.workingLanguages?.[0] ?? null,
      secondLanguage: series?.secondLanguage ?? null,
      interpretation: series?.interpretation ?? null,
      mailingList: series?.mailingList ?? null,
    };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''));
    return { ...defaults, ...given, series: seriesId, meetingKind, heldOn, status: 'planned' };
  }

  function saveAgenda(writer: BatchWriter, id: string): void {
    const reading = readMeetings(dependencies);
    const meeting = reading.demand(id);
    writer.save('meeting', id, { previousMeeting: reading.previousOf(meeting)?.id ?? null });
    const texts = catalogues.meetingsTexts[meeting.language ?? 'en'];
    const agenda = newAgenda(catalogues.meetings.agendas[meeting.meetingKind ?? 'ad_hoc'], reading.waitingFor(meeting), texts);
    for (const item of agenda) writer.save('agenda_item', newId(), { meeting: id, ...item });
  }

  return {
    'meetings.create': (input) => {
      const id = newId();
      const fields = fieldsOfNew(input);
      log.commit({ key: 'meetingPlanned' }, (writer) => {
        writer.save('meeting', id, fields);
        saveAgenda(writer, id);
      });
      return { meeting: id };
    },
    'meetings.proposeNext': ({ series }) => ({ day: proposeFor(demandSeries(series)) }),
    'meetings.addItem': ({ meeting, after, ...fields }) => {
      const id = newId();
      readMeetings(dependencies).demand(meeting);
      const agenda = records.listOf('agenda_item', 'meeting', meeting);
      if (after !== null && !agenda.some((item) => item.id === after)) throw new FailureError('record-not-found', { type: 'agenda_item', id: after });
      const { keys, rewritten } = keysBehind(agenda, after ?? endOfTopics(agenda), 1);
      log.commit({ key: 'agendaItemAdded' }, (writer) => {
        for (const { id: moved, sortKey } of rewritten) writer.save('agenda_item', moved, { sortKey });
        writer.save('agenda_item', id, { meeting, ...fields, title: fields.title || null, sortKey: keys[0] ?? null });
      });
      return { item: id };
    },
    'meetings.moveItem': ({ item: id, before }) => {
      const item = records.find('agenda_item', id);
      if (!item || item.meeting === null) throw new FailureError('record-not-found', { type: 'agenda_item', id });
      const agenda = records.listOf('agenda_item', 'meeting', item.meeting).map(orderedOf);
      log.commit({ key: 'agendaItemMoved' }, (writer) => {
        for (const { id: moved, sortKey } of placeBefore(agenda, id, before)) writer.save('agenda_item', moved, { sortKey });
      });
      return {};
    },
    'meetings.takeIn': ({ meeting }) => {
      demandComing(readMeetings(dependencies).demand(meeting));
      const { value: items } = log.commit({ key: 'itemsTakenIn' }, (writer) => takeIn(dependencies, writer, meeting));
      return { items };
    },
  };
}

/** `null` where it would be on the next day: a time of day says no more. */
function endTimeOf(startTime: string | null, minutes: number | null): string | null {
  if (startTime === null || minutes === null) return null;
  const end = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3)) + minutes;
  return end < 24 * 60 ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` : null;
}
