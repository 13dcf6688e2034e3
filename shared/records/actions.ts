import { actionOrigins, actionStatuses, actionSupports, audiences, dispatchKinds } from './choices.ts';
import { defineRecord } from './define.ts';

/** Something somebody has to do: one id for life, over all the meetings and areas that speak of it. */
export const actionPoint = defineRecord({
  type: 'action_point',
  table: 'action_points',
  title: ['text'],
  searched: ['secondText', 'responsible', 'note'],
  fields: {
    text: { kind: 'text', maxLength: 2_000, required: true, sensitivity: 'members' },
    /** The same in the second language of the meeting it came from. */
    secondText: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    contact: { kind: 'reference', to: 'contact', sensitivity: 'members' },
    /** Who it is, where no register knows: "all partners", "health cluster". */
    responsible: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    dueOn: { kind: 'day', sensitivity: 'members' },
    status: { kind: 'choice', choices: actionStatuses, required: true, sensitivity: 'members' },
    agreedOn: { kind: 'day', sensitivity: 'members' },
    /** The day it was done or dropped. */
    closedOn: { kind: 'day', sensitivity: 'members' },
    origin: { kind: 'choice', choices: actionOrigins, required: true, sensitivity: 'members' },
    meeting: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
    agendaItem: { kind: 'reference', to: 'agenda_item', sensitivity: 'members' },
    /** What else it came from: an item of the checklist, a sub-function of the CCPM, a document. */
    subject: { kind: 'text', maxLength: 128, sensitivity: 'members' },
    supportWanted: { kind: 'choices', choices: actionSupports, sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** One entry of an action point's progress log. */
export const actionProgress = defineRecord({
  type: 'action_progress',
  table: 'action_progress',
  title: ['text'],
  searched: ['reportedBy'],
  fields: {
    actionPoint: { kind: 'reference', to: 'action_point', required: true, sensitivity: 'members' },
    notedOn: { kind: 'day', required: true, sensitivity: 'members' },
    status: { kind: 'choice', choices: actionStatuses, sensitivity: 'members' },
    text: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    reportedBy: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    /** The meeting in which it was said. */
    meeting: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
  },
});

/** What left the office or was drafted to: mail drafts and exports, with who was to get them. */
export const dispatch = defineRecord({
  type: 'dispatch',
  table: 'dispatches',
  title: ['title'],
  searched: ['recipients', 'note'],
  fields: {
    dispatchKind: { kind: 'choice', choices: dispatchKinds, required: true, sensitivity: 'members' },
    title: { kind: 'text', maxLength: 500, required: true, sensitivity: 'members' },
    audience: { kind: 'choice', choices: audiences, sensitivity: 'members' },
    meeting: { kind: 'reference', to: 'meeting', sensitivity: 'members' },
    document: { kind: 'reference', to: 'document', sensitivity: 'members' },
    organisation: { kind: 'reference', to: 'organisation', sensitivity: 'members' },
    mailingList: { kind: 'reference', to: 'mailing_list', sensitivity: 'team' },
    /** Addresses of a mail, or who was handed a file; of a long list the first hundred. */
    recipients: { kind: 'texts', maxLength: 300, sensitivity: 'personal' },
    recipientCount: { kind: 'integer', min: 0, max: 1_000_000, sensitivity: 'members' },
    fileNames: { kind: 'texts', maxLength: 255, sensitivity: 'members' },
    draftedOn: { kind: 'day', required: true, sensitivity: 'members' },
    /** Empty until a person says that it was sent: a draft sends nothing. */
    sentOn: { kind: 'day', sensitivity: 'members' },
    note: { kind: 'text', maxLength: 2_000, sensitivity: 'team' },
  },
});
