import { z } from 'zod';
import { agendaItemKinds, attendanceModes, attendanceStates } from '../records/choices.ts';
import { daySchema, identifierSchema, timeSchema } from '../records/define.ts';
import { command, query } from './define.ts';
import { actionLineSchema, meetingKindSchema, meetingsListSchema, meetingsYearSchema, meetingViewSchema } from './meeting-view.ts';
import { languageSchema } from './workspace.ts';

const nothing = z.strictObject({});
const reference = z.strictObject({ meeting: identifierSchema });

const optionalText = (maxLength: number) => z.string().trim().max(maxLength).nullable().optional();

/** Fields of a new meeting; absent: as the series has it. */
const newMeetingFields = {
  meetingKind: meetingKindSchema.optional(),
  group: identifierSchema.nullable().optional(),
  title: optionalText(200),
  /** Absent: the day that the series proposes. */
  heldOn: daySchema.optional(),
  startTime: timeSchema.nullable().optional(),
  endTime: timeSchema.nullable().optional(),
  place: optionalText(300),
  link: optionalText(1_000),
  language: languageSchema.nullable().optional(),
  secondLanguage: languageSchema.nullable().optional(),
  interpretation: z.array(languageSchema).nullable().optional(),
  mailingList: identifierSchema.nullable().optional(),
  chair: identifierSchema.nullable().optional(),
  minuteTaker: identifierSchema.nullable().optional(),
} as const;

const attendanceInputSchema = z.strictObject({
  /** `null`: a new row, or the one there is for the same organisation and person. */
  id: identifierSchema.nullable(),
  organisation: identifierSchema.nullable(),
  contact: identifierSchema.nullable(),
  personName: z.string().trim().max(300).nullable(),
  organisationName: z.string().trim().max(300).nullable(),
  /** `null` takes the row away again. */
  state: z.enum(attendanceStates).nullable(),
  mode: z.enum(attendanceModes).nullable(),
  /** Absent: as it was. */
  conflictOfInterest: z.string().trim().max(2_000).nullable().optional(),
});

export const meetingsContract = {
  'meetings.list': query(nothing, meetingsListSchema),
  'meetings.view': query(reference, meetingViewSchema),
  /**
   * Plans a meeting: the defaults of its series, the agenda of its kind in its language, the items that earlier
   * meetings left unfinished, the previous meeting. Fails with `field-required` without a kind or a day.
   */
  'meetings.create': command(
    z.strictObject({ series: identifierSchema.nullable(), ...newMeetingFields }),
    z.object({ meeting: z.string() }),
  ),
  /** The first day of the rhythm, from today on, for which no meeting is there. */
  'meetings.proposeNext': query(z.strictObject({ series: identifierSchema }), z.object({ day: z.string().nullable() })),
  /** Puts a new item behind `after`; `null`: before other business and the next meeting, which close every agenda. */
  'meetings.addItem': command(
    z.strictObject({
      meeting: identifierSchema,
      after: identifierSchema.nullable(),
      itemKind: z.enum(agendaItemKinds),
      title: z.string().trim().max(300).nullable(),
      presenter: z.string().trim().max(200).nullable(),
      minutes: z.int().min(0).max(1_440).nullable(),
    }),
    z.object({ item: z.string() }),
  ),
  /** Puts an item before another of the same meeting (`before` null: at the end). */
  'meetings.moveItem': command(z.strictObject({ item: identifierSchema, before: identifierSchema.nullable() }), z.object({})),
  /** Puts unfinished items of earlier meetings on the agenda; each goes onto one agenda only. `items` are the new ones. */
  'meetings.takeIn': command(reference, z.object({ items: z.array(z.string()) })),
  'meetings.addDecision': command(
    z.strictObject({ meeting: identifierSchema, agendaItem: identifierSchema.nullable(), text: z.string().trim().min(1).max(5_000) }),
    z.object({ decision: z.string() }),
  ),
  /** Marks who is there, one batch. Rows come back with their ids in the same order; a row taken away with `null`. */
  'meetings.markAttendance': command(
    z.strictObject({ meeting: identifierSchema, rows: z.array(attendanceInputSchema).min(1).max(1_000) }),
    z.object({ ids: z.array(z.string().nullable()) }),
  ),
  /** Marks every invited organisation that has no row yet. */
  'meetings.markAllInvited': command(
    z.strictObject({ meeting: identifierSchema, state: z.enum(attendanceStates) }),
    z.object({ marked: z.number() }),
  ),
  /** What a line like "NRC, site profiles, Thursday" says; days count from the meeting's day, else from today. */
  'meetings.readActionLine': query(
    z.strictObject({ meeting: identifierSchema.nullable(), line: z.string().max(2_000), language: languageSchema }),
    actionLineSchema,
  ),
  /** Adds the action point that the line says. What was understood comes back, for showing it beside what was typed. */
  'meetings.addAction': command(
    z.strictObject({
      meeting: identifierSchema,
      agendaItem: identifierSchema.nullable(),
      line: z.string().trim().min(1).max(2_000),
      language: languageSchema,
    }),
    z.object({ action: z.string(), understood: actionLineSchema }),
  ),
  /** The meeting begins: `heldOn` and `startTime` null leave what was planned. Unfinished items are taken in. */
  'meetings.start': command(
    z.strictObject({ meeting: identifierSchema, heldOn: daySchema.nullable(), startTime: timeSchema.nullable() }),
    z.object({}),
  ),
  /**
   * The meeting is over: its minutes are a draft. Topics that did not come up are carried over, and stand on the next
   * planned agenda of the body, or on the next one that is made.
   */
  'meetings.close': command(z.strictObject({ meeting: identifierSchema, endTime: timeSchema.nullable() }), z.object({})),
  /** The meeting does not take place. What stood on its agenda goes to the next one. Tells nobody: drafts do. */
  'meetings.cancel': command(reference, z.object({})),
  /**
   * Removes a meeting entered by mistake, with its agenda and attendance. Fails with `meeting-kept` once it has action
   * points or its minutes are out: then it can be cancelled, and stays.
   */
  'meetings.remove': command(reference, z.object({})),
  /** One calendar year; `meetingKind` null: all kinds. */
  'meetings.year': query(z.strictObject({ year: z.int().min(1990).max(2199), meetingKind: meetingKindSchema.nullable() }), meetingsYearSchema),
} as const;
