import type { Language, SurveyRole } from '../../../records/choices.ts';
import type { Adaptation, FrozenComment, FrozenQuestion, FrozenQuestionnaire } from '../../../records/review-data.ts';
import { toCanonicalJson } from '../../elections/formats/canonical-json.ts';
import type { Sha256 } from '../../elections/lots.ts';
import type { CcpmCatalogue } from '../catalogue.ts';
import type { CcpmTexts } from '../texts.ts';
import { planOf, type ReviewRecord } from './plan.ts';

export type TextsByLanguage = Record<Language, CcpmTexts>;
export type Words = FrozenQuestion['texts'];

/** Names a question over both sides: one code is another question on the other side. */
export const questionKey = (role: SurveyRole, code: string): string => `${role}:${code}`;

export const noAdaptation: Adaptation = { hidden: [], rewordings: [], own: [], scores: [] };

/** The words of something in these languages, as far as there are any. */
export function wordsIn(languages: readonly Language[], wordOf: (language: Language) => string | undefined): Words {
  return Object.fromEntries(languages.flatMap((language) => {
    const word = wordOf(language);
    return word === undefined || word.trim() === '' ? [] : [[language, word]];
  }));
}

/** A question of the catalogue's form, before the cluster touched it. */
export interface CatalogueQuestion extends FrozenQuestion {
  role: SurveyRole;
  function: string;
}

/** The questions of the full or the short form, in their order. */
export function catalogueQuestions(
  { functions, shortQuestions }: CcpmCatalogue,
  texts: TextsByLanguage,
  form: FrozenQuestionnaire['form'],
  role: SurveyRole,
  languages: readonly Language[],
): CatalogueQuestion[] {
  return functions.flatMap((area) =>
    area.subfunctions.flatMap(({ id: subfunction, items }) => {
      const full = items.flatMap((item) => item[role].map((question) => ({ ...question, item: item.id })));
      const short = shortQuestions[role].filter((question) => question.subfunction === subfunction).map((question) => ({ ...question, item: null }));
      return (form === 'full' ? full : short).map(({ code, scale, onlyIf, item }) => ({
        id: code,
        role,
        function: area.id,
        subfunction,
        item,
        scale,
        texts: wordsIn(languages, (language) => texts[language][form === 'full' ? 'questions' : 'shortQuestions'][role][code]),
        onlyIf: onlyIf ? { question: onlyIf.code, least: onlyIf.least } : null,
        isOwn: false,
      }));
    }),
  );
}

/** The cluster's own questions of one side. */
export function ownQuestions({ functions }: CcpmCatalogue, { own }: Adaptation, role: SurveyRole): CatalogueQuestion[] {
  return own
    .filter((question) => question.role === role)
    .map(({ id, subfunction, scale, texts }) => ({
      id,
      role,
      function: functions.find(({ subfunctions }) => subfunctions.some((one) => one.id === subfunction))?.id ?? '',
      subfunction,
      item: null,
      scale,
      texts,
      onlyIf: null,
      isOwn: true,
    }));
}

/** The questionnaire as it would be frozen now. */
export function composeQuestionnaire(
  catalogue: CcpmCatalogue,
  texts: TextsByLanguage,
  review: ReviewRecord,
): FrozenQuestionnaire {
  const { form, method, secrecyThreshold, areCoordinatorsShown, languages } = planOf(review);
  const adaptation = review.adaptation ?? noAdaptation;
  const sideOf = (role: SurveyRole) => ({
    questions: questionsOf(catalogue, texts, adaptation, form, role, languages),
    comments: commentsOf(catalogue, texts, form, role, languages),
  });
  const version = (language: Language) => texts[language].versions[form];
  return {
    version: 1,
    catalogueVersion: catalogue.version,
    form,
    method,
    secrecyThreshold,
    areCoordinatorsShown,
    languages,
    title: wordsIn(languages, (language) => version(language).title),
    introduction: wordsIn(languages, (language) => version(language).introduction),
    scales: catalogue.scales.map(({ id, options }) => ({
      id,
      options: options.map((option) => {
        const changed = adaptation.scores.find((one) => one.scale === id && one.option === option.id);
        return { id: option.id, score: changed ? changed.score : option.score, texts: wordsIn(languages, (language) => texts[language].scales[id]?.[option.id]) };
      }),
    })),
    functions: catalogue.functions.map(({ id, ccpmNumber, iascNumber, subfunctions }) => ({
      id,
      ccpmNumber,
      iascNumber,
      title: wordsIn(languages, (language) => texts[language].functions[id]?.title),
      subfunctions: subfunctions.map((one) => ({
        id: one.id,
        ccpmNumber: one.ccpmNumber,
        title: wordsIn(languages, (language) => texts[language].subfunctions[one.id]?.title),
        characteristics: wordsIn(languages, (language) => texts[language].subfunctions[one.id]?.characteristics),
      })),
    })),
    sides: { coordinator: sideOf('coordinator'), partner: sideOf('partner') },
    bands: catalogue.bands.map(({ status, upTo }) => ({ status, upTo })),
  };
}

function questionsOf(
  catalogue: CcpmCatalogue,
  texts: TextsByLanguage,
  adaptation: Adaptation,
  form: FrozenQuestionnaire['form'],
  role: SurveyRole,
  languages: readonly Language[],
): FrozenQuestion[] {
  const hidden = new Set(adaptation.hidden);
  const isShown = (code: string) => !hidden.has(questionKey(role, code));
  const all = [...catalogueQuestions(catalogue, texts, form, role, languages), ...ownQuestions(catalogue, adaptation, role)].filter(({ id }) => isShown(id));
  const order = catalogue.functions.flatMap(({ subfunctions }) => subfunctions.map(({ id }) => id));
  return order.flatMap((subfunction) =>
    all
      .filter((question) => question.subfunction === subfunction)
      .map(({ id, item, scale, texts: own, onlyIf, isOwn }): FrozenQuestion => {
        const reworded = adaptation.rewordings.find(({ question }) => question === questionKey(role, id));
        return {
          id,
          subfunction,
          item,
          scale,
          texts: wordsIn(languages, (language) => reworded?.texts[language] ?? own[language]),
          // A question that led to another and is not asked leads to it no more: the other is asked of everybody.
          onlyIf: onlyIf !== null && isShown(onlyIf.question) ? onlyIf : null,
          isOwn,
        };
      }),
  );
}

/** A box for each function and for the whole; the short form has those for the whole only. */
function commentsOf(
  { functions, furtherComments }: CcpmCatalogue,
  texts: TextsByLanguage,
  form: FrozenQuestionnaire['form'],
  role: SurveyRole,
  languages: readonly Language[],
): FrozenComment[] {
  const worded = (id: string) => wordsIn(languages, (language) => texts[language].comments[id]);
  const ofFunctions = functions.map(({ id, comments }) => ({ id: comments[role], function: id, texts: worded(id) }));
  const ofTheWhole = furtherComments.flatMap(({ id, [role]: code }) => (code === null ? [] : [{ id: code, function: null, texts: worded(id) }]));
  return [...(form === 'full' ? ofFunctions : []), ...ofTheWhole];
}

/** Names a questionnaire: SHA-256 of its canonical JSON, lower-case hexadecimal. */
export function digestOfQuestionnaire(questionnaire: FrozenQuestionnaire, sha256: Sha256): string {
  return sha256(toCanonicalJson(questionnaire));
}

export const questionCounts = ({ sides }: FrozenQuestionnaire): Record<SurveyRole, number> => ({
  coordinator: sides.coordinator.questions.length,
  partner: sides.partner.questions.length,
});

