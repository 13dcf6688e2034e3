import type { ShownScore } from '../../../records/review-data.ts';
import type { Cell, Tone } from '../../blocks.ts';
import { scoreText, type Wording } from '../../wording.ts';
import { cell, statusCell } from '../blocks.ts';
import { sayIn } from './paper-head.ts';

/** In the order in which a report counts them. */
export const shownStatuses = ['good', 'satisfactory', 'unsatisfactory', 'weak', 'no-data', 'withheld'] as const;

export const toneOfScore: Record<ShownScore['status'], Tone> = {
  good: 'good',
  satisfactory: 'progress',
  unsatisfactory: 'update',
  weak: 'late',
  'no-data': 'none',
  withheld: 'not-applicable',
};

export const sidesShown = ['together', 'coordinator', 'partner'] as const;

/** Status and result in words: "Good (82.5%)", or "Withheld" alone. */
export function scoreWords({ score, status }: Pick<ShownScore, 'score' | 'status'>, wording: Wording): string {
  const say = sayIn(wording);
  const words = say(`statuses.${status}`);
  return score === null ? words : say('scored', { status: words, score: scoreText(score, wording.language) });
}

/** A result by colour, shape and words. */
export function scoreCell(score: Pick<ShownScore, 'score' | 'status'>, wording: Wording): Cell {
  return statusCell(scoreWords(score, wording), toneOfScore[score.status]);
}

/** A result that another year or a side may not have. */
export function scoreCellOrNone(score: Pick<ShownScore, 'score'> & { status: ShownScore['status'] | null }, wording: Wording): Cell {
  const { status } = score;
  return status === null ? cell(sayIn(wording)('overall.notAsked')) : scoreCell({ ...score, status }, wording);
}
