import type { AttendanceRow, MeetingView } from '../../contract/meeting-view.ts';
import type { AttendanceState } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { foldText } from '../search/fold.ts';
import { contactName, shortOrganisationName } from '../team/names.ts';
import type { Register } from './register.ts';

type Attendance = RecordByType['attendance'];
type Meeting = RecordByType['meeting'];
type Organisation = RecordByType['organisation'];

/** Present or observing: somebody who took part. */
export function tookPart({ state }: { state: AttendanceState | null }): boolean {
  return state === 'present' || state === 'observer';
}

/** By organisation, then person; those of no organisation last. */
export function attendanceRows(attendance: readonly Attendance[], register: Register): AttendanceRow[] {
  return attendance
    .filter(({ deleted }) => !deleted)
    .map((row) => attendanceRow(row, register))
    .map((row) => ({ row, key: `${foldText(row.organisationName ?? '') || '\uffff'} ${foldText(row.personName ?? '')} ${row.id}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

export function attendanceRow(row: Attendance, register: Register): AttendanceRow {
  const contact = register.contact(row.contact);
  const organisation = register.organisation(row.organisation ?? contact?.organisation ?? null);
  return {
    id: row.id,
    organisationId: organisation?.id ?? null,
    organisationName: (organisation && shortOrganisationName(organisation)) ?? row.organisationName,
    organisationType: organisation?.organisationType ?? null,
    membership: organisation?.membership ?? null,
    contactId: contact?.id ?? null,
    personName: (contact && contactName(contact)) ?? row.personName,
    role: contact?.role ?? null,
    state: row.state ?? 'present',
    mode: row.mode,
    conflictOfInterest: row.conflictOfInterest,
  };
}

/** What tells organisations apart: the record, else the name that was written down; `null` for neither. */
export function organisationKey({ organisationId, organisationName }: Pick<AttendanceRow, 'organisationId' | 'organisationName'>): string | null {
  if (organisationId !== null) return organisationId;
  const folded = foldText(organisationName ?? '');
  return folded === '' ? null : `name:${folded}`;
}

const bestFirst: readonly AttendanceState[] = ['present', 'observer', 'excused', 'absent'];

/** What counts for an organisation that is marked in several rows: that somebody came beats that somebody did not. */
export function bestState(rows: readonly Pick<AttendanceRow, 'state'>[]): AttendanceState {
  return bestFirst.find((state) => rows.some((row) => row.state === state)) ?? 'absent';
}

/** Organisations by type. Who came without any organisation counts among the people of no type. */
export function countsByType(rows: readonly AttendanceRow[]): MeetingView['countsByType'] {
  const counts = new Map<Organisation['organisationType'], MeetingView['countsByType'][number]>();
  const countOf = (organisationType: Organisation['organisationType']) => {
    const known = counts.get(organisationType);
    if (known) return known;
    const fresh = { organisationType, present: 0, observer: 0, excused: 0, absent: 0, people: 0 };
    counts.set(organisationType, fresh);
    return fresh;
  };
  for (const [key, own] of Map.groupBy(rows, (row) => organisationKey(row))) {
    const [first] = own;
    const count = countOf(first?.organisationType ?? null);
    if (key !== null) count[bestState(own)] += 1;
    count.people += own.filter(tookPart).length;
  }
  return [...counts.values()];
}

/** Who a meeting invites. */
export interface InvitationSituation {
  meeting: Pick<Meeting, 'mailingList'>;
  group: RecordByType['group'] | null;
  register: Register;
}

/**
 * The organisations that are invited: the members of the group; else who has a contact on the meeting's mailing list;
 * else members and observers of the cluster. The media never are: they are informed.
 */
export function invitedOrganisations({ meeting: { mailingList }, group, register }: InvitationSituation): Organisation[] {
  const invited = group
    ? (group.members ?? []).map((id) => register.organisation(id))
    : mailingList !== null
      ? register.contacts.filter(({ mailingLists }) => mailingLists?.includes(mailingList)).map(({ organisation }) => register.organisation(organisation))
      : register.organisations.filter(({ membership }) => membership === 'member' || membership === 'observer');
  const known = new Map(invited.flatMap((organisation) => (organisation && !isMedia(organisation) ? [[organisation.id, organisation] as const] : [])));
  return [...known.values()].toSorted((a, b) => {
    const [nameA, nameB] = [foldText(shortOrganisationName(a) ?? ''), foldText(shortOrganisationName(b) ?? '')];
    return nameA < nameB ? -1 : nameA > nameB ? 1 : a.id < b.id ? -1 : 1;
  });
}

export function isMedia({ organisationType }: Pick<Organisation, 'organisationType'>): boolean {
  return organisationType === 'media';
}

/** Who is invited and not marked yet, with who could come for it. */
export function unmarkedOrganisations(
  situation: InvitationSituation,
  rows: readonly AttendanceRow[],
  lastTime: readonly AttendanceRow[],
): MeetingView['unmarked'] {
  const { register } = situation;
  const marked = new Set(rows.map(({ organisationId }) => organisationId));
  const contactsOf = Map.groupBy(register.contacts, ({ organisation }) => register.organisation(organisation)?.id ?? null);
  return invitedOrganisations(situation)
    .filter(({ id }) => !marked.has(id))
    .map((organisation) => {
      const contacts = (contactsOf.get(organisation.id) ?? []).map((contact) => ({ id: contact.id, name: contactName(contact) ?? '', role: contact.role }));
      const last = lastTime.find((row) => row.organisationId === organisation.id && tookPart(row) && row.contactId !== null);
      return {
        organisationId: organisation.id,
        organisationName: shortOrganisationName(organisation) ?? '',
        organisationType: organisation.organisationType,
        membership: organisation.membership,
        contacts,
        lastContactId: contacts.some(({ id }) => id === last?.contactId) ? (last?.contactId ?? null) : null,
      };
    });
}
