import type { StructureBox, StructureChart } from '../../documents/blocks.ts';
import type { Translate } from '../../documents/translate.ts';
import type { RecordByType } from '../../records/index.ts';
import { stateOfPosition } from './vacancies.ts';

export interface StructureRecords {
  cluster: RecordByType['cluster'] | null;
  positions: readonly RecordByType['position'][];
  groups: readonly RecordByType['group'][];
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
}

type Position = RecordByType['position'];
type Kind = NonNullable<Position['positionKind']>;

const rowOf: Record<Kind, number> = {
  coordinator: 2,
  co_coordinator: 2,
  imo: 3,
  capacity_building: 3,
  other: 3,
  subnational_coordinator: 4,
  subnational_focal_point: 4,
};

/**
 * The coordination structure as the records have it.
 *
 * The handbook's own figure of the minimum structure is not in its text: the arrangement of the boxes is this
 * application's proposal, and every print says so.
 */
export function drawStructure(records: StructureRecords, today: string, t: Translate): StructureChart {
  const { cluster, groups } = records;
  const nameOf = (id: string | null) => {
    const organisation = records.organisations.find((known) => known.id === id && !known.deleted);
    return organisation ? (organisation.acronym ?? organisation.name ?? '') : '';
  };
  const box = (id: string, row: number, title: string, detail: string, more: Partial<StructureBox> = {}): StructureBox => ({
    id,
    row,
    side: 'middle',
    title,
    detail,
    isVacant: false,
    ...more,
  });
  const positions = records.positions.filter(({ deleted }) => !deleted).toSorted(byKindThenKey);
  const current = groups.filter(({ deleted, endsOn }) => !deleted && (endsOn === null || endsOn >= today));
  const words = (key: string) => t(`structure:${key}`);

  const top = [
    box('hct', 0, words('hct'), words('hctDetail')),
    box('iccg', 1, words('iccg'), words('iccgDetail'), { side: 'end' }),
    box('representative', 1, words('representative'), nameOf(cluster?.leadAgency ?? null)),
  ];
  const posts = positions.map((position) => {
    const isVacant = ['vacant', 'not-started'].includes(stateOfPosition(position, today));
    const kind = position.positionKind ?? 'other';
    const title = position.title || t(`documents:positions.${kind}`);
    return box(
      position.id,
      rowOf[kind],
      position.area ? `${title} · ${position.area}` : title,
      isVacant ? t('documents:vacant') : holderText(position, records, nameOf(position.organisation)),
      { isVacant },
    );
  });
  const sides = current.map((group) =>
    box(group.id, group.groupKind === 'sag' ? 2 : 3, group.name ?? '', nameOf(group.chairOrganisation), {
      side: group.groupKind === 'sag' ? 'start' : 'end',
    }),
  );
  return { boxes: [...top, ...posts, ...sides], lines: drawLines(positions, current) };
}

/** Reporting is solid, advice and coordination dotted. Sub-national posts hang on the first coordinator. */
function drawLines(positions: readonly Position[], groups: readonly RecordByType['group'][]): StructureChart['lines'] {
  const coordinator = positions.find(({ positionKind }) => positionKind === 'coordinator')?.id;
  const lines: StructureChart['lines'] = [
    { from: 'hct', to: 'representative', style: 'solid' },
    { from: 'hct', to: 'iccg', style: 'dotted' },
  ];
  if (coordinator === undefined) return lines;
  lines.push({ from: 'representative', to: coordinator, style: 'solid' });
  lines.push({ from: 'iccg', to: coordinator, style: 'dotted' });
  for (const { id, positionKind } of positions) {
    if (id === coordinator) continue;
    if (positionKind === 'coordinator') lines.push({ from: 'representative', to: id, style: 'solid' });
    else lines.push({ from: coordinator, to: id, style: positionKind === 'co_coordinator' ? 'dotted' : 'solid' });
  }
  for (const { id } of groups) lines.push({ from: coordinator, to: id, style: 'dotted' });
  return lines;
}

function holderText(position: Position, { contacts }: StructureRecords, organisation: string): string {
  const contact = contacts.find(({ id }) => id === position.contact);
  const name = [contact?.givenName, contact?.familyName].filter((part) => part).join(' ');
  return [name, organisation].filter((part) => part !== '').join(', ');
}

function byKindThenKey(a: Position, b: Position): number {
  const kinds = Object.keys(rowOf);
  const byKind = kinds.indexOf(a.positionKind ?? 'other') - kinds.indexOf(b.positionKind ?? 'other');
  if (byKind !== 0) return byKind;
  const [keyA, keyB] = [`${a.sortKey ?? ''}:${a.id}`, `${b.sortKey ?? ''}:${b.id}`];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
