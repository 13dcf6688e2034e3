import type { ScoringMethod } from '../../records/choices.ts';
import type { Answer } from './catalogue.ts';
import { type Fraction, meanOf, medianOf } from './fraction.ts';

export { type ScoringMethod, scoringMethods } from '../../records/choices.ts';

/**
 * Makes one result of many answers. Clusters differ, so a result is printed with its method.
 *
 * - `respondent-median`: each respondent's mean, then the median over respondents (the later PRIME system; the default).
 * - `pooled-median`: the median of all answers together (the description of the global page).
 * - `mean`: the mean of all answers together (the sub-function scores of the first PRIME system).
 *
 * @param answersByRespondent the valid answers of each respondent who gave one.
 * @returns on the scale of answers, 0 to 4; `null` when nobody gave one.
 */
export function combineAnswers(method: ScoringMethod, answersByRespondent: readonly (readonly Answer[])[]): Fraction | null {
  switch (method) {
    case 'respondent-median':
      return medianOf(answersByRespondent.map(meanOf));
    case 'pooled-median':
      return medianOf(answersByRespondent.flat().map((answer) => ({ numerator: answer, denominator: 1 })));
    case 'mean': {
      const pooled = answersByRespondent.flat();
      return pooled.length === 0 ? null : meanOf(pooled);
    }
  }
}
