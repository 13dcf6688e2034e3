import { create } from 'zustand';
import type { AnyRecord } from '../shared/records/define.ts';
import { isRecordType, type RecordType } from '../shared/records/index.ts';

export const areas = ['today', 'search', 'activation', 'checklist', 'team', 'documents', 'partners', 'meetings', 'actions', 'elections', 'reviews', 'exchange', 'workspace'] as const;
export type Area = (typeof areas)[number];

/** Where the person is: an area, perhaps a view within it, perhaps a selected record. Kept in the address. */
export interface Place {
  area: Area;
  view: string | null;
  record: string | null;
}

/** A part of the address that was cut or typed wrongly must not keep the page from opening. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function parseHash(hash: string): Place {
  const [area, view, record] = hash.replace(/^#\/?/, '').split('/').map(decode);
  const known = areas.find((name) => name === area);
  return { area: known ?? 'today', view: view || null, record: record || null };
}

export function toHash({ area, view, record }: Place): string {
  const parts = record === null ? [area, ...(view === null ? [] : [view])] : [area, view ?? '', record];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Where a record of a type is seen and edited. */
export function placeOf(type: RecordType, id: string): Place {
  switch (type) {
    case 'cluster':
    case 'office':
      return { area: 'workspace', view: 'details', record: null };
    case 'activation':
    case 'activation_consideration':
    case 'activation_criterion':
    case 'activation_step':
      return { area: 'activation', view: null, record: id };
    case 'checklist_answer':
      return { area: 'checklist', view: null, record: id };
    case 'checklist_snapshot':
      return { area: 'checklist', view: 'changed', record: null };
    case 'evidence':
      return { area: 'checklist', view: null, record: null };
    case 'organisation':
      return { area: 'partners', view: 'organisations', record: id };
    case 'contact':
      return { area: 'partners', view: 'contacts', record: id };
    case 'mailing_list':
      return { area: 'partners', view: 'lists', record: id };
    case 'list_membership':
      return { area: 'partners', view: 'lists', record: id.split(':')[0] ?? null };
    case 'import_mapping':
      return { area: 'partners', view: 'import', record: null };
    case 'meeting_series':
      return { area: 'meetings', view: 'series', record: id };
    case 'meeting':
      return { area: 'meetings', view: null, record: id };
    case 'agenda_item':
    case 'decision':
    case 'attendance':
    case 'minutes_version':
    case 'minutes_objection':
      return { area: 'meetings', view: null, record: null };
    case 'action_point':
      return { area: 'actions', view: null, record: id };
    case 'action_progress':
      return { area: 'actions', view: null, record: null };
    case 'dispatch':
      return { area: 'meetings', view: 'dispatches', record: id };
    case 'election':
      return { area: 'elections', view: null, record: id };
    case 'roll_entry':
      return { area: 'elections', view: 'roll', record: id.split(':')[0] ?? null };
    case 'constituency':
    case 'nomination':
    case 'election_objection':
      return { area: 'elections', view: null, record: null };
    case 'group_seat':
      return { area: 'team', view: 'groups', record: null };
    case 'review':
      return { area: 'reviews', view: null, record: id };
    case 'review_invitee':
    case 'review_finding':
    case 'review_progress':
      return { area: 'reviews', view: null, record: id.split(':')[0] ?? null };
    case 'review_comment':
      return { area: 'reviews', view: null, record: null };
    case 'position':
      return { area: 'team', view: null, record: id };
    case 'group':
      return { area: 'team', view: 'groups', record: id };
    case 'document':
      return { area: 'documents', view: null, record: id };
    case 'clause':
      return { area: 'documents', view: null, record: id.split(':')[0] ?? null };
    case 'document_return':
      return { area: 'documents', view: 'return', record: id };
    case 'cluster_clause':
      return { area: 'documents', view: 'wording', record: null };
    case 'letterhead':
      return { area: 'documents', view: 'letterheads', record: null };
    case 'document_value':
    case 'document_version':
      return { area: 'documents', view: null, record: null };
  }
}

const stepOfElectionPart = { constituency: 'rules', nomination: 'nominations', election_objection: 'result' } as const satisfies Partial<Record<RecordType, string>>;

const isElectionPart = (type: RecordType): type is keyof typeof stepOfElectionPart => type in stepOfElectionPart;

const partsOfMeetings: readonly RecordType[] = ['agenda_item', 'decision', 'attendance', 'minutes_version', 'minutes_objection'];

/** As {@link placeOf}, for a record that is at hand: evidence, parts and frozen versions are seen at what they belong to. */
export function placeOfRecord(type: RecordType, record: AnyRecord): Place {
  const { subjectType, subjectId, document, meeting, actionPoint, mergedInto, election, group, review } = record;
  if (typeof mergedInto === 'string') return placeOf(type, mergedInto);
  if (partsOfMeetings.includes(type) && typeof meeting === 'string') return placeOf('meeting', meeting);
  if (isElectionPart(type) && typeof election === 'string') return { ...placeOf('election', election), view: stepOfElectionPart[type] };
  if (type === 'review_comment' && typeof review === 'string') return placeOf('review', review);
  if (type === 'group_seat' && typeof group === 'string') return placeOf('group', group);
  if (type === 'action_progress' && typeof actionPoint === 'string') return placeOf('action_point', actionPoint);
  if (type === 'evidence' && typeof subjectType === 'string' && isRecordType(subjectType) && typeof subjectId === 'string') {
    return placeOf(subjectType, subjectId);
  }
  if (type === 'document_version' && typeof document === 'string') return placeOf('document', document);
  return placeOf(type, record.id);
}

interface Navigation {
  place: Place;
  go: (place: Partial<Place> & { area: Area }) => void;
  select: (record: string | null) => void;
}

export const useNavigation = create<Navigation>((set, get) => ({
  place: parseHash(window.location.hash),
  go: (target) => {
    const place: Place = { view: null, record: null, ...target };
    window.location.hash = toHash(place);
    set({ place });
  },
  select: (record) => get().go({ ...get().place, record }),
}));

window.addEventListener('hashchange', () => useNavigation.setState({ place: parseHash(window.location.hash) }));
