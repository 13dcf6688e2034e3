import { z } from 'zod';
import {
  agendaItemKinds,
  agendaOutcomes,
  attendanceModes,
  attendanceStates,
  dispatchKinds,
  languages,
  meetingKinds,
  meetingRecurrences,
  meetingStatuses,
  memberships,
  minutesStatuses,
  objectionOutcomes,
  organisationTypes,
  previousMinutesOutcomes,
} from '../records/choices.ts';
import { actionRowSchema } from './actions.ts';
import { languageSchema } from './workspace.ts';

export const meetingKindSchema = z.enum(meetingKinds);
const organisationTypeSchema = z.enum(organisationTypes).nullable();

/** What names a meeting. `title` is `null` where the page words it from the kind, the group and the number. */
const meetingNameSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  meetingKind: meetingKindSchema,
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  number: z.number().nullable(),
  heldOn: z.string(),
});
export type MeetingName = z.output<typeof meetingNameSchema>;

const minutesStateSchema = z.object({
  /** As it is today: `approved` once the day has passed and nobody objected, although nobody wrote that down. */
  status: z.enum(minutesStatuses).nullable(),
  /** The last day for circulating them: working days after the meeting, by the cluster's own figure. */
  dueOn: z.string().nullable(),
  /** Held, not circulated, and past `dueOn`. */
  isLate: z.boolean(),
  circulatedOn: z.string().nullable(),
  approvedUnlessOn: z.string().nullable(),
  approvedOn: z.string().nullable(),
  /** Objections, open or accepted and not yet corrected, that keep the minutes from being approved. */
  blockedBy: z.array(z.string()),
  /** A correction was accepted, by an objection or by the next meeting, and no version with it is out. */
  isCorrectionWanted: z.boolean(),
});
export type MinutesState = z.output<typeof minutesStateSchema>;

const meetingRowSchema = meetingNameSchema.extend({
  seriesId: z.string().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  status: z.enum(meetingStatuses),
  invitedOn: z.string().nullable(),
  minutes: minutesStateSchema,
  /** Organisations that took part, observers included; people without a known organisation count by the name given. */
  present: z.number(),
  /** People who took part, observers included. */
  people: z.number(),
  agendaItems: z.number(),
  decisions: z.number(),
  actions: z.number(),
  openActions: z.number(),
});
export type MeetingRow = z.output<typeof meetingRowSchema>;

const seriesRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  meetingKind: meetingKindSchema,
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  recurrence: z.enum(meetingRecurrences).nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  startTime: z.string().nullable(),
  place: z.string().nullable(),
  /** The next meeting that is planned already. */
  planned: z.object({ id: z.string(), heldOn: z.string() }).nullable(),
  /** The first day of the rhythm, from today on, for which no meeting is there; `null`: no rhythm, or it has ended. */
  nextOn: z.string().nullable(),
  held: z.number(),
  lastHeldOn: z.string().nullable(),
});
export type SeriesRow = z.output<typeof seriesRowSchema>;

export const meetingsListSchema = z.object({
  today: z.string(),
  /** Planned for today or later, or in session; soonest first. Past ones that were never held nor cancelled come first. */
  upcoming: z.array(meetingRowSchema),
  /** Held or cancelled, newest first. */
  past: z.array(meetingRowSchema),
  series: z.array(seriesRowSchema),
  /** Working days that the cluster gives itself for the minutes. */
  minutesDays: z.number(),
});
export type MeetingsList = z.output<typeof meetingsListSchema>;

const decisionSchema = z.object({ id: z.string(), sortKey: z.string(), text: z.string(), secondText: z.string().nullable() });

const agendaItemViewSchema = z.object({
  id: z.string(),
  /** From 1, in the order of the agenda. */
  number: z.number(),
  sortKey: z.string(),
  itemKind: z.enum(agendaItemKinds),
  /** `null`: the name of the kind in the reader's language. */
  title: z.string().nullable(),
  presenter: z.string().nullable(),
  minutes: z.number().nullable(),
  discussion: z.string().nullable(),
  outcome: z.enum(agendaOutcomes).nullable(),
  /** Where it comes from, for an item that an earlier meeting did not get to or finish. */
  carriedFrom: z.object({ item: z.string(), meeting: meetingNameSchema.nullable() }).nullable(),
  decisions: z.array(decisionSchema),
  actions: z.array(actionRowSchema),
});
export type AgendaItemView = z.output<typeof agendaItemViewSchema>;

