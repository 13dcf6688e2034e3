import type { AnyRecord, FieldValue } from '../../records/define.ts';
import type { RecordByType } from '../../records/index.ts';

type Contact = RecordByType['contact'];

/** The id under which two offices meet when both put the same person on the same list. */
export function membershipId(mailingList: string, contact: string): string {
  return `${mailingList}:${contact}`;
}

export interface MembershipChange {
  id: string;
  fields: { mailingList: string; contact: string; joinedOn?: string; leftOn: string | null };
}

/**
 * What the memberships have to say after a person's lists changed.
 *
 * Somebody who comes back joins anew: the day of leaving goes, and history keeps both. Where no day of joining is
 * known, leaving does not make one up.
 */
export function membershipChanges(
  contact: string,
  before: readonly string[],
  after: readonly string[],
  today: string,
): MembershipChange[] {
  const joined = [...new Set(after)].filter((list) => !before.includes(list));
  const left = [...new Set(before)].filter((list) => !after.includes(list));
  return [
    ...joined.map((mailingList) => ({
      id: membershipId(mailingList, contact),
      fields: { mailingList, contact, joinedOn: today, leftOn: null },
    })),
    ...left.map((mailingList) => ({ id: membershipId(mailingList, contact), fields: { mailingList, contact, leftOn: today } })),
  ];
}

/**
 * The fields of a save, with the mark of a mail that came back taken away where the address it was sent to is mended.
 *
 * A save that speaks of the mark itself is left as it is.
 */
export function withMendedAddress(
  before: Pick<Contact, 'emails' | 'bouncedOn'> | null,
  fields: Record<string, FieldValue>,
): Record<string, FieldValue> {
  if (!before || before.bouncedOn === null || !('emails' in fields) || 'bouncedOn' in fields) return fields;
  return firstOf(fields['emails']) === firstOf(before.emails) ? fields : { ...fields, bouncedOn: null };
}

function firstOf(emails: AnyRecord[string] | undefined): string | null {
  const [first] = Array.isArray(emails) ? emails : [];
  return typeof first === 'string' ? first : null;
}
