import { Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block, StructureBox, StructureChart } from '../../../../shared/documents/blocks.ts';
import { accent, soft, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { noBorder, noBorders } from './tables.ts';
import { writeText } from './text.ts';

/** The chart is laid on a grid of this many units; Word's tables hold 63 columns at most. */
const units = 60;
const boxesInRow = 4;
const lineColour = '7F98A2';

interface PlacedBox {
  box: StructureBox;
  from: number;
  to: number;
}

/** A stretch of a row: a box, a line between boxes, or nothing. Cells below a bus carry its lines as borders. */
interface Stretch {
  from: number;
  to: number;
  box?: StructureBox;
  join?: 'solid' | 'dotted';
  top?: LineStyle;
  start?: LineStyle;
}
type LineStyle = 'solid' | 'dotted';

interface ChartRow {
  kind: 'boxes' | 'lines';
  stretches: Stretch[];
}

const centreOf = ({ from, to }: PlacedBox): number => Math.round((from + to) / 2);

/** Where each box of one printed row stands: side boxes at the edges, the others evenly between. */
export function placeBoxes(boxes: readonly StructureBox[]): PlacedBox[] {
  const starts = boxes.filter((box) => box.side === 'start').slice(0, 1);
  const ends = boxes.filter((box) => box.side === 'end').slice(0, 1);
  const middles = boxes.filter((box) => box.side === 'middle');
  const inset = starts.length + ends.length > 0 ? 19 : 0;
  const room = units - 2 * inset;
  const share = Math.floor(room / Math.max(1, middles.length));
  const width = Math.min(20, share % 2 === 0 ? share - 2 : share - 1);
  const first = inset + Math.floor((room - share * middles.length) / 2);
  return [
    ...starts.map((box) => ({ box, from: 0, to: 16 })),
    ...middles.map((box, place) => {
      const from = first + share * place + Math.floor((share - width) / 2);
      return { box, from, to: from + width };
    }),
    ...ends.map((box) => ({ box, from: units - 16, to: units })),
  ];
}

/** Boxes of one row of the chart in printed rows: side boxes in the first, no more than fit beside each other. */
function printedRows(boxes: readonly StructureBox[]): StructureBox[][] {
  const middles = boxes.filter((box) => box.side === 'middle');
  const starts = boxes.filter((box) => box.side === 'start');
  const ends = boxes.filter((box) => box.side === 'end');
  const rows: StructureBox[][] = [];
  while (middles.length + starts.length + ends.length > 0) {
    const sides = [...starts.splice(0, 1), ...ends.splice(0, 1)];
    rows.push([...sides, ...middles.splice(0, sides.length > 0 ? 2 : boxesInRow)]);
  }
  return rows;
}

export function layOutChart(chart: StructureChart): ChartRow[] {
  const numbers = [...new Set(chart.boxes.map((box) => box.row))].toSorted((a, b) => a - b);
  const rows = numbers.flatMap((number) => printedRows(chart.boxes.filter((box) => box.row === number)).map(placeBoxes));
  return rows.flatMap((row, place): ChartRow[] => {
    const boxes: ChartRow = { kind: 'boxes', stretches: boxStretches(row, chart) };
    const next = rows[place + 1];
    return next ? [boxes, ...lineRows(rows.slice(0, place + 1), next, chart)] : [boxes];
  });
}

function lineBetween(a: StructureBox, b: StructureBox, chart: StructureChart): LineStyle | undefined {
  return chart.lines.find(
    (line) => (line.from === a.id && line.to === b.id) || (line.from === b.id && line.to === a.id),
  )?.style;
}

function boxStretches(row: readonly PlacedBox[], chart: StructureChart): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  let previous: PlacedBox | null = null;
  for (const placed of row.toSorted((a, b) => a.from - b.from)) {
    if (placed.from > end) {
      const style = previous ? lineBetween(previous.box, placed.box, chart) : undefined;
      stretches.push({ from: end, to: placed.from, ...(style ? { join: style } : {}) });
    }
    stretches.push({ from: placed.from, to: placed.to, box: placed.box });
    end = placed.to;
    previous = placed;
  }
  if (end < units) stretches.push({ from: end, to: units });
  return stretches;
}

