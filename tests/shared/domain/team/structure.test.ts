import { describe, expect, it } from 'vitest';
import { type StructureRecords, structureChart } from '../../../../shared/domain/team/structure.ts';
import { teamView } from '../../../../shared/domain/team/team-view.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-11-23';
const organisations = [
  makeRecord('organisation', { id: 'unhcr', name: 'UN Refugee Agency', acronym: 'UNHCR' }),
  makeRecord('organisation', { id: 'nrc', name: 'Norwegian Refugee Council', acronym: 'NRC' }),
];
const contacts = [
  makeRecord('contact', { id: 'amina', givenName: 'Amina', familyName: 'Sarr', emails: ['a@example.org'] }),
];
const position = (id: string, fields: Partial<RecordByType['position']>) => makeRecord('position', { id, ...fields });

function draw(positions: RecordByType['position'][], some: Partial<StructureRecords> = {}) {
  const team = teamView({ today, positions, contacts, organisations, documents: [] });
  const cluster = makeRecord('cluster', { id: 'cluster', leadAgency: 'unhcr' });
  const words = (key: string, params = {}) => [key, ...Object.values(params)].join(' ');
  return structureChart({ team, cluster, organisations, groups: [], ...some }, words);
}
const boxOf = (chart: ReturnType<typeof draw>, id: string) => chart.boxes.find((box) => box.id === id);
const isLine = (chart: ReturnType<typeof draw>, from: string, to: string, style = 'solid') =>
  chart.lines.some((line) => line.from === from && line.to === to && line.style === style);

describe('the coordination structure', () => {
  it('draws the minimum while nothing is recorded: coordinator and IMO, vacant', () => {
    const chart = draw([], { cluster: null });
    expect(boxOf(chart, 'missing-coordinator')).toMatchObject({ row: 2, isVacant: true, detail: 'team:chart.vacant' });
    expect(boxOf(chart, 'missing-imo')).toMatchObject({ row: 3, isVacant: true });
    expect(boxOf(chart, 'representative')).toMatchObject({ isVacant: true, detail: 'team:chart.noLeadAgency' });
    expect(isLine(chart, 'representative', 'missing-coordinator')).toBe(true);
  });

  it('hangs the team on the coordinator and the coordinator on the Representative', () => {
    const chart = draw([
      position('c', { positionKind: 'coordinator', contact: 'amina', organisation: 'unhcr' }),
      position('i', { positionKind: 'imo', organisation: 'nrc' }),
      position('cap', { positionKind: 'capacity_building' }),
      position('north', { positionKind: 'subnational_coordinator', area: 'North' }),
      position('north-fp', { positionKind: 'subnational_focal_point', area: 'North' }),
      position('east-fp', { positionKind: 'subnational_focal_point', area: 'East' }),
    ]);
    expect(boxOf(chart, 'representative')?.detail).toBe('UNHCR');
    expect(boxOf(chart, 'c')).toMatchObject({
      title: 'records:choices.positionKinds.coordinator',
      detail: 'Amina Sarr · UNHCR',
      isVacant: false,
    });
    expect(boxOf(chart, 'i')).toMatchObject({ detail: 'team:chart.vacant · NRC', isVacant: true });
    expect(boxOf(chart, 'east-fp')?.title).toBe('records:choices.positionKinds.subnational_focal_point · East');
    const reporting = chart.lines.filter(({ style }) => style === 'solid').map(({ from, to }) => `${from} > ${to}`);
    expect(reporting).toEqual(
      expect.arrayContaining([
        'hct > representative',
        'representative > c',
        'c > i',
        'c > cap',
        'c > north',
        'north > north-fp',
        'c > east-fp',
      ]),
    );
    expect(isLine(chart, 'iccg', 'c', 'dotted')).toBe(true);
  });

  it('keeps a place for a co-coordinating partner without a post', () => {
    const cluster = makeRecord('cluster', { id: 'cluster', leadAgency: 'unhcr', coCoordinators: ['nrc', 'gone'] });
    const without = draw([position('c', { positionKind: 'coordinator' })], { cluster });
    expect(boxOf(without, 'missing-co_coordinator-nrc')).toMatchObject({ row: 2, isVacant: true });
    expect(boxOf(without, 'missing-co_coordinator-gone')).toBeUndefined();
    const withPost = draw([position('co', { positionKind: 'co_coordinator', organisation: 'nrc' })], { cluster });
    expect(
      withPost.boxes.filter(({ title }) => title === 'records:choices.positionKinds.co_coordinator').map(({ id }) => id),
    ).toEqual(['co']);
  });

  it('puts groups at work beside it, on dotted lines', () => {
    const groups = [
      makeRecord('group', { id: 'sag', groupKind: 'sag', name: 'SAG', chairOrganisation: 'unhcr' }),
      makeRecord('group', { id: 'twg', groupKind: 'twg', name: 'Closure' }),
      makeRecord('group', { id: 'old', groupKind: 'twg', name: 'Old', endsOn: '2026-01-01' }),
    ];
    const chart = draw([position('c', { positionKind: 'coordinator' })], { groups });
    expect(boxOf(chart, 'sag')).toMatchObject({ side: 'start', detail: 'team:chart.chairedBy UNHCR' });
    expect(boxOf(chart, 'twg')).toMatchObject({ side: 'end', detail: 'team:chart.noChair' });
    expect(boxOf(chart, 'old')).toBeUndefined();
    expect(isLine(chart, 'c', 'sag', 'dotted') && isLine(chart, 'c', 'twg', 'dotted')).toBe(true);
  });

  it('draws no line without both its boxes, and no box twice', () => {
    const chart = draw([
      position('c1', { positionKind: 'coordinator' }),
      position('c2', { positionKind: 'coordinator' }),
      position('o', {}),
    ]);
    const ids = chart.boxes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { from, to } of chart.lines) expect(ids).toEqual(expect.arrayContaining([from, to]));
    const joined = new Set(chart.lines.flatMap(({ from, to }) => [from, to]));
    expect(ids.filter((id) => !joined.has(id))).toEqual([]);
  });
});

describe('the team', () => {
  it('is ordered by kind of post, then in its own order, and knows who has terms of reference', () => {
    const view = teamView({
      today,
      contacts,
      organisations,
      positions: [
        position('other', { positionKind: 'other' }),
        position('imo-2', { positionKind: 'imo', sortKey: '2V' }),
        position('imo-1', { positionKind: 'imo', sortKey: '1V', contact: 'amina' }),
        position('lead', {
          positionKind: 'coordinator',
          contact: 'amina',
          endsOn: '2026-12-01',
          organisation: 'unhcr',
        }),
      ],
      documents: [
        makeRecord('document', { id: 'd1', documentKind: 'position-tor', status: 'endorsed', subject: 'lead' }),
        makeRecord('document', { id: 'd2', documentKind: 'position-tor', status: 'draft', subject: 'imo-1' }),
      ],
    });
    expect(view.positions.map(({ id }) => id)).toEqual(['lead', 'imo-1', 'imo-2', 'other']);
    expect(view.positions[0]).toMatchObject({
      state: 'ending',
      contactName: 'Amina Sarr',
      organisationName: 'UNHCR',
      emails: ['a@example.org'],
      hasTermsOfReference: true,
    });
    expect(view.positions[1]?.hasTermsOfReference).toBe(false);
    expect(view.vacancies).toBe(2);
  });
});
