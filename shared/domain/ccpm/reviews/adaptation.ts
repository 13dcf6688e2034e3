import type { AdaptationView, ReviewProblem } from '../../../contract/review-view.ts';
import { surveyRoles } from '../../../records/choices.ts';
import type { Adaptation } from '../../../records/review-data.ts';
import type { Sha256 } from '../../elections/lots.ts';
import type { CcpmCatalogue } from '../catalogue.ts';
import { planOf, type ReviewRecord } from './plan.ts';
import { catalogueQuestions, composeQuestionnaire, digestOfQuestionnaire, noAdaptation, ownQuestions, questionKey, type TextsByLanguage, wordsIn } from './questionnaire.ts';

/** The questionnaire with everything that may be changed of it, as it stands. */
export function viewAdaptation(
  catalogue: CcpmCatalogue,
  texts: TextsByLanguage,
  review: ReviewRecord,
  canChange: boolean,
  sha256: Sha256,
): AdaptationView {
  const { form, languages } = planOf(review);
  const adaptation = review.adaptation ?? noAdaptation;
  const questionnaire = review.questionnaire ?? composeQuestionnaire(catalogue, texts, review);
  const hidden = new Set(adaptation.hidden);
  return {
    adaptation,
    canChange,
    questions: surveyRoles.flatMap((role) =>
      [...catalogueQuestions(catalogue, texts, form, role, languages), ...ownQuestions(catalogue, adaptation, role)].map((question) => {
        const key = questionKey(role, question.id);
        const reworded = adaptation.rewordings.find((one) => one.question === key);
        return {
          key,
          role,
          code: question.id,
          function: question.function,
          subfunction: question.subfunction,
          item: question.item,
          scale: question.scale,
          original: question.texts,
          texts: wordsIn(languages, (language) => reworded?.texts[language] ?? question.texts[language]),
          onlyIf: question.onlyIf,
          isHidden: hidden.has(key),
          isReworded: reworded !== undefined,
          isOwn: question.isOwn,
        };
      }),
    ),
    scales: questionnaire.scales.map(({ id, options }) => ({
      id,
      options: options.map((option) => {
        const known = catalogue.scales.find((scale) => scale.id === id)?.options.find((one) => one.id === option.id);
        return { id: option.id, texts: option.texts, original: known?.score ?? null, score: option.score };
      }),
    })),
    functions: questionnaire.functions.map(({ id, ccpmNumber, iascNumber, title, subfunctions }) => ({
      id,
      ccpmNumber,
      iascNumber,
      title,
      subfunctions: subfunctions.map((one) => ({ id: one.id, ccpmNumber: one.ccpmNumber, title: one.title })),
    })),
    questionnaire,
    digest: digestOfQuestionnaire(questionnaire, sha256),
    problems: adaptationProblems(catalogue, texts, review),
  };
}

/** What a cluster has made of the questionnaire that cannot be asked, or that leaves something unasked. */
export function adaptationProblems(catalogue: CcpmCatalogue, texts: TextsByLanguage, review: ReviewRecord): ReviewProblem[] {
  const { form, languages } = planOf(review);
  const adaptation = review.adaptation ?? noAdaptation;
  const questionnaire = composeQuestionnaire(catalogue, texts, review);
  const lacksWords = (words: Partial<Record<string, string>>) => languages.some((language) => (words[language] ?? '').trim() === '');
  const asked = new Set(surveyRoles.flatMap((role) => questionnaire.sides[role].questions.map(({ subfunction }) => subfunction)));
  const askable = new Set(surveyRoles.flatMap((role) => catalogueQuestions(catalogue, texts, form, role, languages).map(({ subfunction }) => subfunction)));
  const used = new Set(surveyRoles.flatMap((role) => questionnaire.sides[role].questions.map(({ scale }) => scale)));
  const scoring = (options: readonly { score: number | null }[]) => new Set(options.flatMap(({ score }) => score ?? [])).size;
  return [
    ...[...askable].filter((subfunction) => !asked.has(subfunction)).map((subfunction): ReviewProblem => ({ code: 'subfunction-without-question', isBlocking: false, params: { subfunction } })),
    ...adaptation.own.filter((question) => lacksWords(question.texts)).map(({ id }): ReviewProblem => ({ code: 'own-question-unworded', isBlocking: true, params: { question: id } })),
    ...adaptation.rewordings.filter((one) => lacksWords(one.texts)).map(({ question }): ReviewProblem => ({ code: 'reworded-unworded', isBlocking: true, params: { question } })),
    ...questionnaire.scales
      .filter(({ id, options }) => used.has(id) && scoring(options) < 2)
      .map(({ id }): ReviewProblem => ({ code: 'scale-without-score', isBlocking: true, params: { scale: id } })),
  ];
}

/**
 * What is wrong with an adaptation as it is handed over; `null` where nothing is.
 *
 * An own question needs a code that no other question of its side has, a known sub-function and a known scale.
 */
export function adaptationRefusal(catalogue: CcpmCatalogue, { own, scores }: Adaptation): { question: string } | null {
  const subfunctions = new Set(catalogue.functions.flatMap((area) => area.subfunctions.map(({ id }) => id)));
  const scales = new Map(catalogue.scales.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  const taken = new Set(
    surveyRoles.flatMap((role) => [
      ...catalogue.functions.flatMap((area) => [area.comments[role], ...area.subfunctions.flatMap(({ items }) => items.flatMap((item) => item[role].map(({ code }) => code)))]),
      ...catalogue.furtherComments.flatMap((box) => box[role] ?? []),
      ...catalogue.shortQuestions[role].map(({ code }) => code),
    ].map((code) => questionKey(role, code))),
  );
  for (const { id, role, subfunction, scale } of own) {
    if (taken.has(questionKey(role, id)) || !subfunctions.has(subfunction) || !scales.has(scale)) return { question: id };
    taken.add(questionKey(role, id));
  }
  const astray = scores.find(({ scale, option }) => scales.get(scale)?.has(option) !== true);
  return astray ? { question: `${astray.scale}.${astray.option}` } : null;
}
