import { type Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block, DistributionRow } from '../../../../shared/documents/blocks.ts';
import { stepsOfShares } from '../../../../shared/documents/distribution-steps.ts';
import { distributionColours } from '../../../../shared/documents/tones.ts';
import type { WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { noBorders } from './tables.ts';
import { writeRuns, writeText } from './text.ts';

const steps = 40;
/** A number needs this many steps to be read inside its share. */
const roomForNumber = 2;

/** Shares of a whole as rows of label, bar and words: native cells, each share with its number. */
export function writeDistribution({ title, legend, rows }: Extract<Block, { kind: 'distribution' }>, context: WordContext): (Paragraph | Table)[] {
  const step = Math.floor((context.contentWidth * 0.42) / steps);
  const label = Math.floor(context.contentWidth * 0.2);
  const words = context.contentWidth - label - step * steps;
  const colourOf = (place: number) => distributionColours[place % distributionColours.length] ?? distributionColours[0];
  const cellOf = (content: Paragraph, width: number, span: number, fill: string | null) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill === null ? { margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 80, right: 80 } } : { shading: { type: 'clear', fill, color: 'auto' } }),
      children: [content],
    });
  const textCell = (content: string, width: number, span = 1) =>
    cellOf(writeParagraph(writeText(content, context), context, { style: 'TableText', keepNext: true }), width, span, null);
  const shares = ({ counts }: DistributionRow) =>
    stepsOfShares(counts, steps).flatMap((share, place) => {
      if (share === 0) return [];
      const { ground, text } = colourOf(place);
      const number = share >= roomForNumber ? writeText(`${counts[place]}`, context, { color: text, size: 16 }) : [];
      return [cellOf(writeParagraph(number, context, { style: 'TableText', alignment: 'center', keepNext: true }), step * share, share, ground)];
    });
  const key = legend.flatMap((text, place) => [
    ...writeText('\u25A0', context, { color: colourOf(place).ground }),
    ...writeRuns([{ text: ` ${text}${place === legend.length - 1 ? '' : '   '}` }], context),
  ]);
  return [
    ...(title === '' ? [] : [writeParagraph(writeText(title, context, { bold: true }), context, { style: 'Note', keepNext: true })]),
    writeParagraph(key, context, { style: 'Note', keepNext: true }),
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: [label, ...Array.from({ length: steps }, () => step), words],
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      // A white line between the bars, which would stand as one block.
      borders: { ...noBorders, insideHorizontal: { style: 'single', size: 12, color: 'FFFFFF' } },
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map((row) => {
        const hasBar = row.counts.some((count) => count > 0);
        return new TableRow({
          cantSplit: true,
          children: [textCell(row.label, label), ...(hasBar ? [...shares(row), textCell(row.text, words)] : [textCell(row.text, step * steps + words, steps + 1)])],
        });
      }),
    }),
    spacer(context, true),
  ];
}
