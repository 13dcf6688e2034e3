import type { BallotPaper } from '../../../contract/election-view.ts';
import { type Wording } from '../../wording.ts';
import { sayIn } from './paper-head.ts';

/** How to mark a paper under its rule, on paper or in a form, as sentences. */
export function ballotInstructions({ rule, seats }: Pick<BallotPaper, 'rule' | 'seats'>, wording: Wording, medium: 'paper' | 'form'): string[] {
  const say = sayIn(wording);
  const marking = rule === 'stv' ? 'rank' : 'mark';
  return [
    say('seatsToFill', { seats }),
    say(`ballot.instructions.${rule}`, { seats }),
    say(`ballot.${medium}.${marking}`),
    say('ballot.blank'),
  ];
}
