import { answers, type SurveyRole } from './catalogue.ts';
import type { Respondent } from './respondents.ts';

export interface Distribution {
  /** How often each answer was given, from 0 to 4. */
  counts: number[];
  /** Answers that do not score: not valid, or not given by a respondent of the role. */
  notValid: number;
}

/**
 * How the respondents of one role answered these questions. Small numbers tell who said what: whoever shows this
 * to others keeps to the threshold of the survey.
 */
export function distributionOf(respondents: readonly Respondent[], role: SurveyRole, codes: readonly string[]): Distribution {
  const asked = respondents.filter((respondent) => respondent.role === role);
  const given = asked.flatMap(({ answers }) => codes.map((code) => answers.get(code) ?? null));
  const countOf = (wanted: number | null) => given.filter((answer) => answer === wanted).length;
  return { counts: answers.map(countOf), notValid: countOf(null) };
}
