import type { StructureBox, StructureChart } from '../../../../shared/documents/blocks.ts';

/** The chart is laid out on a line of this many units across the page. */
export const units = 240;
const sideWidth = 58;
const inset = 72;
const boxesInRow = 4;
const boxesBesideSides = 2;
const widestBox = 80;
const gap = 8;

export type LineStyle = 'solid' | 'dotted';

/** A stretch of a row: a box, a join between two boxes, or room with lines at its top or start. */
export interface Stretch {
  from: number;
  to: number;
  box?: StructureBox;
  join?: LineStyle;
  top?: LineStyle;
  start?: LineStyle;
}

export interface ChartRow {
  kind: 'boxes' | 'lines';
  stretches: Stretch[];
}

interface PlacedBox {
  box: StructureBox;
  from: number;
  to: number;
}

const centreOf = ({ from, to }: PlacedBox): number => (from + to) / 2;

/**
 * The chart as rows that a table can draw: boxes, and between them two thin rows of lines.
 *
 * A line to a box further down passes between the boxes on its way, so that nobody reads a reporting line that is not
 * there.
 */
export function layOutChart(chart: StructureChart): ChartRow[] {
  const numbers = [...new Set(chart.boxes.map((box) => box.row))].toSorted((a, b) => a - b);
  const rows = numbers.flatMap((number) => breakRow(chart.boxes.filter((box) => box.row === number)).map(placeBoxes));
  const passes = rows.map((row, place) => (crossing(rows, place, place + 1, chart) ? passageIn(row, chart) : null));
  return rows.flatMap((row, place): ChartRow[] => {
    const boxes: ChartRow = { kind: 'boxes', stretches: boxStretches(row, passes[place] ?? null, chart, crossing(rows, place, place + 1, chart)) };
    return place + 1 < rows.length ? [boxes, ...lineRows(rows, place, passes, chart)] : [boxes];
  });
}

/** Boxes of one row of the chart in printed rows: one box at each side, the other side's if that is free. */
function breakRow(boxes: readonly StructureBox[]): StructureBox[][] {
  const middles = boxes.filter((box) => box.side === 'middle');
  const starts = boxes.filter((box) => box.side === 'start');
  const ends = boxes.filter((box) => box.side === 'end');
  const rows: StructureBox[][] = [];
  while (middles.length + starts.length + ends.length > 0) {
    const moved = starts.length === 0 && ends.length > 1 ? ends.splice(0, 1) : [];
    const start = [...starts.splice(0, 1), ...moved].map((box): StructureBox => ({ ...box, side: 'start' }));
    const sides = [...start, ...ends.splice(0, 1)];
    rows.push([...sides, ...middles.splice(0, sides.length > 0 ? boxesBesideSides : boxesInRow)]);
  }
  return rows;
}

function placeBoxes(boxes: readonly StructureBox[]): PlacedBox[] {
  const middles = boxes.filter((box) => box.side === 'middle');
  const from = middles.length < boxes.length ? inset : 0;
  const share = Math.floor((units - 2 * from) / Math.max(1, middles.length));
  const width = 2 * Math.floor(Math.min(widestBox, share - gap) / 2);
  const first = (units - width * middles.length - gap * (middles.length - 1)) / 2;
  let place = 0;
  return boxes
    .map((box): PlacedBox => {
      if (box.side === 'start') return { box, from: 0, to: sideWidth };
      if (box.side === 'end') return { box, from: units - sideWidth, to: units };
      const start = first + (width + gap) * place++;
      return { box, from: start, to: start + width };
    })
    .toSorted((a, b) => a.from - b.from);
}

function linkBetween(a: StructureBox, b: StructureBox, chart: StructureChart): LineStyle | undefined {
  return chart.lines.find((line) => (line.from === a.id && line.to === b.id) || (line.from === b.id && line.to === a.id))?.style;
}

const middlesOf = (rows: readonly PlacedBox[][]): PlacedBox[] =>
  rows.flat().filter(({ box }) => box.side === 'middle');

/** The strongest line from the rows before `above` to the rows from `below` on. */
function crossing(rows: readonly PlacedBox[][], above: number, below: number, chart: StructureChart): LineStyle | null {
  const styles = middlesOf(rows.slice(0, above)).flatMap((upper) =>
    middlesOf(rows.slice(below)).map((lower) => linkBetween(upper.box, lower.box, chart)),
  );
  return styles.includes('solid') ? 'solid' : styles.includes('dotted') ? 'dotted' : null;
}

