import type { ReviewForm } from '../contract/reviews.ts';
import type { QuestionGate } from '../domain/ccpm/reviews/form-outline.ts';
import { wordsFor } from '../domain/ccpm/reviews/form-outline.ts';
import type { FrozenQuestionnaire } from '../records/review-data.ts';
import type { Language } from '../records/choices.ts';
import { dayText, type Wording } from './wording.ts';

export type SayInForm = (key: string, params?: Record<string, string | number>) => string;

/** The words of questionnaires as files, in the form's language. */
export function sayInForm({ t }: Wording): SayInForm {
  return (key, params) => t(`review-forms:${key}`, params);
}

type Head = Pick<ReviewForm, 'questionnaire' | 'closesOn' | 'role'>;

/** What a respondent reads first: what it is about, how to fill it in, until when, and what becomes of the answers. */
export function formIntroduction({ questionnaire, closesOn, role }: Head, wording: Wording, medium: 'excel' | 'word' | 'page'): string[] {
  const say = sayInForm(wording);
  return [
    say(`roles.${role}`),
    wordsFor(questionnaire.introduction, wording.language, questionnaire),
    say(`${medium}.help`),
    ...(closesOn === null ? [] : [say('return', { day: dayText(closesOn, wording.language) })]),
    say('secrecy', { threshold: questionnaire.secrecyThreshold }),
  ];
}

const quotes: Record<Language, readonly [string, string]> = { en: ['“', '”'], fr: ['« ', ' »'], es: ['«', '»'], ar: ['«', '»'], zh: ['“', '”'] };

/** When a question is not to be answered. */
export function skipText({ number, closing }: QuestionGate, questionnaire: FrozenQuestionnaire, wording: Wording): string {
  const [open, close] = quotes[wording.language];
  const options = closing.map(({ texts }) => `${open}${wordsFor(texts, wording.language, questionnaire)}${close}`);
  return sayInForm(wording)('skip', { number, options: options.join(wording.language === 'zh' ? '、' : wording.language === 'ar' ? '، ' : ', ') });
}
