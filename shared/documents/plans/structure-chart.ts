import type { DocumentPlan, StructureChart } from '../blocks.ts';
import { dayText, directionOf, type Wording } from '../wording.ts';
import { heading, paragraph } from './blocks.ts';
import { type ClusterTorData, teamTable } from './cluster-tor.ts';

export interface StructureChartInput {
  wording: Wording;
  chart: StructureChart;
  /** As {@link ClusterTorData.team}: made by `clusterTorData`. */
  team: ClusterTorData['team'];
  clusterName: string;
  officeName: string;
  /** ISO 8601. */
  today: string;
  logo: DocumentPlan['logo'];
}

export function structureChartPlan(input: StructureChartInput): DocumentPlan {
  const { wording, chart, team, today } = input;
  const { language, t } = wording;
  const title = t('documents:structure.title');
  const asOf = dayText(today, language);
  return {
    language,
    direction: directionOf(language),
    title,
    subtitle: input.clusterName,
    facts: [
      { label: t('documents:fields.office_name'), value: input.officeName },
      { label: t('documents:checklist.asOf'), value: asOf },
    ],
    header: `${title} · ${asOf}`,
    footer: input.clusterName,
    pageNumbering: t('documents:pageNumbering'),
    author: input.officeName,
    logo: input.logo,
    hasCover: false,
    orientation: 'portrait',
    contents: null,
    blocks: [
      { kind: 'structure', title: '', note: t('documents:structure.note'), chart },
      heading(1, t('documents:structure.team'), 'team'),
      team.length === 0 ? paragraph(t('documents:tor.team.missing')) : teamTable(team, wording),
    ],
  };
}
