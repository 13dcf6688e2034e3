import type { ReviewResults, ShownScore } from '../../../../shared/records/review-data.ts';

/** Whose result is shown: both sides together, one of them, or a hub by its place in the list. */
export type Whose = 'together' | 'coordinator' | 'partner' | `hub:${number}`;

export const sides = ['together', 'coordinator', 'partner'] as const;

type Subfunction = ReviewResults['subfunctions'][number];

const nothing: ShownScore = { score: null, status: 'no-data', respondents: null };

export function scoreOf(subfunction: Subfunction, whose: Whose, hubs: readonly (string | null)[]): ShownScore {
  if (whose === 'together' || whose === 'coordinator' || whose === 'partner') return subfunction[whose];
  const hub = hubs[Number(whose.slice(4))];
  return subfunction.hubs.find((one) => one.hub === hub)?.score ?? nothing;
}

/** Hubs that any sub-function has a result of, in their order; `null`: no hub. */
export function hubsOf({ subfunctions }: Pick<ReviewResults, 'subfunctions'>): (string | null)[] {
  return [...new Set(subfunctions.flatMap(({ hubs }) => hubs.map(({ hub }) => hub)))];
}
