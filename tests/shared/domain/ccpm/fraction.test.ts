import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareFractions, type Fraction, meanOf, medianOf } from '../../../../shared/domain/ccpm/fraction.ts';

const fraction = (numerator: number, denominator: number): Fraction => ({ numerator, denominator });

describe('comparing', () => {
  it('takes 1/3 and 2/6 as equal, and orders what lies closer than a rounding error', () => {
    expect(compareFractions(fraction(1, 3), fraction(2, 6))).toBe(0);
    expect(compareFractions(fraction(33_333_333, 100_000_000), fraction(1, 3))).toBeLessThan(0);
  });
});

describe('the median', () => {
  it('is null of none', () => expect(medianOf([])).toBeNull());

  it('is the middle one of an odd number', () => {
    expect(medianOf([fraction(3, 1), fraction(1, 3), fraction(1, 2)])).toEqual(fraction(1, 2));
  });

  it('is exactly half-way between the two in the middle of an even number', () => {
    // (1/3 + 1/2) / 2 = 5/12
    expect(medianOf([fraction(4, 1), fraction(1, 3), fraction(1, 2), fraction(0, 1)])).toEqual(fraction(5, 12));
  });

  it('leaves its input as it was', () => {
    const values = [fraction(2, 1), fraction(1, 1)];
    medianOf(values);
    expect(values).toEqual([fraction(2, 1), fraction(1, 1)]);
  });
});

test('the mean of integers', () => expect(meanOf([4, 1, 0])).toEqual(fraction(5, 3)));

test('the median lies within what it is of, in every order', () => {
  const fractions = fc.array(fc.record({ numerator: fc.nat(60), denominator: fc.integer({ min: 1, max: 15 }) }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fractions, (values) => {
      const median = medianOf(values) as Fraction;
      expect(values.some((value) => compareFractions(value, median) <= 0)).toBe(true);
      expect(values.some((value) => compareFractions(value, median) >= 0)).toBe(true);
      expect(compareFractions(median, medianOf(values.toReversed()) as Fraction)).toBe(0);
    }),
  );
});
