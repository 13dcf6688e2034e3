import type { Ranks } from './ballot.ts';

/**
 * Papers that say what hands said: as many as voters, each with as many marks as the rule lets it have, and each
 * candidate on as many as there were hands. Who raised which hand is not known, and no paper claims it.
 *
 * @param maxMarks of one voter; `null` for any number.
 * @returns `null` where no such papers can be: more hands for one than voters, or more hands than marks.
 */
export function handsToPapers(
  hands: readonly { nomination: string; hands: number }[],
  voters: number,
  maxMarks: number | null,
): Ranks[] | null {
  const total = hands.reduce((sum, one) => sum + one.hands, 0);
  if (hands.some((one) => one.hands > voters)) return null;
  if (maxMarks !== null && total > voters * maxMarks) return null;
  const marks: string[][] = Array.from({ length: voters }, () => []);
  let next = 0;
  // In turn around the room: nobody gets a second hand for one candidate, and hands spread evenly.
  for (const { nomination, hands: number } of hands) {
    for (let hand = 0; hand < number; hand += 1) {
      (marks[next] as string[]).push(nomination);
      next = (next + 1) % voters;
    }
  }
  return marks.map((ids) => (ids.length === 0 ? [] : [ids.toSorted()]));
}
