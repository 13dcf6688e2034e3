import { type Answer, type CcpmCatalogue, type ScoreBand, type SurveyRole } from './catalogue.ts';
import type { Fraction } from './fraction.ts';
import { combineAnswers, type ScoringMethod } from './methods.ts';
import type { Respondent } from './respondents.ts';

/** "No data" is a status of its own: nobody's answer is not a weak answer. */
export type ScoreStatus = ScoreBand | 'no-data';

export interface Score {
  /** Percent, 0 to 100, unrounded; `null` without a valid answer. */
  score: number | null;
  status: ScoreStatus;
  /** Those with at least one valid answer. */
  respondents: number;
}

/** Everybody in one pool with equal weight, and each side apart. */
export interface ScoreOfSides extends Score, Record<SurveyRole, Score> {}

export interface ItemScore extends ScoreOfSides {
  id: string;
}

export interface SubfunctionScore extends ScoreOfSides {
  id: string;
  ccpmNumber: string;
  items: ItemScore[];
}

/** Codes of questions; the same code is another question on the other side. */
export type CodesByRole = Record<SurveyRole, readonly string[]>;
type Item = CcpmCatalogue['functions'][number]['subfunctions'][number]['items'][number];
type Bands = CcpmCatalogue['bands'];

/**
 * Scores every sub-function and every item of the questionnaire.
 *
 * Only the questions of a respondent's own role are looked at, and only those of the catalogue: a code that means
 * another question or a comment box on the other side never scores. Neither order matters.
 */
export function scoreSurvey(
  { functions, shortQuestions, bands }: Pick<CcpmCatalogue, 'functions' | 'shortQuestions' | 'bands'>,
  respondents: readonly Respondent[],
  method: ScoringMethod,
): SubfunctionScore[] {
  return functions.flatMap(({ subfunctions }) =>
    subfunctions.map(({ id, ccpmNumber, items }) => {
      const codesOf = (role: SurveyRole) => [
        ...items.flatMap((item) => item[role].map(({ code }) => code)),
        ...shortQuestions[role].filter(({ subfunction }) => subfunction === id).map(({ code }) => code),
      ];
      const codes = { coordinator: codesOf('coordinator'), partner: codesOf('partner') };
      return {
        id,
        ccpmNumber,
        ...scoreSides(codes, respondents, method, bands),
        items: items.map((item) => ({ id: item.id, ...scoreSides(codesOfItem(item), respondents, method, bands) })),
      };
    }),
  );
}

export function codesOfItem({ coordinator, partner }: Item): CodesByRole {
  return { coordinator: coordinator.map(({ code }) => code), partner: partner.map(({ code }) => code) };
}

function scoreSides(codes: CodesByRole, respondents: readonly Respondent[], method: ScoringMethod, bands: Bands): ScoreOfSides {
  const given = respondents
    .map(({ role, answers }) => ({ role, valid: validAnswers(codes[role], answers) }))
    .filter(({ valid }) => valid.length > 0);
  const scoreOf = (side: readonly { valid: Answer[] }[]) => scoreAnswers(side.map(({ valid }) => valid), method, bands);
  return {
    ...scoreOf(given),
    coordinator: scoreOf(given.filter(({ role }) => role === 'coordinator')),
    partner: scoreOf(given.filter(({ role }) => role === 'partner')),
  };
}

function validAnswers(codes: readonly string[], answers: Respondent['answers']): Answer[] {
  return codes.map((code) => answers.get(code)).filter((answer) => answer !== undefined && answer !== null);
}

function scoreAnswers(answersByRespondent: readonly Answer[][], method: ScoringMethod, bands: Bands): Score {
  const combined = combineAnswers(method, answersByRespondent);
  const respondents = answersByRespondent.length;
  if (combined === null) return { score: null, status: 'no-data', respondents };
  return { score: (percentPerPoint * combined.numerator) / combined.denominator, status: bandOf(combined, bands), respondents };
}

/** An answer of 4 is 100 percent. */
const percentPerPoint = 25;

/** The first band that reaches up to the unrounded score, in integers: nothing falls between two bands. */
function bandOf({ numerator, denominator }: Fraction, bands: Bands): ScoreBand {
  const band = bands.find(({ upTo }) => percentPerPoint * numerator <= upTo * denominator);
  if (!band) throw new RangeError(`No band holds ${numerator}/${denominator}.`);
  return band.status;
}
