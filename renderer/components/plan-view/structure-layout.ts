import type { StructureBox, StructureChart } from '../../../shared/documents/blocks.ts';

/** All measures in units of the drawing; one unit is one CSS pixel at its natural size. */
export interface PlacedBox {
  box: StructureBox;
  x: number;
  y: number;
  width: number;
  height: number;
  titleLines: string[];
  detailLines: string[];
}

export interface PlacedLine {
  from: string;
  to: string;
  style: 'solid' | 'dotted';
  points: [number, number][];
}

/** A stretch that is drawn once, however many lines run along it. */
export interface Segment {
  style: 'solid' | 'dotted';
  from: [number, number];
  to: [number, number];
}

export interface PlacedChart {
  width: number;
  height: number;
  boxes: PlacedBox[];
  lines: PlacedLine[];
  segments: Segment[];
}

export const textSizes = { title: 13, detail: 11.5, lineHeight: 16, padding: 10 } as const;

const middleWidth = 190;
const sideWidth = 176;
const gap = 24;
/** Between the side boxes and the middle: the lines to them run here. */
const gutter = 44;
const rowGap = 46;
const margin = 16;
const boxesInRow = 4;

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const narrow = /[iljtfrI1.,:;'’|!()[\]\s]/u;

/** A width that no usual font exceeds by much, so that the same drawing stands on every machine. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += wide.test(character) ? 1 : narrow.test(character) ? 0.36 : /[A-ZÀ-ÞMW@m%]/u.test(character) ? 0.74 : 0.58;
  }
  return ems * size;
}

/** Breaks a text into lines no wider than `width`: between words, within one only where it is too wide itself. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const push = (part: string) => {
    for (const character of part) {
      if (line !== '' && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== '' && !wide.test(word)) {
      lines.push(line);
      line = '';
    } else if (line !== '') {
      line += ' ';
    }
    push(word);
  }
  return line === '' ? lines : [...lines, line];
}

interface Measured {
  box: StructureBox;
  width: number;
  height: number;
  titleLines: string[];
  detailLines: string[];
}

function measure(box: StructureBox): Measured {
  const width = box.side === 'middle' ? middleWidth : sideWidth;
  const room = width - 2 * textSizes.padding;
  const titleLines = wrapText(box.title, room, textSizes.title * 1.06);
  const detailLines = box.detail.split('\n').flatMap((line) => wrapText(line, room, textSizes.detail));
  const height = 2 * textSizes.padding + (titleLines.length + detailLines.length) * textSizes.lineHeight;
  return { box, width, height, titleLines, detailLines };
}

const stackHeight = (boxes: readonly Measured[]) =>
  boxes.reduce((sum, { height }) => sum + height, 0) + Math.max(0, boxes.length - 1) * (gap / 2);

/**
 * Places the boxes of a coordination structure: rows from the top, side boxes in columns at both edges, long rows in
 * several lines. `rtl` mirrors the whole drawing.
 */
export function layOutStructure(chart: StructureChart, direction: 'ltr' | 'rtl'): PlacedChart {
  const rowNumbers = [...new Set(chart.boxes.map(({ row }) => row))].sort((one, other) => one - other);
  const measured = chart.boxes.map(measure);
  const has = (side: StructureBox['side']) => chart.boxes.some((box) => box.side === side);
  const startInset = has('start') ? sideWidth + gutter : 0;
  const endInset = has('end') ? sideWidth + gutter : 0;
  const widest = Math.max(
    1,
    ...rowNumbers.map((number) =>
      Math.min(boxesInRow, measured.filter(({ box }) => box.row === number && box.side === 'middle').length),
    ),
  );
  const middle = widest * middleWidth + (widest - 1) * gap;
  const width = 2 * margin + startInset + middle + endInset;
  const centre = margin + startInset + middle / 2;

  const placed: PlacedBox[] = [];
  const sideEnds = { start: margin, end: margin };
  let y = margin;
  for (const number of rowNumbers) {
    const here = measured.filter(({ box }) => box.row === number);
    const middles = here.filter(({ box }) => box.side === 'middle');
    const lines: Measured[][] = [];
    // Five boxes read better as three and two than as four and one.
    const perLine = Math.ceil(middles.length / Math.max(1, Math.ceil(middles.length / boxesInRow)));
    for (let place = 0; place < middles.length; place += perLine) lines.push(middles.slice(place, place + perLine));
    const lineHeights = lines.map((line) => Math.max(...line.map(({ height }) => height)));
    const height = lineHeights.reduce((sum, lineHeight) => sum + lineHeight, 0) + Math.max(0, lines.length - 1) * rowGap;

    let lineTop = y;
    for (const [place, line] of lines.entries()) {
      const lineHeight = lineHeights[place] ?? 0;
      let x = centre - (line.length * middleWidth + (line.length - 1) * gap) / 2;
      for (const box of line) {
        placed.push({ ...box, x, y: lineTop, height: lineHeight });
        x += middleWidth + gap;
      }
      lineTop += lineHeight + rowGap;
    }
    for (const side of ['start', 'end'] as const) {
      const boxes = here.filter(({ box }) => box.side === side);
      if (boxes.length === 0) continue;
      // Beside the middle of their row where there is room; else below the side boxes of the rows above.
      let top = Math.max(sideEnds[side], y + (height - stackHeight(boxes)) / 2);
      for (const box of boxes) {
        placed.push({ ...box, x: side === 'start' ? margin : width - margin - sideWidth, y: top });
        top += box.height + gap / 2;
      }
      sideEnds[side] = top;
    }
    if (middles.length > 0) y += height + rowGap;
  }
  const height = margin + Math.max(margin, ...placed.map((box) => box.y + box.height));
  const byId = new Map(placed.map((box) => [box.box.id, box]));
  const lines = chart.lines.flatMap(({ from, to, style }): PlacedLine[] => {
    const one = byId.get(from);
    const other = byId.get(to);
    return one && other && one !== other ? [{ from, to, style, points: route(one, other, placed, centre - middle / 2) }] : [];
  });
  const laid = { width, height, boxes: placed, lines };
  const { boxes, lines: finished } = direction === 'ltr' ? laid : mirror(laid);
  return { width, height, boxes, lines: finished, segments: mergeSegments(finished) };
}

/** The stretches of all lines, those that overlap on one course joined. */
export function mergeSegments(lines: readonly PlacedLine[]): Segment[] {
  const courses = new Map<string, { style: Segment['style']; isUpright: boolean; at: number; spans: [number, number][] }>();
  for (const { points, style } of lines) {
    for (const [place, [x, y]] of points.entries()) {
      const next = points[place + 1];
      if (!next || (next[0] === x && next[1] === y)) continue;
      const isUpright = next[0] === x;
      const at = isUpright ? x : y;
      const key = `${style} ${isUpright} ${at}`;
      const course = courses.get(key) ?? { style, isUpright, at, spans: [] };
      const [one, other] = isUpright ? [y, next[1]] : [x, next[0]];
      course.spans.push([Math.min(one, other), Math.max(one, other)]);
      courses.set(key, course);
    }
  }
  return [...courses.values()].flatMap(({ style, isUpright, at, spans }) =>
    joinSpans(spans).map(([low, high]): Segment => ({ style, from: isUpright ? [at, low] : [low, at], to: isUpright ? [at, high] : [high, at] })),
  );
}

function joinSpans(spans: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [low, high] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && low <= last[1]) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return joined;
}

