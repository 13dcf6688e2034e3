import type { DocumentPlan, StructureChart } from '../blocks.ts';
import { heading, paragraph } from './blocks.ts';
import { type TeamRow, teamTable } from './clause-documents/tables/team.ts';
import { type ReportHead, reportHead } from './report-head.ts';

export interface StructureChartInput extends ReportHead {
  chart: StructureChart;
  /** Made by `teamRows`. */
  team: readonly TeamRow[];
}

export function structureChartPlan(input: StructureChartInput): DocumentPlan {
  const { wording, chart, team } = input;
  const { t } = wording;
  return {
    ...reportHead(input, t('documents:structure.title')),
    blocks: [
      { kind: 'structure', title: '', note: t('documents:structure.note'), chart },
      heading(1, t('documents:structure.team'), 'team'),
      team.length === 0 ? paragraph(t('documents:tor.team.missing')) : teamTable(team, wording),
    ],
  };
}
