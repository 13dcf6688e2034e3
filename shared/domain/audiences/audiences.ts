import type { ContactReason } from '../../contract/contact-exports.ts';
import type { Audience, Sensitivity } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';

type Contact = RecordByType['contact'];

/**
 * The classes of values that each audience may have.
 *
 * `personal` stands beside `members` because a person may agree to it: {@link whyContactStays} decides person by person.
 * Nobody's agreement covers the public: what contacts are asked is whether their details may go to partners.
 */
const classesOf: Record<Audience, readonly Sensitivity[]> = {
  public: ['public'],
  members: ['public', 'members', 'personal'],
  team: ['public', 'members', 'team', 'personal', 'location'],
};

/** Whether a value of this class may go to this audience at all. */
export function mayHave(audience: Audience, sensitivity: Sensitivity): boolean {
  return classesOf[audience].includes(sensitivity);
}

/**
 * Why a person stays out; `null` when the person goes along.
 *
 * A person stays out whole: a role within an organisation, without a name, still says who it is.
 */
export function whyContactStays({ consent }: Pick<Contact, 'consent'>, audience: Audience): ContactReason | null {
  switch (audience) {
    case 'team':
      return null;
    case 'public':
      return 'no_persons';
    case 'members':
      if (consent === 'given') return null;
      return consent === 'refused' ? 'consent_refused' : 'consent_unknown';
  }
}
