/** A tie that something had to decide. */
export interface Tie {
  /** At whose end the votes were equal. */
  stage: number;
  /** Who is elected, whose surplus goes first, or who is excluded. */
  about: 'election' | 'surplus' | 'exclusion';
  candidates: string[];
  /** `null` where lots would have to decide and none were drawn: the count ends there. */
  settledBy: 'earlier-stage' | 'lots' | null;
  /** The stage that decided, where one did. */
  earlierStage: number | null;
  /** Whom the decision named. */
  chosen: string[];
}

export interface Settlement {
  /** One, or those between whom only lots can decide. */
  left: number[];
  settledBy: Tie['settledBy'];
  earlierStage: number | null;
}

/**
 * Decides between candidates with equal votes, as rules 50 and 52 of the Order do: by the votes at the end of the most
 * recent earlier stage at which they were unequal, then by lot. Where several share the highest (lowest) votes of that
 * stage, the ones before it decide among those.
 *
 * @param earlier the votes by candidate at the end of each stage before this one, the first stage first.
 * @param wanted whether the highest or the lowest is looked for.
 * @param draw the place of each candidate's lot, from 0; `null` where none were drawn.
 */
export function settle(
  tied: readonly number[],
  earlier: readonly (readonly bigint[])[],
  wanted: 'highest' | 'lowest',
  draw: readonly number[] | null,
): Settlement {
  let left = [...tied];
  for (let stage = earlier.length - 1; stage >= 0; stage -= 1) {
    const votes = earlier[stage] as readonly bigint[];
    const best = left.map((candidate) => votes[candidate] as bigint).reduce((a, b) => (wanted === 'highest' ? a > b : a < b) ? a : b);
    left = left.filter((candidate) => votes[candidate] === best);
    if (left.length === 1) return { left, settledBy: 'earlier-stage', earlierStage: stage + 1 };
  }
  if (draw === null) return { left, settledBy: null, earlierStage: null };
  const order = left.toSorted((a, b) => (draw[a] as number) - (draw[b] as number));
  return { left: [(wanted === 'highest' ? order[0] : order.at(-1)) as number], settledBy: 'lots', earlierStage: null };
}
