import type { ScoreStatus } from '../score.ts';

/** Results that want an action, or a reason why there is none: orange and red. */
export function wantsAction(status: ScoreStatus | 'withheld'): boolean {
  return status === 'unsatisfactory' || status === 'weak';
}

export const findingId = (review: string, subfunction: string): string => `${review}:${subfunction}`;
