import type { TeamView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { documentsOfKind } from '../checklist/register.ts';
import { isInEffect } from '../documents/revisions.ts';
import { contactName, shortOrganisationName } from './names.ts';
import { positionState } from './vacancies.ts';

export interface TeamRecords {
  today: string;
  positions: readonly RecordByType['position'][];
  contacts: readonly RecordByType['contact'][];
  organisations: readonly RecordByType['organisation'][];
  documents: readonly RecordByType['document'][];
}

type Position = RecordByType['position'];

const rankOfKind: Record<NonNullable<Position['positionKind']>, number> = {
  coordinator: 0,
  co_coordinator: 1,
  imo: 2,
  capacity_building: 3,
  subnational_coordinator: 4,
  subnational_focal_point: 5,
  other: 6,
};

/** By kind of post, then in the team's own order; parallel keys are told apart by id. */
export function comparePositions(a: Position, b: Position): number {
  const byKind = rankOfKind[a.positionKind ?? 'other'] - rankOfKind[b.positionKind ?? 'other'];
  if (byKind !== 0) return byKind;
  const [keyA, keyB] = [a.sortKey ?? '', b.sortKey ?? ''];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The coordination team on a day: who holds which post, and where nobody does. */
export function teamView({ today, ...records }: TeamRecords): TeamView {
  const contacts = new Map(records.contacts.filter(({ deleted }) => !deleted).map((contact) => [contact.id, contact]));
  const organisations = new Map(records.organisations.map((organisation) => [organisation.id, organisation]));
  const knownContacts = new Set(contacts.keys());
  const withTor = new Set(
    documentsOfKind(records.documents, 'position-tor')
      .filter(isInEffect)
      .map(({ subject }) => subject),
  );
  const positions = records.positions
    .filter(({ deleted }) => !deleted)
    .toSorted(comparePositions)
    .map((position): TeamView['positions'][number] => {
      const holder = position.contact === null ? undefined : contacts.get(position.contact);
      const organisation = position.organisation === null ? undefined : organisations.get(position.organisation);
      return {
        id: position.id,
        positionKind: position.positionKind ?? 'other',
        title: position.title,
        area: position.area,
        timeShare: position.timeShare,
        startsOn: position.startsOn,
        endsOn: position.endsOn,
        contactId: holder?.id ?? null,
        contactName: holder ? contactName(holder) : null,
        organisationId: position.organisation,
        organisationName: organisation && !organisation.deleted ? shortOrganisationName(organisation) : null,
        emails: holder?.emails ?? [],
        phones: holder?.phones ?? [],
        state: positionState(position, today, knownContacts),
        hasTermsOfReference: withTor.has(position.id),
      };
    });
  return { today, positions, vacancies: positions.filter(({ state }) => state === 'vacant').length };
}
