import type { StructureBox, StructureChart } from '../../documents/blocks.ts';
import type { Translate } from '../../documents/translate.ts';
import type { TeamView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { isActive } from '../checklist/groups.ts';
import { shortOrganisationName } from './names.ts';
import { areaBeside, isHeld } from './vacancies.ts';

export interface StructureRecords {
  team: TeamView;
  cluster: RecordByType['cluster'] | null;
  organisations: readonly RecordByType['organisation'][];
  groups: readonly RecordByType['group'][];
}

type Post = TeamView['positions'][number];
type Line = StructureChart['lines'][number];

/** The rows of the drawing, from the top. */
const rows = { country: 0, representative: 1, coordination: 2, staff: 3, subnational: 4 } as const;

/**
 * The coordination structure as boxes and lines. The layout is the application's own proposal: no source has a figure.
 *
 * Reporting lines follow the handbook: coordinator to the Representative, the team to the coordinator, focal points to
 * the coordinator of their area where there is one. The posts every cluster needs are drawn even while nobody
 * recorded them, as vacant. Words come from `team:chart` and `records:choices.positionKinds`.
 */
export function structureChart(
  { team, cluster, organisations, groups }: StructureRecords,
  t: Translate,
): StructureChart {
  const named = new Map(
    organisations.filter(({ deleted }) => !deleted).map((own) => [own.id, shortOrganisationName(own)] as const),
  );
  const organisationName = (id: string | null) => (id === null ? null : (named.get(id) ?? null));
  const ofKind = (...kinds: string[]) => team.positions.filter(({ positionKind }) => kinds.includes(positionKind));

  const fixedBox = (
    id: string,
    row: number,
    side: StructureBox['side'],
    title: string,
    detail: string,
  ): StructureBox => ({
    id,
    row,
    side,
    title,
    detail,
    isVacant: false,
  });
  const postBox = (post: Post, row: number): StructureBox => {
    const isVacant = !isHeld(post.state);
    const title = post.title || t(`records:choices.positionKinds.${post.positionKind}`);
    const people = isVacant
      ? [t('team:chart.vacant'), post.organisationName]
      : [post.contactName, post.organisationName];
    return {
      id: post.id,
      row,
      side: 'middle',
      title: [title, areaBeside(post)].filter((part) => part !== '').join(' · '),
      detail: people.filter((part) => part).join(' · '),
      isVacant,
    };
  };
  const missingPost = (kind: string, row: number, organisation: string | null = null): StructureBox => ({
    id: organisation === null ? `missing-${kind}` : `missing-${kind}-${organisation}`,
    row,
    side: 'middle',
    title: t(`records:choices.positionKinds.${kind}`),
    detail: [t('team:chart.vacant'), organisationName(organisation)].filter((part) => part).join(' · '),
    isVacant: true,
  });
  const boxesOfKind = (kind: string, row: number) => {
    const boxes = ofKind(kind).map((post) => postBox(post, row));
    return boxes.length > 0 ? boxes : [missingPost(kind, row)];
  };

  const lead = organisationName(cluster?.leadAgency ?? null);
  const top = [
    fixedBox('hct', rows.country, 'middle', t('team:chart.hct'), t('team:chart.hctDetail')),
    fixedBox('iccg', rows.country, 'end', t('team:chart.iccg'), t('team:chart.iccgDetail')),
    {
      ...fixedBox(
        'representative',
        rows.representative,
        'middle',
        t('team:chart.representative'),
        lead ?? t('team:chart.noLeadAgency'),
      ),
      isVacant: lead === null,
    },
  ];

  const coordinators = boxesOfKind('coordinator', rows.coordination);
  const coCoordinatorPosts = ofKind('co_coordinator');
  const withoutPost = (cluster?.coCoordinators ?? []).filter(
    (id) => named.has(id) && !coCoordinatorPosts.some(({ organisationId }) => organisationId === id),
  );
  const coCoordinators = [
    ...coCoordinatorPosts.map((post) => postBox(post, rows.coordination)),
    ...withoutPost.map((id) => missingPost('co_coordinator', rows.coordination, id)),
  ];
  const staff = [
    ...boxesOfKind('imo', rows.staff),
    ...ofKind('capacity_building', 'other').map((post) => postBox(post, rows.staff)),
  ];
  const areaCoordinators = ofKind('subnational_coordinator');
  const focalPoints = ofKind('subnational_focal_point');
  const subnational = [...areaCoordinators, ...focalPoints].map((post) => postBox(post, rows.subnational));
  const sides = groups
    .filter((group) => isActive(group, team.today))
    .map((group): StructureBox => {
      const chair = organisationName(group.chairOrganisation);
      const detail = chair === null ? t('team:chart.noChair') : t('team:chart.chairedBy', { organisation: chair });
      const isSag = group.groupKind === 'sag';
      return fixedBox(
        group.id,
        isSag ? rows.coordination : rows.staff,
        isSag ? 'start' : 'end',
        group.name ?? '',
        detail,
      );
    });

  const hub = coordinators[0] as StructureBox;
  const line = (from: string, to: string, style: Line['style'] = 'solid'): Line => ({ from, to, style });
  const superiorOf = (post: Post): string => {
    const own = areaCoordinators.find(({ area }) => area !== null && area !== '' && area === post.area);
    return own?.id ?? hub.id;
  };
  return {
    boxes: [...top, ...coordinators, ...coCoordinators, ...staff, ...subnational, ...sides],
    lines: [
      line('hct', 'representative'),
      ...coordinators.map(({ id }) => line('representative', id)),
      ...coCoordinators.map(({ id }) => line(hub.id, id)),
      line('iccg', hub.id, 'dotted'),
      ...staff.map(({ id }) => line(hub.id, id)),
      ...areaCoordinators.map(({ id }) => line(hub.id, id)),
      ...focalPoints.map((post) => line(superiorOf(post), post.id)),
      ...sides.map(({ id }) => line(hub.id, id, 'dotted')),
    ],
  };
}
