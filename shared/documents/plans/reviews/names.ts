import { wordsFor } from '../../../domain/ccpm/reviews/form-outline.ts';
import { itemNumber, type NumberedFunction, numberFunctions, type NumberedSubfunction } from '../../../domain/ccpm/reviews/numbering.ts';
import type { Words } from '../../../domain/ccpm/reviews/questionnaire.ts';
import { type SurveyRole, surveyRoles } from '../../../records/choices.ts';
import { type ReviewPaperInput, sayIn } from './paper-head.ts';

/** What functions, sub-functions and questions are called on a paper, with the numbers that it prints. */
export interface ReviewNames {
  functions: NumberedFunction[];
  functionName(id: string): string;
  subfunctionTitle(id: string): string;
  /** "1.1 A working platform ...". */
  subfunctionName(id: string): string;
  characteristics(subfunction: string): string;
  itemNumber(item: string, subfunction: string): string | null;
  itemTitle(item: string): string;
  /** The sides that an item is asked of. */
  sidesOf(item: string): SurveyRole[];
}

/** "+1" with a mark without which the sign stands behind the figure in Arabic. */
const inReadingOrder = (number: string) => (number.startsWith('+') ? `\u200E${number}` : number);

/** Names in the paper's language; in a language of the questionnaire where the catalogue does not know a cluster's own words. */
export function reviewNames({ questionnaire, texts, numbering, wording }: Pick<ReviewPaperInput, 'questionnaire' | 'texts' | 'numbering' | 'wording'>): ReviewNames {
  const say = sayIn(wording);
  const functions = numberFunctions(questionnaire.functions, numbering).map((one) => ({ ...one, number: inReadingOrder(one.number), subfunctions: one.subfunctions.map((part) => ({ ...part, number: inReadingOrder(part.number) })) }));
  const parts = new Map<string, NumberedSubfunction>(functions.flatMap(({ subfunctions }) => subfunctions.map((part) => [part.id, part] as const)));
  const questions = surveyRoles.flatMap((role) => questionnaire.sides[role].questions.map((question) => ({ ...question, role, item: question.item ?? question.id })));
  const worded = (words: Words | undefined, catalogue: string | undefined) =>
    words?.[wording.language] ?? catalogue ?? (words === undefined ? '' : wordsFor(words, wording.language, questionnaire));
  const subfunctionTitle = (id: string) => worded(parts.get(id)?.title, texts.subfunctions[id]?.title);
  return {
    functions,
    functionName(id) {
      const one = functions.find((own) => own.id === id);
      return say('named', { number: one?.number ?? '', title: worded(one?.title, texts.functions[id]?.title) });
    },
    subfunctionTitle,
    subfunctionName: (id) => say('named', { number: parts.get(id)?.number ?? '', title: subfunctionTitle(id) }),
    characteristics: (id) => worded(parts.get(id)?.characteristics, texts.subfunctions[id]?.characteristics),
    itemNumber(item, subfunction) {
      const part = parts.get(subfunction);
      return part ? itemNumber(item, part) : null;
    },
    itemTitle: (item) => texts.items[item] ?? worded(questions.find((question) => question.item === item)?.texts, undefined),
    sidesOf: (item) => surveyRoles.filter((role) => questions.some((question) => question.item === item && question.role === role)),
  };
}
