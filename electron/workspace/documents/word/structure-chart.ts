import { type Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block, StructureBox } from '../../../../shared/documents/blocks.ts';
import { type ChartRow, layOutChart, type LineStyle, type Stretch, units } from './chart-layout.ts';
import { accent, soft, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { noBorder, noBorders } from './tables.ts';
import { writeText } from './text.ts';

const lineColour = '7F98A2';
const vacantColour = 'A3262C';
const lineRowHeight = 150;

/** The chart as a table of bordered cells: native to Word, editable, read aloud row by row. */
export function writeStructure(block: Extract<Block, { kind: 'structure' }>, context: WordContext): (Table | Paragraph)[] {
  const rows = layOutChart(block.chart);
  const edges = [...new Set(rows.flatMap((row) => row.stretches.flatMap(({ from, to }) => [from, to])))].toSorted((a, b) => a - b);
  const at = (edge: number) => Math.round((edge * context.contentWidth) / units);
  const title =
    block.title === ''
      ? []
      : [writeParagraph(writeText(block.title, context), context, { style: 'TableHeading', spacing: { before: 120, after: 20 } })];
  const note =
    block.note === ''
      ? [spacer(context)]
      : [writeParagraph(writeText(block.note, context), context, { style: 'Note', keepNext: true, spacing: { before: 0, after: 100 } })];
  if (rows.length === 0) return [...title, ...note];
  /** The note stands above: below a drawing that fills its page, it would be alone on the next. */
  return [
    ...title,
    ...note,
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: edges.slice(0, -1).map((edge, place) => at(edges[place + 1] as number) - at(edge)),
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      borders: noBorders,
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map((row) => writeRow(row, edges, at, context)),
    }),
    spacer(context),
  ];
}

function writeRow(row: ChartRow, edges: readonly number[], at: (edge: number) => number, context: WordContext): TableRow {
  const children = row.stretches.map((stretch, place) => {
    const span = edges.filter((edge) => edge >= stretch.from && edge < stretch.to).length;
    const frame = {
      width: { size: at(stretch.to) - at(stretch.from), type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      verticalAlign: VerticalAlignTable.CENTER,
      borders: bordersOf(stretch, row.stretches[place - 1], row.stretches[place + 1]),
    };
    return stretch.box ? boxCell(stretch.box, frame, context) : roomCell(stretch, frame, context);
  });
  return new TableRow({
    cantSplit: true,
    ...(row.kind === 'lines' ? { height: { value: lineRowHeight, rule: 'exact' } as const } : {}),
    children,
  });
}

const lineBorder = (style: LineStyle) =>
  ({ style: style === 'solid' ? 'single' : 'dashed', size: 8, color: lineColour }) as const;

const boxBorder = (box: StructureBox) =>
  ({ style: box.isVacant ? 'dashed' : 'single', size: 8, color: box.isVacant ? vacantColour : accent }) as const;

/** Both cells beside an upright line state it: applications differ in whose border wins, most of all right to left. */
function bordersOf(stretch: Stretch, before: Stretch | undefined, after: Stretch | undefined) {
  const upright = (left: Stretch | undefined, right: Stretch | undefined) => {
    const box = right?.box ?? left?.box;
    if (box) return boxBorder(box);
    return right?.start ? lineBorder(right.start) : noBorder;
  };
  const own = stretch.box ? boxBorder(stretch.box) : null;
  return {
    top: own ?? (stretch.top ? lineBorder(stretch.top) : noBorder),
    bottom: own ?? noBorder,
    left: own ?? upright(before, stretch),
    right: own ?? upright(stretch, after),
  };
}

type Frame = Pick<ConstructorParameters<typeof TableCell>[0], 'width' | 'columnSpan' | 'verticalAlign' | 'borders'>;

function roomCell(stretch: Stretch, frame: Frame, context: WordContext): TableCell {
  const join = stretch.join === undefined ? null : stretch.join === 'solid' ? '–' : '···';
  return new TableCell({
    ...frame,
    children: [
      join === null
        ? spacer(context, true)
        : writeParagraph(writeText(join, context, { color: lineColour }), context, { style: 'BoxDetail' }),
    ],
  });
}

function boxCell(box: StructureBox, frame: Frame, context: WordContext): TableCell {
  return new TableCell({
    ...frame,
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 60, right: 60 },
    ...(box.isVacant ? {} : { shading: { type: 'clear', fill: box.side === 'middle' ? soft : 'FFFFFF', color: 'auto' } as const }),
    children: [
      writeParagraph(writeText(box.title, context), context, { style: 'BoxTitle' }),
      ...(box.detail === ''
        ? []
        : [writeParagraph(writeText(box.detail, context, { italics: box.isVacant }), context, { style: 'BoxDetail' })]),
    ],
  });
}
