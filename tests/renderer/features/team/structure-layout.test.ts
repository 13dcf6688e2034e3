import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutStructure, mergeSegments, type PlacedBox, textSizes, textWidth, wrapText } from '../../../../renderer/components/plan-view/structure-layout.ts';
import { drawStructurePicture } from '../../../../renderer/components/plan-view/structure-picture.ts';
import type { StructureBox, StructureChart } from '../../../../shared/documents/blocks.ts';

const words = fc.array(fc.constantFrom('Cluster', 'coordinator', 'of', 'the', 'Región', 'المنطقة', '战略咨询小组', 'Verylongwordwithoutanybreak'), {
  minLength: 1,
  maxLength: 6,
}).map((parts) => parts.join(' '));

const charts: fc.Arbitrary<StructureChart> = fc
  .array(
    fc.record({
      row: fc.nat(4),
      side: fc.constantFrom<StructureBox['side']>('middle', 'middle', 'middle', 'start', 'end'),
      title: words,
      detail: words,
      isVacant: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((boxes) => boxes.map((box, place) => ({ ...box, id: `b${place}` })))
  .chain((boxes) =>
    fc.record({
      boxes: fc.constant(boxes),
      lines: fc.array(
        fc.record({
          from: fc.constantFrom('b0', ...boxes.map(({ id }) => id)),
          to: fc.constantFrom('b0', ...boxes.map(({ id }) => id)),
          style: fc.constantFrom<'solid' | 'dotted'>('solid', 'dotted'),
        }),
        { maxLength: 10 },
      ),
    }),
  );

const overlap = (one: PlacedBox, other: PlacedBox) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

describe('layOutStructure', () => {
  it('places every box once, inside the drawing, over no other', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom('ltr' as const, 'rtl' as const), (chart, direction) => {
        const { boxes, width, height } = layOutStructure(chart, direction);
        expect(boxes.map(({ box }) => box.id).sort()).toEqual(chart.boxes.map(({ id }) => id).sort());
        for (const [place, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(place + 1)) expect(overlap(box, other), `${box.box.id} over ${other.box.id}`).toBe(false);
        }
      }),
    );
  });

  it('keeps rows in order from the top within the middle', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const middle = layOutStructure(chart, 'ltr').boxes.filter(({ box }) => box.side === 'middle');
        const rows = middle.toSorted((one, other) => one.y - other.y).map(({ box }) => box.row);
        expect(rows).toEqual(rows.toSorted((one, other) => one - other));
      }),
    );
  });

  it('makes room for every line of text', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        for (const { height, titleLines, detailLines } of layOutStructure(chart, 'ltr').boxes) {
          expect(height).toBeGreaterThanOrEqual((titleLines.length + detailLines.length) * textSizes.lineHeight);
        }
      }),
    );
  });

  it('draws each line at right angles from an edge of one box to an edge of the other', () => {
    const touches = (box: PlacedBox | undefined, [x, y]: [number, number]) =>
      box !== undefined && x >= box.x - 1e-6 && x <= box.x + box.width + 1e-6 && y >= box.y - 1e-6 && y <= box.y + box.height + 1e-6;
    fc.assert(
      fc.property(charts, fc.constantFrom('ltr' as const, 'rtl' as const), (chart, direction) => {
        const { boxes, lines } = layOutStructure(chart, direction);
        const byId = new Map(boxes.map((box) => [box.box.id, box]));
        for (const { from, to, points } of lines) {
          expect(touches(byId.get(from), points[0] as [number, number]), `${from} begins`).toBe(true);
          expect(touches(byId.get(to), points.at(-1) as [number, number]), `${to} ends`).toBe(true);
          for (const [place, [x, y]] of points.slice(1).entries()) {
            const [beforeX, beforeY] = points[place] as [number, number];
            expect(x === beforeX || y === beforeY).toBe(true);
          }
        }
      }),
    );
  });

  it('mirrors the drawing from right to left', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const [one, other] = [layOutStructure(chart, 'ltr'), layOutStructure(chart, 'rtl')];
        for (const [place, box] of one.boxes.entries()) {
          expect(other.boxes[place]?.x).toBeCloseTo(one.width - box.x - box.width);
          expect(other.boxes[place]?.y).toBe(box.y);
        }
      }),
    );
  });
});

describe('mergeSegments', () => {
  it('draws what several lines share once', () => {
    const segments = mergeSegments([
      { from: 'a', to: 'b', style: 'dotted', points: [[0, 0], [0, 10], [5, 10]] },
      { from: 'a', to: 'c', style: 'dotted', points: [[0, 4], [0, 20], [5, 20]] },
    ]);
    expect(segments).toEqual([
      { style: 'dotted', from: [0, 0], to: [0, 20] },
      { style: 'dotted', from: [0, 10], to: [5, 10] },
      { style: 'dotted', from: [0, 20], to: [5, 20] },
    ]);
  });
});

describe('wrapText', () => {
  it('loses no letter and keeps every line within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line.trim(), 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('drawStructurePicture', () => {
  it('escapes what people typed', () => {
    const box: StructureBox = { id: 'x', row: 0, side: 'middle', title: '<script>&"', detail: '', isVacant: true };
    const { svg } = drawStructurePicture({ boxes: [box], lines: [] }, { title: 'A & B', note: '<n>', direction: 'ltr', language: 'en' });
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
    expect(svg).toContain('A &amp; B');
  });
});
