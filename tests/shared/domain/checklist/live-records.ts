import { parseActivationCatalogue } from '../../../../shared/domain/activation/catalogue.ts';
import { activationView } from '../../../../shared/domain/activation/track.ts';
import type { LiveRecords } from '../../../../shared/domain/checklist/evaluate.ts';
import type { LiveMeeting } from '../../../../shared/domain/checklist/meetings.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import activationJson from '../../../../resources/activation/catalogue.json' with { type: 'json' };
import { makeRecord } from '../../../helpers/records.ts';

export const today = '2026-11-23';
export const activationCatalogue = parseActivationCatalogue(activationJson);

type Activation = Partial<Omit<RecordByType['activation'], 'id'>>;

/** The activation's view with steps done, by number, at noon of a day. */
export function activationWith(fields: Activation, doneSteps: Record<number, string> = {}, at = today) {
  return activationView(activationCatalogue, {
    today: at,
    now: `${at}T12:00:00Z`,
    activation: makeRecord('activation', { id: 'activation', ...fields }),
    considerations: [],
    criteria: [],
    steps: Object.entries(doneSteps).map(([number, day]) =>
      makeRecord('activation_step', { id: `st-${number}`, doneAt: `${day}T12:00:00Z` }),
    ),
    documents: [],
  });
}

/** A workspace with nothing in it but what a test names. */
export function liveRecords(some: Partial<LiveRecords> = {}): LiveRecords {
  return {
    today,
    activation: activationWith({}),
    cluster: null,
    organisations: [],
    contacts: [],
    positions: [],
    groups: [],
    documents: [],
    mailingLists: [],
    meetings: [],
    dispatches: [],
    reviews: [],
    ...some,
  };
}

let last = 0;
type Fields<T extends keyof RecordByType> = Partial<RecordByType[T]>;
const make =
  <T extends keyof RecordByType>(type: T, common: Fields<T> = {}) =>
  (fields: Fields<T> = {}): RecordByType[T] =>
    makeRecord(type, { id: `${type}-${++last}`, ...common, ...fields } as Fields<T> & { id: string });

export const document = make('document', { status: 'draft', documentKind: 'other' });
export const position = make('position', { positionKind: 'other' });
export const contact = make('contact', { familyName: 'Sarr' });
export const organisation = make('organisation', { name: 'Organisation', membership: 'member' });
export const group = make('group', { groupKind: 'twg', name: 'Standards' });
export const mailingList = make('mailing_list', { name: 'Members' });
export const review = make('review', { title: 'Review', year: 2026, status: 'planning' });
export const dispatch = make('dispatch', { dispatchKind: 'contact_list', title: 'Contacts' });
/** A meeting whose minutes went out at once, unless the test says otherwise. */
export const liveMeeting = (heldOn: string, circulatedOn: string | null = heldOn, hasActions = true): LiveMeeting => ({
  heldOn,
  hasActions,
  minutes: {
    status: circulatedOn === null ? 'draft' : 'circulated',
    dueOn: heldOn,
    isLate: circulatedOn === null,
    circulatedOn,
    approvedUnlessOn: null,
    approvedOn: null,
    blockedBy: [],
    isCorrectionWanted: false,
  },
});
export const cluster = make('cluster', { name: 'CCCM' });
