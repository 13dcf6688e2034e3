import type { InviteeRecord } from '../../../shared/domain/ccpm/reviews/plan.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';
import { addressesOfContacts } from '../areas/elections/recipients.ts';

/**
 * Whom a mail to an invitee goes to: the person, or the contacts of the organisation. The contacts are read once for all
 * invitees.
 */
export function createAddressBook({ records }: Pick<AreaDependencies, 'records'>): (invitee: InviteeRecord) => string[] {
  const contacts = records.list('contact');
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const byOrganisation = Map.groupBy(contacts, ({ organisation }) => organisation);
  return ({ organisation, contact }) => {
    const person = contact === null ? undefined : byId.get(contact);
    if (person) return addressesOfContacts([person]);
    return organisation === null ? [] : addressesOfContacts(byOrganisation.get(organisation) ?? []);
  };
}
