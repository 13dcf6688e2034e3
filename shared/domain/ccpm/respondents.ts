import type { RespondentType, SurveyRole } from '../../records/choices.ts';
import type { Answer } from './catalogue.ts';

export { type RespondentType, respondentTypes } from '../../records/choices.ts';

/** One questionnaire that came back. */
export interface Respondent {
  role: SurveyRole;
  /** `null` when the respondent did not say. */
  organisationType: RespondentType | null;
  /** By question code; `null` is an answer that does not score, such as "do not know" or none. */
  answers: ReadonlyMap<string, Answer | null>;
}

export interface Composition {
  total: number;
  perRole: Record<SurveyRole, number>;
  /** Both roles together; `unknown` did not say. */
  perType: Record<RespondentType | 'unknown', number>;
}

/** Who the respondents are; not to be taken for a response rate, which needs to know who was invited. */
export function composeRespondents(respondents: readonly Respondent[]): Composition {
  const composition: Composition = {
    total: respondents.length,
    perRole: { coordinator: 0, partner: 0 },
    perType: { ingo: 0, nngo: 0, un: 0, authority: 0, donor: 0, other: 0, unknown: 0 },
  };
  for (const { role, organisationType } of respondents) {
    composition.perRole[role] += 1;
    composition.perType[organisationType ?? 'unknown'] += 1;
  }
  return composition;
}
