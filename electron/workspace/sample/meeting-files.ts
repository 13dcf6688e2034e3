import { z } from 'zod';
import { actionStatuses, agendaOutcomes, dispatchKinds, type Language, meetingKinds, meetingRecurrences, meetingStatuses } from '../../../shared/records/choices.ts';

/** A day counted from today. */
const offset = z.strictObject({ day: z.int() });
const when = offset.nullable();
const author = z.string();

/** `resources/sample/meetings/facts.json`: the facts, the same in every language. */
const factsSchema = z.strictObject({
  minutesDays: z.int(),
  quorum: z.strictObject({ group: z.string(), percent: z.int(), nationalNgos: z.int() }),
  series: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(meetingKinds),
      group: z.string().nullable(),
      recurrence: z.enum(meetingRecurrences),
      createdOn: offset,
      /** The meeting from which the rhythm is counted now; earlier ones were called as the need was. */
      startsOn: offset,
      startTime: z.string(),
      durationMinutes: z.int(),
      mailingList: z.string().nullable(),
      author,
    }),
  ),
  meetings: z.array(
    z.strictObject({
      id: z.string(),
      series: z.string(),
      day: z.int(),
      number: z.int().nullable(),
      status: z.enum(meetingStatuses),
      circulatedOn: when,
      approvedUnlessOn: when,
      previous: z.string().nullable(),
      /** Who is marked: members and observers, the members at work in an area, or those of the series' group. */
      attendance: z.string().nullable(),
    }),
  ),
  topics: z.array(
    z.strictObject({
      id: z.string(),
      meeting: z.string(),
      outcome: z.enum(agendaOutcomes).nullable(),
      carriedFrom: z.string().nullable(),
      decision: z.boolean(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      id: z.string(),
      topic: z.string(),
      /** `null`: all partners. */
      organisation: z.string().nullable(),
      contact: z.string().nullable(),
      dueOn: offset,
      status: z.enum(actionStatuses),
      closedOn: when,
      progress: z.array(z.strictObject({ id: z.string(), day: z.int(), status: z.enum(actionStatuses), meeting: z.string().nullable() })),
    }),
  ),
  dispatches: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(dispatchKinds),
      meeting: z.string().nullable(),
      list: z.string(),
      recipientCount: z.int(),
      draftedOn: offset,
      sentOn: when,
      author,
    }),
  ),
});
export type MeetingFacts = z.output<typeof factsSchema>;

const phrases = z.record(z.string(), z.string());

/** `resources/sample/meetings/<language>.json`: the words. */
const textsSchema = z.strictObject({
  series: z.record(z.string(), z.strictObject({ title: z.string(), place: z.string() })),
  topics: z.record(z.string(), z.strictObject({ title: z.string(), discussion: z.string().optional(), decision: z.string().optional() })),
  actions: phrases,
  progress: phrases,
  dispatches: phrases,
  everybody: z.string(),
  /** A conflict of interest that a member of the group declares. */
  interest: z.string(),
});
export type MeetingTexts = z.output<typeof textsSchema>;

export interface MeetingSample {
  facts: MeetingFacts;
  texts: MeetingTexts;
}

/** @param read reads a text file below `resources/`. */
export function readMeetingSample(read: (path: string) => string, language: Language): MeetingSample {
  return {
    facts: factsSchema.parse(JSON.parse(read('sample/meetings/facts.json'))),
    texts: textsSchema.parse(JSON.parse(read(`sample/meetings/${language}.json`))),
  };
}