const attendanceRowSchema = z.object({
  id: z.string(),
  organisationId: z.string().nullable(),
  /** From the register, else as it was written down. */
  organisationName: z.string().nullable(),
  organisationType: organisationTypeSchema,
  membership: z.enum(memberships).nullable(),
  contactId: z.string().nullable(),
  /** From the register, else as it was written down; `null`: the organisation alone is marked. */
  personName: z.string().nullable(),
  role: z.string().nullable(),
  state: z.enum(attendanceStates),
  mode: z.enum(attendanceModes).nullable(),
  conflictOfInterest: z.string().nullable(),
});
export type AttendanceRow = z.output<typeof attendanceRowSchema>;

const invitedSchema = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  organisationType: organisationTypeSchema,
  membership: z.enum(memberships).nullable(),
  contacts: z.array(z.object({ id: z.string(), name: z.string(), role: z.string().nullable() })),
  /** Who came for it last time in this body, if it is still a contact. */
  lastContactId: z.string().nullable(),
});

const quorumSchema = z.object({
  /** Member organisations that have to be present. */
  needed: z.number(),
  present: z.number(),
  isReached: z.boolean(),
  /** The rule as the group's ToR sets it: per cent of the members, and national or local NGOs at least. */
  rule: z.object({
    percent: z.number().nullable(),
    members: z.number(),
    neededNationalNgos: z.number(),
    presentNationalNgos: z.number(),
  }),
});
export type Quorum = z.output<typeof quorumSchema>;

const unfinishedItemSchema = z.object({
  item: z.string(),
  title: z.string().nullable(),
  itemKind: z.enum(agendaItemKinds),
  presenter: z.string().nullable(),
  minutes: z.number().nullable(),
  meeting: meetingNameSchema,
});
export type UnfinishedItem = z.output<typeof unfinishedItemSchema>;

const meetingDetailsSchema = meetingNameSchema.extend({
  seriesId: z.string().nullable(),
  seriesTitle: z.string().nullable(),
  status: z.enum(meetingStatuses),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  language: languageSchema.nullable(),
  secondLanguage: languageSchema.nullable(),
  interpretation: z.array(z.enum(languages)),
  mailingListId: z.string().nullable(),
  mailingListName: z.string().nullable(),
  chairId: z.string().nullable(),
  chairName: z.string().nullable(),
  minuteTakerId: z.string().nullable(),
  minuteTakerName: z.string().nullable(),
  invitedOn: z.string().nullable(),
  calendarSequence: z.number().nullable(),
  previousMinutes: z.enum(previousMinutesOutcomes).nullable(),
  corrections: z.string().nullable(),
  quorumNote: z.string().nullable(),
  note: z.string().nullable(),
});

export const meetingViewSchema = z.object({
  today: z.string(),
  meeting: meetingDetailsSchema,
  minutes: minutesStateSchema,
  items: z.array(agendaItemViewSchema),
  /** Decisions and action points of this meeting that hang on no item of its agenda. */
  loose: z.object({ decisions: z.array(decisionSchema), actions: z.array(actionRowSchema) }),
  /** By organisation, then person. */
  attendance: z.array(attendanceRowSchema),
  /** Who is invited and has no row in the attendance yet. The media never are. */
  unmarked: z.array(invitedSchema),
  /** Organisations by type: each counts once, by the best that was marked for it. `people`: who took part. */
  countsByType: z.array(
    z.object({
      organisationType: organisationTypeSchema,
      present: z.number(),
      observer: z.number(),
      excused: z.number(),
      absent: z.number(),
      people: z.number(),
    }),
  ),
  /** `null` where the group sets none, or the meeting is of no group. */
  quorum: quorumSchema.nullable(),
  /**
   * Action points agreed before this meeting that were open when it began (and those reported on in it), overdue
   * first: what its review goes through. Later meetings of the same body show the same ones, never copies.
   */
  carriedActions: z.array(actionRowSchema),
  /** Items of earlier meetings that wait for an agenda. `meetings.takeIn` puts them on this one. */
  unfinished: z.array(unfinishedItemSchema),
  previous: meetingNameSchema.extend({ minutes: minutesStateSchema }).nullable(),
  /** The one of its kind and body that follows, planned or held; else the day that the series proposes, with `id` null. */
  next: z
    .object({ id: z.string().nullable(), heldOn: z.string(), startTime: z.string().nullable(), place: z.string().nullable(), link: z.string().nullable() })
    .nullable(),
  versions: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      status: z.enum(minutesStatuses),
      language: languageSchema,
      secondLanguage: languageSchema.nullable(),
      frozenOn: z.string(),
      file: z.string(),
      fileName: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  objections: z.array(
    z.object({
      id: z.string(),
      agendaItemId: z.string().nullable(),
      organisationId: z.string().nullable(),
      organisationName: z.string().nullable(),
      receivedOn: z.string().nullable(),
      text: z.string(),
      outcome: z.enum(objectionOutcomes),
      answer: z.string().nullable(),
    }),
  ),
  dispatches: z.array(
    z.object({
      id: z.string(),
      dispatchKind: z.enum(dispatchKinds),
      title: z.string(),
      recipientCount: z.number().nullable(),
      fileNames: z.array(z.string()),
      draftedOn: z.string(),
      sentOn: z.string().nullable(),
    }),
  ),
});
export type MeetingView = z.output<typeof meetingViewSchema>;