const centreX = ({ x, width }: PlacedBox) => x + width / 2;
const centreY = ({ y, height }: PlacedBox) => y + height / 2;

/** Right-angled, so that no line is mistaken for another; corners lie in the gaps between rows and columns. */
function route(one: PlacedBox, other: PlacedBox, all: readonly PlacedBox[], middleStart: number): [number, number][] {
  const oneIsSide = one.box.side !== 'middle';
  const otherIsSide = other.box.side !== 'middle';
  if (oneIsSide && otherIsSide) return routeBetweenSides(one, other);
  if (oneIsSide || otherIsSide) {
    const points = oneIsSide ? routeToSide(one, other, all) : routeToSide(other, one, all).toReversed();
    return points;
  }
  if (one.y === other.y) return routeAlongRow(one, other, all);
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  const points = routeDown(upper, lower, all, middleStart);
  return upper === one ? points : points.toReversed();
}

function routeAlongRow(one: PlacedBox, other: PlacedBox, all: readonly PlacedBox[]): [number, number][] {
  const [first, second] = one.x < other.x ? [one, other] : [other, one];
  const isBetween = all.some((box) => box.y === one.y && box.x > first.x && box.x < second.x);
  const level = centreY(first);
  if (!isBetween) {
    const points: [number, number][] = [
      [first.x + first.width, level],
      [second.x, level],
    ];
    return first === one ? points : points.toReversed();
  }
  const above = one.y - rowGap / 4;
  return [
    [centreX(one), one.y],
    [centreX(one), above],
    [centreX(other), above],
    [centreX(other), other.y],
  ];
}

