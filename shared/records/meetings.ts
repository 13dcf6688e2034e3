import {
  agendaItemKinds,
  agendaOutcomes,
  attendanceModes,
  attendanceStates,
  languages,
  meetingKinds,
  meetingRecurrences,
  meetingStatuses,
  minutesStatuses,
  objectionOutcomes,
  previousMinutesOutcomes,
} from './choices.ts';
import { defineRecord } from './define.ts';

/** Meetings that come again: what a new meeting of the series starts from. */
export const meetingSeries = defineRecord({
  type: 'meeting_series',
  table: 'meeting_series',
  title: ['title'],
  searched: ['place', 'note'],
  fields: {
    meetingKind: { kind: 'choice', choices: meetingKinds, required: true, sensitivity: 'members' },
    title: { kind: 'text', maxLength: 200, required: true, sensitivity: 'members' },
    /** The advisory or working group that meets; empty for the cluster itself. */
    group: { kind: 'reference', to: 'group', sensitivity: 'members' },
    recurrence: { kind: 'choice', choices: meetingRecurrences, sensitivity: 'members' },
    /** The first meeting, from which the others are counted. */
    startsOn: { kind: 'day', sensitivity: 'members' },
    endsOn: { kind: 'day', sensitivity: 'members' },
    startTime: { kind: 'time', sensitivity: 'members' },
    durationMinutes: { kind: 'integer', min: 5, max: 1_440, sensitivity: 'members' },
    place: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    link: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    language: { kind: 'choice', choices: languages, sensitivity: 'members' },
    /** Decisions and actions are printed in this language too. */
    secondLanguage: { kind: 'choice', choices: languages, sensitivity: 'members' },
    interpretation: { kind: 'choices', choices: languages, sensitivity: 'members' },
    mailingList: { kind: 'reference', to: 'mailing_list', sensitivity: 'team' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** One meeting, from its invitation to its approved minutes. The id is also the UID of its calendar entry. */
export const meeting = defineRecord({
  type: 'meeting',
  table: 'meetings',
  title: ['title', 'heldOn'],
  searched: ['place', 'note'],
  fields: {
    series: { kind: 'reference', to: 'meeting_series', sensitivity: 'members' },
    meetingKind: { kind: 'choice', choices: meetingKinds, required: true, sensitivity: 'members' },
    group: { kind: 'reference', to: 'group', sensitivity: 'members' },
    title: { kind: 'text', maxLength: 200, sensitivity: 'members' },
    /** Given when the minutes are circulated, so that two offices never number apart. */
    number: { kind: 'integer', min: 1, max: 100_000, sensitivity: 'members' },
    status: { kind: 'choice', choices: meetingStatuses, required: true, sensitivity: 'members' },
    /** The day it is planned for, and then the day it was held. */
    heldOn: { kind: 'day', required: true, sensitivity: 'members' },
    startTime: { kind: 'time', sensitivity: 'members' },
    endTime: { kind: 'time', sensitivity: 'members' },
    place: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    link: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    language: { kind: 'choice', choices: languages, sensitivity: 'members' },
    secondLanguage: { kind: 'choice', choices: languages, sensitivity: 'members' },
    interpretation: { kind: 'choices', choices: languages, sensitivity: 'members' },
    mailingList: { kind: 'reference', to: 'mailing_list', sensitivity: 'team' },
    chair: { kind: 'reference', to: 'contact', sensitivity: 'members' },
    minuteTaker: { kind: 'reference', to: 'contact', sensitivity: 'members' },
    invitedOn: { kind: 'day', sensitivity: 'members' },
    /** SEQUENCE of the calendar entry (RFC 5545): one more with every change that was sent out. */
    calendarSequence: { kind: 'integer', min: 0, max: 100_000, sensitivity: 'team' },
    /** The meeting whose minutes were gone through. */
    previousMeeting: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
    previousMinutes: { kind: 'choice', choices: previousMinutesOutcomes, sensitivity: 'members' },
    corrections: { kind: 'markdown', maxLength: 20_000, sensitivity: 'members' },
    quorumNote: { kind: 'text', maxLength: 1_000, sensitivity: 'members' },
    minutesStatus: { kind: 'choice', choices: minutesStatuses, sensitivity: 'members' },
    circulatedOn: { kind: 'day', sensitivity: 'members' },
    /** Approved from this day on if nobody has objected. */
    approvedUnlessOn: { kind: 'day', sensitivity: 'members' },
    approvedOn: { kind: 'day', sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** One item of an agenda, and what was said about it. */
export const agendaItem = defineRecord({
  type: 'agenda_item',
  table: 'agenda_items',
  title: ['title'],
  searched: ['discussion', 'presenter'],
  fields: {
    meeting: { kind: 'reference', to: 'meeting', required: true, sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
    itemKind: { kind: 'choice', choices: agendaItemKinds, required: true, sensitivity: 'members' },
    /** Empty: the name of the kind in the reader's language. */
    title: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    presenter: { kind: 'text', maxLength: 200, sensitivity: 'members' },
    minutes: { kind: 'integer', min: 0, max: 1_440, sensitivity: 'members' },
    discussion: { kind: 'markdown', maxLength: 50_000, sensitivity: 'members' },
    outcome: { kind: 'choice', choices: agendaOutcomes, sensitivity: 'members' },
    /** The item of an earlier meeting that this one goes on with. */
    carriedFrom: { kind: 'reference', to: 'agenda_item', sensitivity: 'members' },
  },
});

export const decision = defineRecord({
  type: 'decision',
  table: 'decisions',
  title: ['text'],
  searched: ['secondText'],
  fields: {
    meeting: { kind: 'reference', to: 'meeting', required: true, sensitivity: 'members' },
    agendaItem: { kind: 'reference', to: 'agenda_item', sensitivity: 'members' },
    sortKey: { kind: 'order', sensitivity: 'members' },
    text: { kind: 'text', maxLength: 5_000, required: true, sensitivity: 'members' },
    /** The same in the meeting's second language. */
    secondText: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
  },
});

/** One organisation's, or one person's, part in a meeting. */
export const attendance = defineRecord({
  type: 'attendance',
  table: 'attendances',
  title: ['personName'],
  searched: ['organisationName', 'conflictOfInterest'],
  fields: {
    meeting: { kind: 'reference', to: 'meeting', required: true, sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    contact: { kind: 'reference', to: 'contact', sensitivity: 'members' },
    /** Who came without being in the registers. */
    personName: { kind: 'text', maxLength: 300, sensitivity: 'personal' },
    organisationName: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    state: { kind: 'choice', choices: attendanceStates, required: true, sensitivity: 'members' },
    mode: { kind: 'choice', choices: attendanceModes, sensitivity: 'members' },
    /** Declared at this meeting, in the person's words. */
    conflictOfInterest: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
  },
});

/** Minutes as they left the house: frozen, never edited. A later correction is a version of its own with its reason. */
export const minutesVersion = defineRecord({
  type: 'minutes_version',
  table: 'minutes_versions',
  title: ['version'],
  searched: ['reason'],
  fields: {
    meeting: { kind: 'reference', to: 'meeting', required: true, sensitivity: 'members' },
    version: { kind: 'text', maxLength: 40, required: true, sensitivity: 'members' },
    status: { kind: 'choice', choices: minutesStatuses, required: true, sensitivity: 'members' },
    language: { kind: 'choice', choices: languages, required: true, sensitivity: 'members' },
    secondLanguage: { kind: 'choice', choices: languages, sensitivity: 'members' },
    frozenOn: { kind: 'day', required: true, sensitivity: 'members' },
    /** SHA-256 of the file, lower-case hexadecimal; also the file's id in the workspace. */
    file: { kind: 'reference', to: 'file', required: true, sensitivity: 'members' },
    fileName: { kind: 'text', maxLength: 255, required: true, sensitivity: 'members' },
    reason: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
  },
});

/** What somebody held against circulated minutes, and what became of it. */
export const minutesObjection = defineRecord({
  type: 'minutes_objection',
  table: 'minutes_objections',
  title: ['text'],
  searched: ['answer'],
  fields: {
    meeting: { kind: 'reference', to: 'meeting', required: true, sensitivity: 'members' },
    agendaItem: { kind: 'reference', to: 'agenda_item', sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    receivedOn: { kind: 'day', sensitivity: 'members' },
    text: { kind: 'text', maxLength: 5_000, required: true, sensitivity: 'members' },
    outcome: { kind: 'choice', choices: objectionOutcomes, required: true, sensitivity: 'members' },
    answer: { kind: 'text', maxLength: 5_000, sensitivity: 'members' },
  },
});
