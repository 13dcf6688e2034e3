import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutYear, shareOfYear, tickStep } from '../../../../renderer/features/meetings/year/year-plot-layout.ts';

const meetings = fc.array(
  fc.record({ id: fc.uuid(), day: fc.integer({ min: 0, max: 364 }), organisations: fc.nat(300), people: fc.nat(500) }).map(({ day, ...rest }) => ({ ...rest, heldOn: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10) })),
  { maxLength: 80 },
);

describe('layOutYear', () => {
  it('keeps every bar inside the drawing, as high as its number', () => {
    fc.assert(
      fc.property(meetings, (held) => {
        const { bars, width, base, ticks } = layOutYear(held, 2026);
        expect(bars.map(({ id }) => id)).toEqual(held.map(({ id }) => id));
        const ceiling = ticks.at(-1)?.value ?? 0;
        bars.forEach(({ x, width: own, y, height }, place) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + own).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeCloseTo(base);
          expect(held[place]?.organisations).toBeLessThanOrEqual(ceiling);
        });
      }),
    );
  });

  it('puts the months side by side', () => {
    const { months } = layOutYear([], 2028);
    expect(months).toHaveLength(12);
    months.slice(1).forEach((month, place) => expect(month.x).toBeCloseTo((months[place]?.x ?? 0) + (months[place]?.width ?? 0)));
  });

  it('divides an axis by round steps', () => {
    expect([4, 5, 8, 17, 33, 41, 300].map(tickStep)).toEqual([1, 2, 2, 5, 10, 20, 100]);
  });

  it('knows the leap years', () => {
    expect(shareOfYear('2028-12-31')).toBeCloseTo(365 / 366);
    expect(shareOfYear('2027-01-01')).toBe(0);
  });
});
