import type { RecordByType } from '../../records/index.ts';
import { contactName, shortOrganisationName } from '../team/names.ts';

type Organisation = RecordByType['organisation'];
type Contact = RecordByType['contact'];

/** Looks up who an id means today: the id of a duplicate that was merged leads to the record that stands for it. */
export interface Register {
  /** `null` for no id, and for one whose record is gone. */
  organisation(id: string | null): Organisation | null;
  contact(id: string | null): Contact | null;
  organisationName(id: string | null): string | null;
  contactName(id: string | null): string | null;
  organisations: readonly Organisation[];
  contacts: readonly Contact[];
}

/** @param find the record by its id, deleted ones included: a merged duplicate may have been removed. */
export function createRegister(
  organisations: readonly Organisation[],
  contacts: readonly Contact[],
  find: { organisation: (id: string) => Organisation | null; contact: (id: string) => Contact | null } = {
    organisation: () => null,
    contact: () => null,
  },
): Register {
  const organisation = createLookup(organisations, find.organisation);
  const contact = createLookup(contacts, find.contact);
  return {
    organisation,
    contact,
    organisationName: (id) => {
      const found = organisation(id);
      return found && shortOrganisationName(found);
    },
    contactName: (id) => {
      const found = contact(id);
      return found && contactName(found);
    },
    organisations: organisations.filter(isStanding),
    contacts: contacts.filter(isStanding),
  };
}

const isStanding = ({ deleted, mergedInto }: { deleted: boolean; mergedInto: string | null }) => !deleted && mergedInto === null;

function createLookup<T extends { id: string; deleted: boolean; mergedInto: string | null }>(
  list: readonly T[],
  find: (id: string) => T | null,
): (id: string | null) => T | null {
  const byId = new Map(list.map((record) => [record.id, record]));
  return (id) => {
    const seen = new Set<string>();
    let at = id;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      const record: T | null = byId.get(at) ?? find(at);
      if (record === null) return null;
      if (record.mergedInto === null) return record.deleted ? null : record;
      at = record.mergedInto;
    }
    return null;
  };
}