/** Where a line can pass a row: in the gap nearest to the middle, one without a join of its own if possible. */
function passageIn(row: readonly PlacedBox[], chart: StructureChart): number {
  const centre = units / 2;
  const gaps = [...row, null].map((placed, place) => {
    const before = row[place - 1];
    const from = before?.to ?? 0;
    const to = placed?.from ?? units;
    const at = from < centre && centre < to ? centre : Math.round((from + to) / 2);
    const isJoined = before !== undefined && placed !== null && linkBetween(before.box, placed.box, chart) !== undefined;
    return { at, width: to - from, cost: Math.abs(at - centre) + (isJoined ? units : 0) };
  });
  const best = gaps.filter(({ width }) => width >= 4).toSorted((a, b) => a.cost - b.cost)[0];
  return best?.at ?? centre;
}

function boxStretches(row: readonly PlacedBox[], pass: number | null, chart: StructureChart, passStyle: LineStyle | null): Stretch[] {
  const stretches: Stretch[] = [];
  const addRoom = (from: number, to: number, join: LineStyle | undefined) => {
    if (to <= from) return;
    const joined = join ? { join } : {};
    if (pass === null || pass <= from || pass >= to) stretches.push({ from, to, ...joined });
    else stretches.push({ from, to: pass, ...joined }, { from: pass, to, ...(passStyle ? { start: passStyle } : {}) });
  };
  row.forEach((placed, place) => {
    const before = row[place - 1];
    addRoom(before?.to ?? 0, placed.from, before ? joinOf(before.box, placed.box, chart) : undefined);
    stretches.push({ from: placed.from, to: placed.to, box: placed.box });
  });
  addRoom(row.at(-1)?.to ?? 0, units, undefined);
  return stretches;
}

/** A side box joins the row it stands beside whichever box of the team it advises. */
function joinOf(a: StructureBox, b: StructureBox, chart: StructureChart): LineStyle | undefined {
  const side = a.side === 'middle' ? (b.side === 'middle' ? null : b) : a;
  if (side === null) return linkBetween(a, b, chart);
  return chart.lines.some((line) => line.from === side.id || line.to === side.id) ? 'dotted' : undefined;
}

function lineRows(rows: readonly PlacedBox[][], place: number, passes: readonly (number | null)[], chart: StructureChart): ChartRow[] {
  const upper = middlesOf(rows.slice(place, place + 1));
  const above = middlesOf(rows.slice(0, place + 1));
  const next = middlesOf(rows.slice(place + 1, place + 2));
  const below = middlesOf(rows.slice(place + 1));
  const linkedTo = (others: readonly PlacedBox[]) => (placed: PlacedBox) =>
    others.some((other) => linkBetween(placed.box, other.box, chart) !== undefined);
  const style = crossing(rows, place + 1, place + 1, chart);
  if (style === null) return [{ kind: 'lines', stretches: [{ from: 0, to: units }] }];
  const into = (pass: number | null | undefined) => (pass === null || pass === undefined ? [] : [pass]);
  const starts = [...upper.filter(linkedTo(below)).map(centreOf), ...into(passes[place])];
  const ends = [...next.filter(linkedTo(above)).map(centreOf), ...into(passes[place + 1])];
  const all = [...starts, ...ends];
  return [
    { kind: 'lines', stretches: lineStretches(starts, null, style) },
    { kind: 'lines', stretches: lineStretches(ends, [Math.min(...all), Math.max(...all)], style) },
  ];
}

/** Lines down at the given places, and one across over the stretch from the first to the last of them. */
function lineStretches(downs: readonly number[], across: [number, number] | null, style: LineStyle): Stretch[] {
  const marks = [...new Set([0, ...downs, ...(across ?? []), units])].toSorted((a, b) => a - b);
  return marks.slice(0, -1).map((from, place) => {
    const to = marks[place + 1] as number;
    const isUnderLine = across !== null && from >= across[0] && to <= across[1];
    return { from, to, ...(isUnderLine ? { top: style } : {}), ...(downs.includes(from) ? { start: style } : {}) };
  });
}