/** A count and the ids of the records that it counts. */
const figureSchema = z.object({ count: z.number(), records: z.array(z.string()) });

export const meetingsYearSchema = z.object({
  year: z.number(),
  /** Years in which a meeting was held, newest first. */
  years: z.array(z.number()),
  kinds: z.array(z.object({ meetingKind: meetingKindSchema, held: figureSchema, cancelled: figureSchema })),
  minutes: z.object({
    /** The cluster's own figure, in working days. */
    days: z.number(),
    /** Of `held`, those circulated within `days`; afterwards; not yet but still in time; not yet and late. */
    held: figureSchema,
    inTime: figureSchema,
    late: figureSchema,
    pending: figureSchema,
    missing: figureSchema,
    /** `inTime` of `inTime`, `late` and `missing`, in per cent; `null` when there are none. */
    percent: z.number().nullable(),
  }),
  /** Records are meetings. Most often present first. */
  organisations: z.array(
    z.object({
      /** `null`: an organisation in no register, by the name written down. */
      organisationId: z.string().nullable(),
      organisationName: z.string(),
      organisationType: organisationTypeSchema,
      /** Present or observing. */
      attended: figureSchema,
      excused: figureSchema,
      absent: figureSchema,
    }),
  ),
  /** Attendances by organisations of the type: an organisation counts once per meeting. Records are meetings. */
  types: z.array(z.object({ organisationType: organisationTypeSchema, organisations: z.number(), attendances: z.number(), meetings: figureSchema })),
  /** Per meeting held, oldest first: what a plot of the year shows. */
  meetings: z.array(meetingNameSchema.extend({ organisations: z.number(), people: z.number() })),
  /** Action points that fell due in the year. Records are action points. */
  actions: z.object({
    due: figureSchema,
    onTime: figureSchema,
    late: figureSchema,
    dropped: figureSchema,
    /** Open and overdue. */
    overdue: figureSchema,
    /** Open and not due yet. */
    open: figureSchema,
    /** `onTime` of `onTime`, `late` and `overdue`, in per cent; `null` when there are none. */
    percent: z.number().nullable(),
  }),
});
export type MeetingsYear = z.output<typeof meetingsYearSchema>;

const candidateSchema = z.object({ id: z.string(), name: z.string() });

export const actionLineSchema = z.object({
  /** What is to be done: the line without the parts that were understood. */
  text: z.string(),
  organisation: candidateSchema.nullable(),
  contact: candidateSchema.nullable(),
  /** Who it is where no register knows, or where several could be meant. */
  responsible: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** What was understood of the line, in its order: UTF-16 offsets, `to` exclusive. */
  parts: z.array(
    z.object({
      kind: z.enum(['organisation', 'contact', 'responsible', 'due']),
      from: z.number(),
      to: z.number(),
      /** Several records go by that name: nobody was chosen, and these could be meant. */
      candidates: z.array(candidateSchema),
    }),
  ),
});
export type ActionLine = z.output<typeof actionLineSchema>;
