import type { ResolvedClause, ResolvedSection } from '../../domain/documents/clauses.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Block, DocumentPlan, StructureChart } from '../blocks.ts';
import type { GeneratedBlock } from '../clause-texts.ts';
import { type FieldFilling, markdownToBlocks, markdownToRuns } from '../markdown.ts';
import { dayText, directionOf, type Wording } from '../wording.ts';
import { cell, column, heading, paragraph, table } from './blocks.ts';

/** What the ToR prints besides its clauses; texts are in the document's language, days ISO 8601. */
export interface ClusterTorData {
  fields: Record<string, string | null>;
  /** The document's own title; empty: the template's. */
  title: string | null;
  clusterName: string | null;
  countryName: string | null;
  officeName: string | null;
  /** The area of a sub-national office; `null` for the national one. */
  area: string | null;
  version: string | null;
  status: NonNullable<RecordByType['document']['status']>;
  date: string;
  logo: DocumentPlan['logo'];
  /** Titles and purposes of `resources/checklist/<language>.json`; numbers are the IASC's. */
  coreFunctions: { number: string; title: string; purpose: string }[];
  structure: StructureChart | null;
  /** `holder` is `null` for a vacancy. */
  team: { title: string; holder: string | null; organisation: string | null; area: string | null; timeShare: string | null }[];
  groups: { name: string; purpose: string; chair: string | null; endsOn: string | null }[];
  membership: { type: string; members: number; observers: number }[];
  versions: { version: string; date: string; status: string; note: string }[];
  signatories: { role: string; organisation: string | null }[];
}

export function clusterTorPlan(input: {
  wording: Wording;
  /** The template's title. */
  title: string;
  sections: readonly ResolvedSection[];
  data: ClusterTorData;
}): DocumentPlan {
  const { wording, sections, data } = input;
  const { language, t } = wording;
  const title = input.title;
  const clusterName = data.clusterName ?? `[${t('documents:fields.cluster_name')}]`;
  const unknown = t('documents:toBeCompleted');
  const version = data.version ?? unknown;
  const filling: FieldFilling = {
    values: data.fields,
    labelOf: (field) => (field in data.fields ? t(`documents:fields.${field}`) : field),
  };
  const printed = sections
    .map((section) => ({ ...section, clauses: section.clauses.filter((clause) => clause.isIncluded) }))
    .filter((section) => section.clauses.length > 0);
  return {
    language,
    direction: directionOf(language),
    title,
    subtitle: clusterName,
    facts: [
      { label: t('documents:fields.country'), value: data.countryName ?? unknown },
      { label: t('documents:fields.office_name'), value: data.officeName ?? unknown },
      ...(data.area === null ? [] : [{ label: t('documents:fields.area'), value: data.area }]),
      { label: t('documents:fields.version'), value: version },
      { label: t('documents:status'), value: t(`documents:statuses.${data.status}`) },
      { label: t('documents:date'), value: dayText(data.date, language) },
    ],
    header: `${title} · ${t('documents:versionAndStatus', { version, status: t(`documents:statuses.${data.status}`) })}`,
    footer: clusterName,
    pageNumbering: t('documents:pageNumbering'),
    author: data.officeName ?? clusterName,
    logo: data.logo,
    hasCover: true,
    orientation: 'portrait',
    contents: t('documents:contents'),
    blocks: printed.flatMap((section, place) => sectionBlocks(section, place + 1, filling, data, wording)),
  };
}

function sectionBlocks(
  section: ResolvedSection,
  number: number,
  filling: FieldFilling,
  data: ClusterTorData,
  wording: Wording,
): Block[] {
  return [
    heading(1, section.heading, section.id, `${number}.`),
    ...section.clauses.flatMap((clause, place) => [
      heading(2, clauseHeading(clause, wording), clause.id, `${number}.${place + 1}`),
      ...clauseBlocks(clause, filling, wording),
      ...(clause.block === null ? [] : generatedBlock(clause.block, data, wording)),
    ]),
  ];
}

function clauseHeading(clause: ResolvedClause, { t }: Wording): string {
  return clause.heading || t('documents:tor.untitledClause');
}

function clauseBlocks(clause: ResolvedClause, filling: FieldFilling, { t }: Wording): Block[] {
  if (clause.isMissing) return [paragraph([{ text: `[${t('documents:tor.noWording')}]`, gap: true }])];
  return markdownToBlocks(clause.text, filling);
}

function generatedBlock(block: GeneratedBlock, data: ClusterTorData, wording: Wording): Block[] {
  const { t } = wording;
  const word = (key: string) => t(`documents:tor.${key}`);
  const empty = (key: string) => [paragraph([{ text: `[${word(key)}]`, gap: true }])];
  switch (block) {
    case 'core-functions-table':
      return [
        table(
          [column(word('functions.number'), 10, 'center'), column(word('functions.title'), 35), column(word('functions.purpose'), 55)],
          data.coreFunctions.map(({ number, title, purpose }) => [cell(number), cell(title, { heading: true }), cell(purpose)]),
        ),
      ];
    case 'structure-diagram':
      return data.structure === null
        ? empty('structure.missing')
        : [
            {
              kind: 'structure',
              title: word('structure.title'),
              note: word('structure.note'),
              chart: data.structure,
            },
          ];
    case 'team-table':
      return data.team.length === 0 ? empty('team.missing') : [teamTable(data.team, wording)];
    case 'groups-table':
      return data.groups.length === 0
        ? []
        : [
            table(
              [column(word('groups.name'), 27), column(word('groups.purpose'), 40), column(word('groups.chair'), 15), column(word('groups.endsOn'), 18)],
              data.groups.map((group) => [
                cell(group.name, { heading: true }),
                cell(markdownToRuns(group.purpose)),
                cell(group.chair ?? '–'),
                cell(group.endsOn ?? t('documents:notSet')),
              ]),
            ),
          ];
    case 'membership-table':
      return data.membership.length === 0 ? [] : [membershipTable(data, wording)];
    case 'version-history':
      return data.versions.length === 0
        ? [paragraph(word('versions.none'), 'note')]
        : [
            table(
              [column(word('versions.version'), 14), column(word('versions.date'), 24), column(word('versions.status'), 18), column(word('versions.note'), 44)],
              data.versions.map(({ version, date, status, note }) => [cell(version, { heading: true }), cell(date), cell(status), cell(note)]),
            ),
          ];
    case 'signatures':
      return [
        {
          kind: 'signatures',
          parties: data.signatories.map(({ role, organisation }) => ({
            role,
            organisation: organisation ?? `[${t('documents:toBeCompleted')}]`,
            name: '',
          })),
          labels: {
            name: t('documents:signatures.name'),
            date: t('documents:signatures.date'),
            signature: t('documents:signatures.signature'),
          },
        },
      ];
  }
}

export function teamTable(team: ClusterTorData['team'], { t }: Wording): Block {
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

function membershipTable({ membership }: ClusterTorData, { t }: Wording): Block {
  const word = (key: string) => t(`documents:tor.membership.${key}`);
  const total = (of: 'members' | 'observers') => membership.reduce((sum, row) => sum + row[of], 0);
  return table(
    [column(word('type'), 60), column(word('members'), 20, 'end'), column(word('observers'), 20, 'end')],
    [
      ...membership.map((row) => [cell(row.type), cell(`${row.members}`), cell(`${row.observers}`)]),
      [
        cell(word('total'), { heading: true }),
        cell([{ text: `${total('members')}`, bold: true }]),
        cell([{ text: `${total('observers')}`, bold: true }]),
      ],
    ],
  );
}
