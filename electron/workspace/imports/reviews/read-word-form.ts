import { outlineForm } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import type { ReturnedAnswers } from '../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { Words } from '../../../../shared/domain/ccpm/reviews/questionnaire.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type ReviewToken, splitReviewTokens } from '../../documents/reviews/form-tags.ts';
import type { ReadingContext } from '../../reviews/review-forms.ts';
import { readMark } from '../ballots/marks.ts';
import { type CarriedForm, codeIn, unpackCarried } from './carried-form.ts';

interface FoundCell {
  token: ReviewToken;
  value: string;
  /** Lines that are not blank. */
  lines: string[];
}

/**
 * The questionnaire in the table cells of a Word document, by the hidden text in them; `null` where there is none.
 *
 * Fails with `review-form-edited` where what the form carries was changed.
 */
export function findWordForm(rows: readonly string[][], context: ReadingContext): ReturnedAnswers | null {
  const found = rows.flat().flatMap((cell): FoundCell[] => {
    const { tokens, shown } = splitReviewTokens(cell);
    const lines = shown.split('\n').map((text) => text.trim()).filter((text) => text !== '');
    return tokens.map((token) => ({ ...token, lines }));
  });
  if (found.length === 0) return null;
  const packed = found.find(({ token }) => token === 'form');
  if (!packed) throw new FailureError('review-form-edited', { cell: '{cr:form}' });
  const carried = unpackCarried(packed.value, '{cr:form}');
  const code = found.find(({ token }) => token === 'code')?.lines.join(' ') ?? '';
  return {
    place: null,
    review: carried.review,
    digest: carried.digest,
    code: codeIn(code, carried),
    answers: answersIn(found, carried, context),
    comments: commentsIn(found, carried, context),
  };
}

/** What is marked of each question; several marks together are one text, which a person has to decide about. */
function answersIn(found: readonly FoundCell[], { role }: CarriedForm, { questionnaire }: ReadingContext): ReturnedAnswers['answers'] {
  const questions = new Map(outlineForm(questionnaire, role).flatMap((section) => section.questions).map((one) => [one.question.id, one]));
  const marked = new Map<string, string[]>();
  for (const { token, value, lines } of found) {
    if (token !== 'answer') continue;
    const [id = '', option = ''] = value.split(':', 2);
    const known = questions.get(id);
    const words = Object.values(known?.options.find((one) => one.id === option)?.texts ?? {});
    const mark = markIn(lines, words);
    if (mark !== null) marked.set(id, [...(marked.get(id) ?? []), mark === true ? option : mark]);
  }
  return [...marked].map(([id, marks]) => {
    const known = questions.get(id);
    const wordsOf = (mark: string) => Object.values(known?.options.find((one) => one.id === mark)?.texts ?? {})[0] ?? mark;
    const [only = '', second] = marks;
    return { id, cell: known ? `${known.number} (${id})` : id, text: second === undefined ? only : marks.map(wordsOf).join(' / ') };
  });
}

/** Whether the box above an option's words is marked; what stands there instead of a mark; `null` for nothing. */
function markIn([first = '']: readonly string[], words: readonly string[]): true | string | null {
  const isWords = words.some((one) => foldText(one) === foldText(first));
  const sign = isWords ? '' : first.replaceAll('☐', '');
  const mark = readMark(sign);
  return mark === null ? sign : mark ? true : null;
}

/** What stands below the words that ask for it, or behind them. */
function commentsIn(found: readonly FoundCell[], { role }: CarriedForm, { questionnaire }: ReadingContext): ReturnedAnswers['comments'] {
  const asked = new Map(questionnaire.sides[role].comments.map(({ id, texts }) => [id, texts]));
  return found.flatMap(({ token, value: id, lines }) => {
    if (token !== 'comment') return [];
    const text = withoutAsked(lines.join('\n'), asked.get(id) ?? {}).trim();
    return text === '' ? [] : [{ id, cell: id, text }];
  });
}

function withoutAsked(text: string, asked: Words): string {
  const words = Object.values(asked).map((one) => one.trim()).find((one) => text.startsWith(one));
  return words === undefined ? text : text.slice(words.length);
}
