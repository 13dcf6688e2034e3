import { workingAddressOf } from '../../../../shared/domain/mail/recipients.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { AreaDependencies } from '../dependencies.ts';

type Contact = RecordByType['contact'];

/** The address of each contact of an organisation that has one that works, of the one verified last first. */
export function addressesOf(records: AreaDependencies['records'], organisation: string): string[] {
  return addressesOfContacts(records.listOf('contact', 'organisation', organisation));
}

/** As {@link addressesOf}, for contacts that were read already. */
export function addressesOfContacts(contacts: readonly Contact[]): string[] {
  return contacts
    .toSorted((a, b) => {
      const [one, other] = [a.lastVerifiedOn ?? '', b.lastVerifiedOn ?? ''];
      return one === other ? (a.id < b.id ? -1 : 1) : one > other ? -1 : 1;
    })
    .flatMap((contact) => workingAddressOf(contact) ?? []);
}
