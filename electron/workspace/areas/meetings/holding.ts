import type { Handlers } from '../../../../shared/contract/define.ts';
import type { meetingsContract } from '../../../../shared/contract/meetings.ts';
import { outcomeAtClose } from '../../../../shared/domain/meetings/agenda.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { demandComing } from './demands.ts';
import { readMeetings } from './reading.ts';
import { nextComing, takeIn } from './taking-in.ts';

type HoldingDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'log' | 'newId'>;

type HoldingContract = Pick<typeof meetingsContract, 'meetings.start' | 'meetings.close' | 'meetings.cancel' | 'meetings.remove'>;

export function createHoldingHandlers(dependencies: HoldingDependencies): Handlers<HoldingContract> {
  const { records, log } = dependencies;
  const demand = (id: string) => readMeetings(dependencies).demand(id);

  /** Topics get their outcome; one that was spoken of has a discussion, a decision or an action point. */
  function settleItems(writer: BatchWriter, meeting: string): void {
    const spokenOf = new Set(
      [...records.listOf('decision', 'meeting', meeting), ...records.listOf('action_point', 'meeting', meeting)].map(({ agendaItem }) => agendaItem),
    );
    for (const item of records.listOf('agenda_item', 'meeting', meeting)) {
      writer.save('agenda_item', item.id, { outcome: outcomeAtClose(item, spokenOf.has(item.id)) });
    }
  }

  /** What the meeting left goes onto the next planned agenda of its body. */
  function passOn(writer: BatchWriter, meeting: string): void {
    const next = nextComing(dependencies, demand(meeting));
    if (next) takeIn(dependencies, writer, next.id);
  }

  return {
    'meetings.start': ({ meeting: id, heldOn, startTime }) => {
      const meeting = demand(id);
      demandComing(meeting);
      log.commit({ key: 'meetingStarted' }, (writer) => {
        writer.save('meeting', id, {
          status: 'in_session',
          heldOn: heldOn ?? meeting.heldOn,
          startTime: startTime ?? meeting.startTime,
        });
        const reading = readMeetings(dependencies);
        writer.save('meeting', id, { previousMeeting: reading.previousOf(reading.demand(id))?.id ?? null });
        takeIn(dependencies, writer, id);
      });
      return {};
    },
    'meetings.close': ({ meeting: id, endTime }) => {
      const meeting = demand(id);
      demandComing(meeting);
      log.commit({ key: 'meetingClosed' }, (writer) => {
        settleItems(writer, id);
        writer.save('meeting', id, {
          status: 'held',
          endTime: endTime ?? meeting.endTime,
          minutesStatus: meeting.minutesStatus ?? 'draft',
        });
        passOn(writer, id);
      });
      return {};
    },
    'meetings.cancel': ({ meeting: id }) => {
      const meeting = demand(id);
      demandComing(meeting);
      log.commit({ key: 'meetingCancelled' }, (writer) => {
        writer.save('meeting', id, { status: 'cancelled' });
        passOn(writer, id);
      });
      return {};
    },
    'meetings.remove': ({ meeting: id }) => {
      const meeting = demand(id);
      const items = records.listOf('agenda_item', 'meeting', id);
      const leftTraces =
        (['action_point', 'action_progress', 'minutes_version', 'dispatch'] as const).some((type) => records.listOf(type, 'meeting', id).length > 0) ||
        records.listOfAny('agenda_item', 'carriedFrom', items.map((item) => item.id)).length > 0;
      if (leftTraces) throw new FailureError('meeting-kept');
      const belongings: readonly (readonly [RecordType, readonly { id: string }[]])[] = [
        ['agenda_item', items],
        ['decision', records.listOf('decision', 'meeting', id)],
        ['attendance', records.listOf('attendance', 'meeting', id)],
        ['minutes_objection', records.listOf('minutes_objection', 'meeting', id)],
      ];
      log.commit({ key: 'meetingRemoved' }, (writer) => {
        for (const [type, own] of belongings) for (const record of own) writer.remove(type, record.id);
        for (const follower of records.listOf('meeting', 'previousMeeting', id)) {
          writer.save('meeting', follower.id, { previousMeeting: meeting.previousMeeting });
        }
        writer.remove('meeting', id);
        const next = nextComing(dependencies, meeting);
        if (next) takeIn(dependencies, writer, next.id);
      });
      return {};
    },
  };
}
