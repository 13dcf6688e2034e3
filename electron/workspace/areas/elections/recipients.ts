import { workingAddressOf } from '../../../../shared/domain/mail/recipients.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import type { AreaDependencies } from '../dependencies.ts';

type Contact = RecordByType['contact'];

/** The contacts of an organisation, the one that was verified last first. */
function contactsOf(records: AreaDependencies['records'], organisation: string): Contact[] {
  return records
    .listOf('contact', 'organisation', organisation)
    .toSorted((a, b) => {
      const [one, other] = [a.lastVerifiedOn ?? '', b.lastVerifiedOn ?? ''];
      return one === other ? (a.id < b.id ? -1 : 1) : one > other ? -1 : 1;
    });
}

/** The address of each contact that has one that works. */
export function addressesOf(records: AreaDependencies['records'], organisation: string): string[] {
  return contactsOf(records, organisation).flatMap((contact) => workingAddressOf(contact) ?? []);
}
