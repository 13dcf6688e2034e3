import type { TeamView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { stateOfPosition } from './vacancies.ts';

export interface TeamRecords {
  positions: readonly RecordByType['position'][];
  contacts: readonly RecordByType['contact'][];
  organisations: readonly RecordByType['organisation'][];
  documents: readonly RecordByType['document'][];
}

export function viewTeam({ positions, contacts, organisations, documents }: TeamRecords, today: string): TeamView {
  const contactById = new Map(contacts.map((contact) => [contact.id, contact]));
  const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const withTerms = new Set(
    documents
      .filter(({ documentKind, status }) => documentKind === 'position-tor' && status !== 'expired' && status !== 'replaced')
      .map(({ subject }) => subject),
  );
  const views = positions.map((position): TeamView['positions'][number] => {
    const contact = position.contact === null ? undefined : contactById.get(position.contact);
    const organisation = position.organisation === null ? undefined : organisationById.get(position.organisation);
    return {
      id: position.id,
      positionKind: position.positionKind ?? 'other',
      title: position.title,
      area: position.area,
      timeShare: position.timeShare,
      startsOn: position.startsOn,
      endsOn: position.endsOn,
      contactId: position.contact,
      contactName: contact ? [contact.givenName, contact.familyName].filter((part) => part).join(' ') : null,
      organisationId: position.organisation,
      organisationName: organisation ? (organisation.acronym ?? organisation.name) : null,
      emails: contact?.emails ?? [],
      phones: contact?.phones ?? [],
      state: stateOfPosition(position, today),
      hasTermsOfReference: withTerms.has(position.id),
    };
  });
  return { today, positions: views, vacancies: views.filter(({ state }) => state === 'vacant').length };
}
