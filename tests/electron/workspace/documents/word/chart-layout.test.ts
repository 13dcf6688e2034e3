import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutChart, units } from '../../../../../electron/workspace/documents/word/chart-layout.ts';
import type { StructureChart } from '../../../../../shared/documents/blocks.ts';
import { sampleChart } from '../../../../helpers/documents-data.ts';

const box = (id: string, row: number, side: 'middle' | 'start' | 'end' = 'middle') => ({ id, row, side, title: id, detail: '', isVacant: false });

const charts: fc.Arbitrary<StructureChart> = fc
  .array(fc.record({ row: fc.nat(4), side: fc.constantFrom('middle' as const, 'middle' as const, 'start' as const, 'end' as const) }), { maxLength: 24 })
  .chain((places) => {
    const boxes = places.map(({ row, side }, place) => box(`b${place}`, row, side));
    const ids = fc.constantFrom(...boxes.map(({ id }) => id), 'nobody');
    return fc.record({
      boxes: fc.constant(boxes),
      lines: fc.array(fc.record({ from: ids, to: ids, style: fc.constantFrom('solid' as const, 'dotted' as const) }), { maxLength: 30 }),
    });
  });

describe('layOutChart', () => {
  it('shows every box once, in rows that fill the width without overlap, within the columns that Word allows', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const rows = layOutChart(chart);
        const shown = rows.flatMap(({ stretches }) => stretches.flatMap(({ box: own }) => (own ? [own.id] : [])));
        expect(shown.toSorted()).toEqual(chart.boxes.map(({ id }) => id).toSorted());
        for (const { stretches } of rows) {
          expect(stretches[0]?.from).toBe(0);
          expect(stretches.at(-1)?.to).toBe(units);
          stretches.forEach((stretch, place) => {
            expect(stretch.to).toBeGreaterThan(stretch.from);
            if (place > 0) expect(stretch.from).toBe(stretches[place - 1]?.to);
          });
        }
        const edges = new Set(rows.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to])));
        expect(edges.size).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('passes a line to a lower row beside the boxes between, never into one', () => {
    const rows = layOutChart({
      boxes: [box('top', 0), box('staff', 1), box('field', 2)],
      lines: [
        { from: 'top', to: 'staff', style: 'solid' },
        { from: 'top', to: 'field', style: 'solid' },
      ],
    });
    const staff = rows.filter(({ kind }) => kind === 'boxes')[1]?.stretches ?? [];
    const passing = staff.filter(({ start }) => start === 'solid');
    expect(passing).toHaveLength(1);
    expect(passing[0]?.box).toBeUndefined();
  });

  it('draws no line where there is none', () => {
    const rows = layOutChart({ boxes: [box('a', 0), box('b', 1)], lines: [] });
    expect(rows.flatMap(({ stretches }) => stretches).filter(({ top, start, join }) => top || start || join)).toEqual([]);
  });

  it('lays the sample out with its side groups beside the team', () => {
    const rows = layOutChart(sampleChart('en')).filter(({ kind }) => kind === 'boxes');
    expect(rows[2]?.stretches[0]?.box?.id).toBe('group-sag');
  });
});
