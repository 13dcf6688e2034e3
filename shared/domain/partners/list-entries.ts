import type { RecordByType } from '../../records/index.ts';
import { addDays } from '../deadlines/calendar.ts';
import { membershipId } from './memberships.ts';

type Contact = RecordByType['contact'];
type Membership = RecordByType['list_membership'];

/** How far an address can be relied on; the first that is true. */
export const addressStates = ['no_address', 'bounced', 'unverified', 'verified'] as const;
export type AddressState = (typeof addressStates)[number];

/** @param mailingListDays after which an address has to be verified anew; see `proposalsOf`. */
export function addressState(
  contact: Pick<Contact, 'emails' | 'bouncedOn' | 'lastVerifiedOn'>,
  today: string,
  mailingListDays: number,
): AddressState {
  if ((contact.emails ?? []).length === 0) return 'no_address';
  if (contact.bouncedOn !== null) return 'bounced';
  const { lastVerifiedOn } = contact;
  return lastVerifiedOn !== null && lastVerifiedOn >= addDays(today, -mailingListDays) ? 'verified' : 'unverified';
}

/** A person on a list now, or one who left it. */
export interface ListEntry {
  contact: Contact;
  joinedOn: string | null;
  /** `null`: on the list now. */
  leftOn: string | null;
  state: AddressState;
}

/** Everybody who is on a list, in the order given, and then whoever left it, the latest first. */
export function listEntries(
  mailingList: string,
  { contacts, memberships }: { contacts: readonly Contact[]; memberships: readonly Membership[] },
  today: string,
  mailingListDays: number,
): ListEntry[] {
  const known = new Map(memberships.map((membership) => [membership.id, membership]));
  const entryOf = (contact: Contact, leftOn: string | null): ListEntry => ({
    contact,
    joinedOn: known.get(membershipId(mailingList, contact.id))?.joinedOn ?? null,
    leftOn,
    state: addressState(contact, today, mailingListDays),
  });
  const isOn = (contact: Contact) => contact.mailingLists?.includes(mailingList) ?? false;
  const present = contacts.filter(isOn).map((contact) => entryOf(contact, null));
  const gone = contacts
    .filter((contact) => !isOn(contact))
    .flatMap((contact) => {
      const leftOn = known.get(membershipId(mailingList, contact.id))?.leftOn ?? null;
      return leftOn === null ? [] : [entryOf(contact, leftOn)];
    })
    .sort((one, other) => (other.leftOn ?? '').localeCompare(one.leftOn ?? ''));
  return [...present, ...gone];
}
