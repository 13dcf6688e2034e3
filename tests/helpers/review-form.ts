import { join } from 'node:path';
import { readCcpmCatalogue, readCcpmTexts } from '../../electron/workspace/ccpm/read-questionnaire.ts';
import { sha256 } from '../../electron/workspace/sealing/sha256.ts';
import type { ReviewForm } from '../../shared/contract/reviews.ts';
import { sayInForm } from '../../shared/documents/review-form-words.ts';
import type { Wording } from '../../shared/documents/wording.ts';
import { outlineForm } from '../../shared/domain/ccpm/reviews/form-outline.ts';
import type { ReviewRecord } from '../../shared/domain/ccpm/reviews/plan.ts';
import { composeQuestionnaire, digestOfQuestionnaire, type TextsByLanguage } from '../../shared/domain/ccpm/reviews/questionnaire.ts';
import { type Language, languages, type ReviewFormKind, type SurveyRole, surveyRoles } from '../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../shared/records/review-data.ts';
import { wordingOf } from './translate.ts';

const resources = join(import.meta.dirname, '../../resources');
const catalogue = readCcpmCatalogue(resources);
const texts = Object.fromEntries(languages.map((language) => [language, readCcpmTexts(resources, language)])) as TextsByLanguage;

/** The catalogue's questionnaire as it is frozen, in all five languages. */
export function catalogueQuestionnaire(form: ReviewFormKind = 'full'): FrozenQuestionnaire {
  const plan: Partial<ReviewRecord> = { form, method: 'respondent-median', secrecyThreshold: 5, areCoordinatorsShown: false, languages: [...languages], adaptation: null };
  return composeQuestionnaire(catalogue, texts, plan as ReviewRecord);
}

/** A form as one invitee is sent it. */
export function sampleReviewForm(language: Language, role: SurveyRole, questionnaire: FrozenQuestionnaire = catalogueQuestionnaire()): ReviewForm {
  return {
    format: 'cluster-desk-review',
    version: 1,
    review: 'review-2026',
    title: 'Performance review 2026',
    year: 2026,
    sector: null,
    closesOn: '2026-03-23',
    role,
    respondentType: role === 'partner' ? 'nngo' : 'un',
    hub: null,
    language,
    questionnaire,
    digest: digestOfQuestionnaire(questionnaire, sha256),
    code: '7K3M-XQ2P-9FTW-CH4R',
    receipt: '0A1B-2C3D-4E5F-6071',
  };
}

/** What `ReadingContext` says of a form's review. */
export const contextOf = ({ review, questionnaire, digest }: ReviewForm) => ({ review, questionnaire, digest });

/** Questions of a form with their options, in their order. */
export const questionsOf = ({ questionnaire, role }: ReviewForm) => outlineForm(questionnaire, role).flatMap(({ questions }) => questions);

const wordings = Object.fromEntries(languages.map((language) => [language, wordingOf(language)])) as Record<Language, Wording>;

/** Reads each language's catalogues once: forms in all languages ask for them thousands of times. */
export const heldWordingOf = (language: Language): Wording => wordings[language];

const inAll = (key: string) => languages.map((language) => sayInForm(heldWordingOf(language))(`xlsform.${key}`));

/** The words that exports are read by. */
export const exportWords = {
  code: inAll('code'),
  role: inAll('role'),
  roles: Object.fromEntries(surveyRoles.map((role) => [role, inAll(role)])) as Record<SurveyRole, string[]>,
};
