import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import type { FrozenComment, FrozenQuestion, FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';

type Option = FrozenQuestionnaire['scales'][number]['options'][number];

/**
 * The keys that answer a question: the figure that an option scores. Where two options score the same, each has its
 * place instead. What does not score is at the other end of the row: 9, then 8.
 */
export function optionKeys(options: readonly Option[]): ReadonlyMap<string, string> {
  const scoring = options.filter(({ score }) => score !== null);
  const isTold = new Set(scoring.map(({ score }) => score)).size === scoring.length;
  return new Map([
    ...scoring.map(({ id, score }, place) => [id, String(isTold ? score : place)] as const),
    ...options.filter(({ score }) => score === null).map(({ id }, place) => [id, String(9 - place)] as const),
  ]);
}

/** The digit of a key press, on whatever keyboard: Arabic figures and the number pad too; `null` for another key. */
export function digitOf({ key, code }: { key: string; code: string }): string | null {
  if (/^\d$/.test(key)) return key;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(key);
  return key.length === 1 && arabic !== -1 ? String(arabic) : (digit ?? null);
}

export function optionsOf({ questionnaire }: Pick<ReviewForm, 'questionnaire'>, scale: string): readonly Option[] {
  return questionnaire.scales.find(({ id }) => id === scale)?.options ?? [];
}

export type Page = { kind: 'question'; id: string; question: FrozenQuestion } | { kind: 'comment'; id: string; comment: FrozenComment };

/** What is asked in an interview, in its order: only what the answers so far lead to, each function's comment at its end. */
export function pagesOf(form: Pick<ReviewForm, 'questionnaire' | 'role'>, answers: Readonly<Record<string, string>>): Page[] {
  const { questions, comments } = form.questionnaire.sides[form.role];
  const scoreOf = (id: string) => {
    const scale = questions.find((question) => question.id === id)?.scale ?? '';
    return optionsOf(form, scale).find((option) => option.id === answers[id])?.score ?? null;
  };
  const isAsked = ({ onlyIf }: FrozenQuestion) => onlyIf === null || (scoreOf(onlyIf.question) ?? -1) >= onlyIf.least;
  const asComment = (comment: FrozenComment): Page => ({ kind: 'comment', id: `comment ${comment.id}`, comment });
  return [
    ...form.questionnaire.functions.flatMap((area): Page[] => [
      ...area.subfunctions.flatMap(({ id }) => questions.filter((question) => question.subfunction === id && isAsked(question)).map((question): Page => ({ kind: 'question', id: question.id, question }))),
      ...comments.filter((comment) => comment.function === area.id).map(asComment),
    ]),
    ...comments.filter((comment) => comment.function === null).map(asComment),
  ];
}
