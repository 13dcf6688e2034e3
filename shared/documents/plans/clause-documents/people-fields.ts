import type { RecordByType } from '../../../records/index.ts';
import { percentText, type Wording } from '../../wording.ts';
import { isHeldOn, Names, namesText, positionTitle } from '../names.ts';
import { type DraftRecords, sagOf, subjectOrganisation, subjectPosition } from './draft-records.ts';
import { dayOrGap, type LiveField } from './live-field.ts';

type Position = RecordByType['position'];

/** Who holds the posts that documents name, and the group that advises the team. */
export function teamFields(records: DraftRecords, wording: Wording): LiveField[] {
  const { positions, today } = records;
  const names = new Names(records.organisations, records.contacts);
  const holdersOf = (name: string, kind: Position['positionKind']): LiveField => {
    const held = positions.filter((position) => position.positionKind === kind && isHeldOn(position, today));
    const people = held.map((position) => withOrganisation(names.contact(position.contact), names.shortOrganisation(position.organisation)));
    const post = held[0] ?? positions.find(({ positionKind }) => positionKind === kind);
    return { name, value: namesText(people, wording), area: 'team', recordId: post?.id ?? null };
  };
  const sag = sagOf(records);
  return [
    holdersOf('coordinator_name', 'coordinator'),
    holdersOf('imo_name', 'imo'),
    { name: 'sag_name', value: sag?.name ?? null, area: 'team', recordId: sag?.id ?? null },
  ];
}

/** Of the position that the document is about. */
export function positionFields(records: DraftRecords, wording: Wording): LiveField[] {
  const position = subjectPosition(records);
  const names = new Names(records.organisations, records.contacts);
  const field = (name: string, value: string | null): LiveField => ({ name, value, area: 'team', recordId: position?.id ?? null });
  const holder = position && isHeldOn(position, records.today) ? names.contact(position.contact) : null;
  return [
    field('position_title', position && positionTitle(position, wording)),
    field('position_area', position?.area ?? null),
    field('position_holder', holder),
    field('position_organisation', names.organisationWithAcronym(position?.organisation ?? null)),
    field('position_time_share', position === null || position.timeShare === null ? null : percentText(position.timeShare, wording.language)),
    field('position_starts', dayOrGap(position?.startsOn ?? null, wording)),
    field('position_ends', dayOrGap(position?.endsOn ?? null, wording)),
    field('position_supervisor', position && supervisorOf(position, records, wording)),
  ];
}

/**
 * The title of the post that a position reports to, as the structure is drawn: the coordinator to the lead agency's
 * representative, focal points to the coordinator of their area where there is one, everybody else to the coordinator.
 */
function supervisorOf(position: Position, { positions, today }: DraftRecords, wording: Wording): string {
  const { t } = wording;
  if (position.positionKind === 'coordinator') return t('team:chart.representative');
  const current = positions.filter(({ id, endsOn }) => id !== position.id && (endsOn === null || endsOn >= today));
  const ofArea = current.find(({ positionKind, area }) => positionKind === 'subnational_coordinator' && area !== null && area === position.area);
  const above = position.positionKind === 'subnational_focal_point' ? ofArea : undefined;
  const coordinator = above ?? current.find(({ positionKind }) => positionKind === 'coordinator');
  return coordinator ? positionTitle(coordinator, wording) : t('records:choices.positionKinds.coordinator');
}

/** Of the organisation that a letter or memorandum goes to. */
export function organisationFields(records: DraftRecords, { t }: Wording): LiveField[] {
  const organisation = subjectOrganisation(records);
  const names = new Names(records.organisations, records.contacts);
  const field = (name: string, value: string | null): LiveField => ({ name, value, area: 'partners', recordId: organisation?.id ?? null });
  return [
    field('organisation_name', names.organisationWithAcronym(organisation?.id ?? null)),
    field('organisation_type', organisation?.organisationType ? t(`records:choices.organisationTypes.${organisation.organisationType}`) : null),
  ];
}

function withOrganisation(name: string | null, organisation: string | null): string | null {
  return name && organisation ? `${name} (${organisation})` : name;
}
