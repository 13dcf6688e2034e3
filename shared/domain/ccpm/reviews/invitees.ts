import type { Language } from '../../../records/choices.ts';
import type { FieldValue } from '../../../records/define.ts';
import type { RecordByType } from '../../../records/index.ts';
import { addMonths } from '../../deadlines/calendar.ts';
import { isHeld, positionState } from '../../team/vacancies.ts';
import { planOf, type ReviewRecord } from './plan.ts';
import { respondentTypeOf } from './respondent-type.ts';

export const inviteeId = (review: string, holder: string): string => `${review}:${holder}`;

export interface Registers {
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
  positions: readonly RecordByType['position'][];
  /** The day on which an organisation last came or reported; see `partnerActivities`. */
  lastActiveOn: ReadonlyMap<string, string | null>;
}

/** Months in which a partner came or reported, to count as active; the survey asks about twelve. */
const activeMonths = 12;

export interface ProposedInvitee {
  id: string;
  fields: Record<string, FieldValue>;
}

/**
 * Whom the registers propose: the coordination team as coordinators, members and observers that were active within a year
 * as partners. Of whom nobody knows when they were last active, they are proposed too: unknown is not inactive.
 *
 * Where persons hold the codes, every contact of such an organisation that is not of the team.
 */
export function proposeInvitees(review: ReviewRecord, registers: Registers, today: string): ProposedInvitee[] {
  const { codeHolders, hubs } = planOf(review);
  const { organisations, contacts, positions, lastActiveOn } = registers;
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const known = new Set(contacts.map(({ id }) => id));
  const team = positions.filter((position) => isHeld(positionState(position, today, known)));
  const teamContacts = new Set(team.flatMap(({ contact }) => contact ?? []));
  const personOf = (id: string) => contacts.find((contact) => contact.id === id);
  const hubOf = (areas: readonly (string | null)[]) => hubs.find((hub) => areas.includes(hub)) ?? null;
  const languageOf = (languages: readonly Language[] | null) => (languages ?? []).find((language) => planOf(review).languages.includes(language)) ?? null;

  const coordinators = [...teamContacts].map((id): ProposedInvitee => {
    const contact = personOf(id);
    const organisation = byId.get(contact?.organisation ?? '');
    return {
      id: inviteeId(review.id, id),
      fields: {
        ...common(review, organisation),
        role: 'coordinator',
        contact: id,
        personName: nameOf(contact),
        hub: hubOf(team.filter((position) => position.contact === id).map(({ area }) => area)),
        language: languageOf(contact?.languages ?? null),
      },
    };
  });
  const since = addMonths(today, -activeMonths);
  const partners = organisations.filter(({ id, membership, organisationType, mergedInto }) => {
    const active = lastActiveOn.get(id) ?? null;
    return mergedInto === null && (membership === 'member' || membership === 'observer') && typeOf(organisationType) !== 'not-asked' && (active === null || active >= since);
  });
  if (codeHolders === 'organisation') {
    return [...coordinators, ...partners.map((organisation) => ({ id: inviteeId(review.id, organisation.id), fields: { ...common(review, organisation), role: 'partner', hub: hubOf(organisation.areas ?? []) } }))];
  }
  const persons = partners.flatMap((organisation) =>
    contacts
      .filter(({ id, organisation: own, mergedInto }) => own === organisation.id && mergedInto === null && !teamContacts.has(id))
      .map((contact) => ({
        id: inviteeId(review.id, contact.id),
        fields: { ...common(review, organisation), role: 'partner', contact: contact.id, personName: nameOf(contact), hub: hubOf(organisation.areas ?? []), language: languageOf(contact.languages) },
      })),
  );
  return [...coordinators, ...persons];
}

function common(review: ReviewRecord, organisation: RecordByType['organisation'] | undefined): Record<string, FieldValue> {
  const type = typeOf(organisation?.organisationType ?? null);
  return {
    review: review.id,
    organisation: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
    respondentType: type === 'not-asked' ? null : type,
  };
}

function typeOf(type: RecordByType['organisation']['organisationType']) {
  return type === null ? null : (respondentTypeOf(type) ?? 'not-asked');
}

function nameOf(contact: RecordByType['contact'] | undefined): string | null {
  const name = [contact?.givenName, contact?.familyName].filter((part) => part !== null && part !== undefined).join(' ');
  return name === '' ? null : name;
}

/** How somebody is named in a list: the person with the organisation, or the one that is known. */
export function inviteeName({ organisationName, personName }: Pick<RecordByType['review_invitee'], 'organisationName' | 'personName'>): string {
  return [personName, organisationName].filter((part) => part !== null).join(' · ');
}
