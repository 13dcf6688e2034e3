import { type ContactSelection, fieldsThatLeave } from '../../domain/audiences/contact-selection.ts';
import type { RecordByType } from '../../records/index.ts';

/** One person as an address book keeps people. */
export interface ContactCard {
  id: string;
  givenName: string | null;
  familyName: string | null;
  organisation: string | null;
  role: string | null;
  emails: readonly string[];
  phones: readonly string[];
  website: string | null;
  note: string | null;
}

/** The people whom an audience gets, with the fields that it may have. */
export function planContactCards(selection: ContactSelection): ContactCard[] {
  const organisations = new Map(selection.organisations.map((organisation) => [organisation.id, organisation]));
  const ofContact = new Set(fieldsThatLeave(selection, 'contact'));
  const ofOrganisation = new Set(fieldsThatLeave(selection, 'organisation'));
  return selection.contacts.map((contact) => {
    const leaving = <F extends keyof RecordByType['contact'] & string>(field: F) => (ofContact.has(field) ? contact[field] : null);
    const organisation = organisations.get(leaving('organisation') ?? '');
    return {
      id: contact.id,
      givenName: leaving('givenName'),
      familyName: leaving('familyName'),
      organisation: ofOrganisation.has('name') ? (organisation?.name ?? null) : null,
      role: leaving('role'),
      emails: leaving('emails') ?? [],
      phones: leaving('phones') ?? [],
      website: ofOrganisation.has('website') ? (organisation?.website ?? null) : null,
      note: leaving('note'),
    };
  });
}
