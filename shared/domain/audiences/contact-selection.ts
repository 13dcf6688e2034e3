import type { ContactReason } from '../../contract/contact-exports.ts';
import type { Audience, Sensitivity } from '../../records/choices.ts';
import type { AnyRecord } from '../../records/define.ts';
import { definitionOf, type RecordByType } from '../../records/index.ts';
import { mayHave, whyContactStays } from './audiences.ts';

type Organisation = RecordByType['organisation'];
type Contact = RecordByType['contact'];
export type ListedType = 'organisation' | 'contact';

export interface FieldDecision {
  type: ListedType;
  field: string;
  sensitivity: Sensitivity;
  leaves: boolean;
  /** Of the records that leave, how many say something here. */
  filled: number;
}

/** What an audience gets of the partners' registers, and what it does not, with the reason. */
export interface ContactSelection {
  audience: Audience;
  /** Whole records, for the writers to take the fields that leave from. */
  organisations: Organisation[];
  contacts: Contact[];
  fields: FieldDecision[];
  stays: { contact: Contact; reason: ContactReason }[];
}

/** Bookkeeping of the registers, which says nothing about a partner. */
const ownMatters: readonly string[] = ['mergedInto'];

/** Decides field by field and person by person what leaves. Records that were merged into another stand there. */
export function selectContacts(
  source: { organisations: readonly Organisation[]; contacts: readonly Contact[] },
  audience: Audience,
): ContactSelection {
  const organisations = source.organisations.filter(({ mergedInto }) => mergedInto === null);
  const known = source.contacts.filter(({ mergedInto }) => mergedInto === null);
  const decided = known.map((contact) => ({ contact, reason: whyContactStays(contact, audience) }));
  const contacts = decided.flatMap(({ contact, reason }) => (reason === null ? [contact] : []));
  return {
    audience,
    organisations,
    contacts,
    fields: [
      ...decideFields('organisation', organisations as AnyRecord[], audience),
      ...decideFields('contact', contacts as AnyRecord[], audience),
    ],
    stays: decided.flatMap(({ contact, reason }) => (reason === null ? [] : [{ contact, reason }])),
  };
}

function decideFields(type: ListedType, records: readonly AnyRecord[], audience: Audience): FieldDecision[] {
  return Object.entries(definitionOf(type).fields)
    .filter(([field]) => !ownMatters.includes(field))
    .map(([field, { sensitivity }]) => {
      const leaves = mayHave(audience, sensitivity) && (type === 'organisation' || audience !== 'public');
      return { type, field, sensitivity, leaves, filled: leaves ? records.filter((record) => saysSomething(record[field])).length : 0 };
    });
}

function saysSomething(value: AnyRecord[string] | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}

/** The fields of a type that leave, in the order of its definition. */
export function fieldsThatLeave(selection: Pick<ContactSelection, 'fields'>, type: ListedType): string[] {
  return selection.fields.filter((decision) => decision.type === type && decision.leaves).map(({ field }) => field);
}