/** Two thin rows between rows of boxes: lines down from the upper boxes, then the bus and lines to the lower ones. */
function lineRows(above: readonly PlacedBox[][], next: readonly PlacedBox[], chart: StructureChart): ChartRow[] {
  const upper = above.at(-1) ?? [];
  const linked = (from: readonly PlacedBox[], to: readonly PlacedBox[]) =>
    from.filter((placed) => to.some((other) => lineBetween(placed.box, other.box, chart)));
  const parents = linked(upper, next);
  const children = linked(next, above.flat());
  if (children.length === 0) return [{ kind: 'lines', stretches: [{ from: 0, to: units }] }];
  const style: LineStyle = children.every((child) =>
    above.flat().every((parent) => (lineBetween(child.box, parent.box, chart) ?? 'dotted') === 'dotted'),
  )
    ? 'dotted'
    : 'solid';
  const parentCentres = parents.length > 0 ? parents.map(centreOf) : [units / 2];
  const childCentres = children.map(centreOf);
  const all = [...parentCentres, ...childCentres];
  return [
    { kind: 'lines', stretches: lineStretches(parentCentres, null, style) },
    { kind: 'lines', stretches: lineStretches(childCentres, [Math.min(...all), Math.max(...all)], style) },
  ];
}

/** Vertical lines at the centres, and the bus over the stretch from its first to its last centre. */
function lineStretches(centres: readonly number[], bus: [number, number] | null, style: LineStyle): Stretch[] {
  const marks = [...new Set([0, ...centres, ...(bus ?? []), units])].toSorted((a, b) => a - b);
  return marks.slice(0, -1).map((from, place) => {
    const to = marks[place + 1] as number;
    const isUnderBus = bus !== null && from >= bus[0] && to <= bus[1];
    return {
      from,
      to,
      ...(isUnderBus ? { top: style } : {}),
      ...(centres.includes(from) ? { start: style } : {}),
    };
  });
}

const borderOf = (style: LineStyle | undefined) =>
  style === undefined
    ? noBorder
    : ({ style: style === 'solid' ? 'single' : 'dashed', size: 8, color: lineColour } as const);

/** The chart as a table of bordered cells: native to Word, editable, read aloud row by row. */
export function writeStructure(
  block: Extract<Block, { kind: 'structure' }>,
  context: WordContext,
): (Table | ReturnType<typeof writeParagraph>)[] {
  const rows = layOutChart(block.chart);
  const edges = [...new Set(rows.flatMap((row) => row.stretches.flatMap(({ from, to }) => [from, to])))].toSorted((a, b) => a - b);
  const unit = context.contentWidth / units;
  const at = (edge: number) => Math.round(edge * unit);
  const title =
    block.title === ''
      ? []
      : [writeParagraph(writeText(block.title, context), context, { style: 'TableHeading', spacing: { before: 120, after: 120 } })];
  const note =
    block.note === ''
      ? [spacer(context)]
      : [writeParagraph(writeText(block.note, context), context, { style: 'Note', spacing: { before: 120, after: 160 } })];
  if (edges.length < 2) return [...title, ...note];
  return [
    ...title,
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: edges.slice(0, -1).map((edge, place) => at(edges[place + 1] as number) - at(edge)),
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      borders: noBorders,
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: rows.map((row) => writeChartRow(row, edges, at, context)),
    }),
    ...note,
  ];
}

function writeChartRow(row: ChartRow, edges: readonly number[], at: (edge: number) => number, context: WordContext): TableRow {
  const children = row.stretches.map((stretch, place) => {
    const next = row.stretches[place + 1];
    const span = edges.filter((edge) => edge >= stretch.from && edge < stretch.to).length;
    const frame = {
      width: { size: at(stretch.to) - at(stretch.from), type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
    };
    if (stretch.box) return boxCell(stretch.box, frame, context);
    return new TableCell({
      ...frame,
      verticalAlign: VerticalAlignTable.CENTER,
      ...(row.kind === 'lines'
        ? { borders: { top: borderOf(stretch.top), bottom: noBorder, start: borderOf(stretch.start), end: borderOf(next?.start) } }
        : {}),
      children: [
        stretch.join
          ? writeParagraph(writeText(stretch.join === 'solid' ? '——' : '· · ·', context, { color: lineColour }), context, { style: 'BoxDetail' })
          : spacer(context, true),
      ],
    });
  });
  return new TableRow({
    cantSplit: true,
    ...(row.kind === 'lines' ? { height: { value: 170, rule: 'exact' } as const } : {}),
    children,
  });
}

function boxCell(
  box: StructureBox,
  frame: { width: { size: number; type: 'dxa' }; columnSpan?: number },
  context: WordContext,
): TableCell {
  const border = { style: box.isVacant ? 'dashed' : 'single', size: 8, color: box.isVacant ? 'A3262C' : accent } as const;
  return new TableCell({
    ...frame,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 60, right: 60 },
    borders: { top: border, bottom: border, start: border, end: border },
    ...(box.isVacant ? {} : { shading: { type: 'clear', fill: box.side === 'middle' ? soft : 'FFFFFF', color: 'auto' } as const }),
    children: [
      writeParagraph(writeText(box.title, context), context, { style: 'BoxTitle' }),
      ...(box.detail === '' ? [] : [writeParagraph(writeText(box.detail, context, { italics: box.isVacant }), context, { style: 'BoxDetail' })]),
    ],
  });
}
