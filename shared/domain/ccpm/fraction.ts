/**
 * A number as numerator / denominator, so that a score that lies on a band's edge lies on it exactly.
 *
 * Both are integers, the denominator is above 0. Not reduced: in this folder a denominator is a number of answers, or
 * twice the product of two numbers of questions, far below what an integer in a `number` can hold.
 */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** Below 0 when `a` is the smaller one, as a sort wants it. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** @param values integers; at least one. */
export function meanOf(values: readonly number[]): Fraction {
  return { numerator: values.reduce((sum, value) => sum + value, 0), denominator: values.length };
}

/** The middle one; half-way between the two in the middle of an even number. `null` of none. */
export function medianOf(values: readonly Fraction[]): Fraction | null {
  const sorted = values.toSorted(compareFractions);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (!lower || !upper) return null;
  if (sorted.length % 2 === 1) return upper;
  return {
    numerator: lower.numerator * upper.denominator + upper.numerator * lower.denominator,
    denominator: 2 * lower.denominator * upper.denominator,
  };
}
