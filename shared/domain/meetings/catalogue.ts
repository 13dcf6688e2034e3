import { z } from 'zod';
import { agendaItemKinds, meetingKinds } from '../../records/choices.ts';

const agendaEntrySchema = z.strictObject({
  id: z.string(),
  itemKind: z.enum(agendaItemKinds),
  minutes: z.int().min(0).max(1_440),
});
export type AgendaEntry = z.output<typeof agendaEntrySchema>;

const catalogueSchema = z.strictObject({
  version: z.int(),
  /** The agenda that a meeting of each kind starts from. Topics have a title in every language, the others their kind's name. */
  agendas: z.record(z.enum(meetingKinds), z.array(agendaEntrySchema).min(1)),
});
export type MeetingsCatalogue = z.output<typeof catalogueSchema>;

const phrases = z.array(z.string().min(1));

/** How people of a language say when something is due and who has to do it. `{n}`, `{weekday}` and `{month}` are filled. */
const lineWordsSchema = z.strictObject({
  /** Which number of `12/3` is the day; `either`: people of the language differ. */
  dayOrder: z.enum(['day-first', 'month-first', 'either']),
  /** The weekdays that people of the language begin a week with, Monday is 1: what "next week" means hangs on it. */
  weekStarts: z.array(z.int().min(1).max(7)).min(1),
  /** Words before and behind a day that say nothing about which it is. */
  prefixes: phrases,
  suffixes: phrases,
  today: phrases,
  tomorrow: phrases,
  dayAfterTomorrow: phrases,
  /** Monday first. */
  weekdays: z.array(phrases.min(1)).length(7),
  /** The first such day after the meeting. */
  comingWeekday: phrases,
  /** The first such day for some, the one of next week for others. */
  eitherWeekday: phrases,
  nextWeekWeekday: phrases,
  thisWeekWeekday: phrases,
  inDays: phrases,
  inWeeks: phrases,
  inMonths: phrases,
  /** Phrases that say a number of days in themselves. */
  fixed: z.record(z.string(), z.int()),
  endOfMonth: phrases,
  endOfNextMonth: phrases,
  endOfNamedMonth: phrases,
  nextMeeting: phrases,
  numbers: z.record(z.string(), z.int()),
  /** Words between two who are both responsible. */
  and: phrases,
  /** Who is no record: all partners, the coordination team. */
  everybody: phrases,
});
export type LineWords = z.output<typeof lineWordsSchema>;

const textsSchema = z.strictObject({
  /** Titles of the topics that stand on every agenda of a kind. */
  items: z.record(z.string(), z.string().min(1)),
  line: lineWordsSchema,
});
export type MeetingsTexts = z.output<typeof textsSchema>;

/** @throws ZodError when the catalogue does not have the form above. */
export function parseMeetingsCatalogue(data: unknown): MeetingsCatalogue {
  return catalogueSchema.parse(data);
}

/** @throws ZodError when the words do not have the form above. */
export function parseMeetingsTexts(data: unknown): MeetingsTexts {
  return textsSchema.parse(data);
}
