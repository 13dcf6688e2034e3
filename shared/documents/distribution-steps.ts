/**
 * Counts as whole steps of a bar that add up to it: largest remainders first, and nothing that was counted is without one.
 *
 * @param counts whole numbers of 0 or more, fewer of them above 0 than there are steps.
 */
export function stepsOfShares(counts: readonly number[], steps: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const least: number[] = counts.map((count) => (count > 0 ? 1 : 0));
  const room = steps - least.reduce((sum, step) => sum + step, 0);
  // Steps beyond the first of each share, so that a small share takes none from a larger one twice.
  const exact = counts.map((count) => Math.max(0, (count / total) * steps - 1));
  const wanted = exact.reduce((sum, step) => sum + step, 0);
  const scaled = exact.map((step) => (wanted === 0 ? 0 : (step / wanted) * room));
  const whole = scaled.map(Math.floor);
  const left = room - whole.reduce((sum, step) => sum + step, 0);
  const byRemainder = scaled.map((step, place) => ({ place, remainder: step - Math.floor(step) })).sort((one, other) => other.remainder - one.remainder || one.place - other.place);
  const extra = new Set(byRemainder.slice(0, left).map(({ place }) => place));
  return counts.map((_, place) => (least[place] ?? 0) + (whole[place] ?? 0) + (extra.has(place) ? 1 : 0));
}