function routeDown(upper: PlacedBox, lower: PlacedBox, all: readonly PlacedBox[], middleStart: number): [number, number][] {
  const bottom = upper.y + upper.height;
  const turn = lower.y - rowGap / 2;
  const isBetween = all.some(
    (box) => box.box.side === 'middle' && box.y > upper.y && box.y < lower.y,
  );
  const crossesBox = isBetween && all.some(
    (box) =>
      box.box.side === 'middle' && box.y > upper.y && box.y < lower.y && box.x < centreX(upper) && centreX(upper) < box.x + box.width,
  );
  if (!crossesBox) {
    return [
      [centreX(upper), bottom],
      [centreX(upper), turn],
      [centreX(lower), turn],
      [centreX(lower), lower.y],
    ];
  }
  const channel = middleStart - gutter / 4;
  return [
    [centreX(upper), bottom],
    [centreX(upper), bottom + rowGap / 2],
    [channel, bottom + rowGap / 2],
    [channel, turn],
    [centreX(lower), turn],
    [centreX(lower), lower.y],
  ];
}

function routeToSide(side: PlacedBox, middle: PlacedBox, all: readonly PlacedBox[]): [number, number][] {
  const isStart = side.x < middle.x;
  const edge = isStart ? side.x + side.width : side.x;
  const channel = isStart ? edge + gutter / 2 : edge - gutter / 2;
  const outermost = !all.some(
    (box) => box.box.side === 'middle' && box.y === middle.y && (isStart ? box.x < middle.x : box.x > middle.x),
  );
  const level = centreY(side);
  if (outermost) {
    const target = isStart ? middle.x : middle.x + middle.width;
    const direct = level > middle.y && level < middle.y + middle.height;
    const end = direct ? level : centreY(middle);
    return [
      [edge, level],
      [channel, level],
      [channel, end],
      [target, end],
    ];
  }
  const below = middle.y + middle.height + rowGap / 4;
  return [
    [edge, level],
    [channel, level],
    [channel, below],
    [centreX(middle), below],
    [centreX(middle), middle.y + middle.height],
  ];
}

function routeBetweenSides(one: PlacedBox, other: PlacedBox): [number, number][] {
  if (one.x === other.x) {
    return [
      [centreX(one), one.y < other.y ? one.y + one.height : one.y],
      [centreX(other), one.y < other.y ? other.y : other.y + other.height],
    ];
  }
  const [start, end] = one.x < other.x ? [one, other] : [other, one];
  const above = Math.min(one.y, other.y) - rowGap / 4;
  const startChannel = start.x + start.width + gutter / 2;
  const endChannel = end.x - gutter / 2;
  const points: [number, number][] = [
    [start.x + start.width, centreY(start)],
    [startChannel, centreY(start)],
    [startChannel, above],
    [endChannel, above],
    [endChannel, centreY(end)],
    [end.x, centreY(end)],
  ];
  return start === one ? points : points.toReversed();
}

function mirror({ width, height, boxes, lines }: Omit<PlacedChart, 'segments'>): Omit<PlacedChart, 'segments'> {
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...box, x: width - box.x - box.width })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(([x, y]): [number, number] => [width - x, y]) })),
  };
}
