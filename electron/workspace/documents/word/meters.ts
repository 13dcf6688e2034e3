import { Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { accent, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { noBorders } from './tables.ts';
import { writeText } from './text.ts';

export type Meter = Extract<Block, { kind: 'meter' }>;

const steps = 40;
const ground = 'E1E6E9';

/** How many of the bar's steps are filled: none and all only when that is exactly so. */
export function filledSteps(value: number, of: number): number {
  if (of <= 0 || value <= 0) return 0;
  if (value >= of) return steps;
  return Math.min(steps - 1, Math.max(1, Math.round((value / of) * steps)));
}

/** Meters that follow each other as one table: label, bar, words. */
export function writeMeters(meters: readonly Meter[], context: WordContext): (Table | ReturnType<typeof writeParagraph>)[] {
  const step = Math.floor((context.contentWidth * 0.36) / steps);
  const label = Math.floor(context.contentWidth * 0.24);
  const words = context.contentWidth - label - step * steps;
  const bar = (count: number, fill: string) =>
    count === 0
      ? []
      : [
          new TableCell({
            width: { size: step * count, type: WidthType.DXA },
            columnSpan: count,
            shading: { type: 'clear', fill, color: 'auto' },
            children: [spacer(context, true)],
          }),
        ];
  const text = (content: string, width: number, bold: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 100, right: 100 },
      children: [writeParagraph(writeText(content, context, { bold }), context, { style: 'TableText', keepNext: true })],
    });
  const rows = meters.flatMap((meter, place) => {
    const filled = filledSteps(meter.value, meter.of);
    const row = new TableRow({
      cantSplit: true,
      children: [
        text(meter.label, label, true),
        ...bar(filled, accent),
        ...bar(steps - filled, ground),
        text(meter.text, words, false),
      ],
    });
    return place === 0 ? [row] : [gapRow(context, label + step * steps + words), row];
  });
  return [
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: [label, ...Array.from({ length: steps }, () => step), words],
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      borders: noBorders,
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows,
    }),
    spacer(context, true),
  ];
}

/** Keeps the bars of two meters apart. */
function gapRow(context: WordContext, width: number): TableRow {
  return new TableRow({
    height: { value: 80, rule: 'exact' },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        columnSpan: steps + 2,
        children: [spacer(context, true)],
      }),
    ],
  });
}
