import type { RecordByType } from '../../../../records/index.ts';
import type { Block } from '../../../blocks.ts';
import { percentText, type Wording } from '../../../wording.ts';
import { cell, column, paragraph, table } from '../../blocks.ts';
import { isHeldOn, Names, positionTitle } from '../../names.ts';
import type { DraftRecords } from '../draft-records.ts';

/** A post as documents print it; `holder` is `null` for a vacancy. */
export interface TeamRow {
  title: string;
  holder: string | null;
  organisation: string | null;
  area: string | null;
  timeShare: string | null;
}

type TeamRecords = Pick<DraftRecords, 'organisations' | 'contacts' | 'positions' | 'today'>;

/** Posts that have not ended, the coordinator first, vacancies among them. */
export function teamRows({ organisations, contacts, positions, today }: TeamRecords, wording: Wording): TeamRow[] {
  const names = new Names(organisations, contacts);
  return positions
    .filter((position) => !position.deleted && (position.endsOn === null || position.endsOn >= today))
    .toSorted(comparePositions)
    .map((position) => ({
      title: positionTitle(position, wording),
      holder: isHeldOn(position, today) ? names.contact(position.contact) : null,
      organisation: names.shortOrganisation(position.organisation),
      area: position.area,
      timeShare: position.timeShare === null ? null : percentText(position.timeShare, wording.language),
    }));
}

export function teamTable(team: readonly TeamRow[], { t }: Wording): Block {
  const word = (key: string) => t(`documents:tor.team.${key}`);
  return table(
    [column(word('position'), 32), column(word('holder'), 22), column(word('organisation'), 16), column(word('area'), 17), column(word('timeShare'), 13, 'end')],
    team.map((position) => [
      cell(position.title, { heading: true }),
      position.holder === null ? cell([{ text: t('documents:vacant'), italic: true }]) : cell(position.holder),
      cell(position.organisation ?? '–'),
      cell(position.area ?? '–'),
      cell(position.timeShare ?? '–'),
    ]),
  );
}

export function teamBlocks(records: TeamRecords, wording: Wording): Block[] {
  const team = teamRows(records, wording);
  return team.length === 0
    ? [paragraph([{ text: `[${wording.t('documents:tor.team.missing')}]`, gap: true }], 'note')]
    : [teamTable(team, wording)];
}

export function structureBlocks({ structure }: Pick<DraftRecords, 'structure'>, { t }: Wording): Block[] {
  const chart = structure();
  const word = (key: string) => t(`documents:tor.structure.${key}`);
  return chart === null
    ? [paragraph([{ text: `[${word('missing')}]`, gap: true }], 'note')]
    : [{ kind: 'structure', title: word('title'), note: word('note'), chart }];
}

const rankOfKind: Record<NonNullable<RecordByType['position']['positionKind']>, number> = {
  coordinator: 0,
  co_coordinator: 1,
  imo: 2,
  capacity_building: 3,
  subnational_coordinator: 4,
  subnational_focal_point: 5,
  other: 6,
};

function comparePositions(a: RecordByType['position'], b: RecordByType['position']): number {
  const byKind = rankOfKind[a.positionKind ?? 'other'] - rankOfKind[b.positionKind ?? 'other'];
  if (byKind !== 0) return byKind;
  const [keyA, keyB] = [`${a.sortKey ?? ''}:${a.id}`, `${b.sortKey ?? ''}:${b.id}`];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
