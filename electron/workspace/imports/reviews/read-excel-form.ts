import type { ReturnedAnswers } from '../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { cellAt, cellName, type Sheet, type Spreadsheet } from '../../../../shared/domain/imports/spreadsheet.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { FailureError } from '../../../../shared/result.ts';
import { reviewTags } from '../../documents/reviews/form-tags.ts';
import type { ReadingContext } from '../../reviews/review-forms.ts';
import { type CarriedForm, codeIn, unpackCarried } from './carried-form.ts';

/** A sheet with the row and columns by their tags, wherever they were moved to. */
interface TaggedSheet {
  sheet: Sheet;
  row: number;
  column: Record<'question' | 'answer' | 'id', number>;
}

/**
 * The questionnaire in a workbook, by hidden ids; `null` where there is none.
 *
 * Fails with `review-form-edited` and the cell for an answer that has lost its id, for an id that is none, and for a
 * question's words that stand beside the id of another: somebody sorted what is seen without what is hidden.
 */
export function findExcelForm({ sheets }: Spreadsheet, context: ReadingContext): ReturnedAnswers | null {
  const tagged = sheets.flatMap((sheet) => findTags(sheet) ?? []);
  const [first] = tagged;
  if (!first) return null;
  const carried = unpackCarried(packedIn(first), cellName(first.row, first.column.id));
  const returned: ReturnedAnswers = { place: null, review: carried.review, digest: carried.digest, code: carried.code, answers: [], comments: [] };
  const belongs = wordsOfOthers(carried, context);
  for (const one of tagged) readSheet(one, carried, returned, belongs);
  return returned;
}

function findTags(sheet: Sheet): TaggedSheet | null {
  for (const [row, cells] of sheet.rows.entries()) {
    const columnOf = (tag: string) => cells.findIndex(({ text }) => text === tag);
    const column = { question: columnOf(reviewTags.question), answer: columnOf(reviewTags.answer), id: columnOf(reviewTags.id) };
    if (Object.values(column).every((place) => place >= 0)) return { sheet, row, column };
  }
  return null;
}

function packedIn({ sheet, row }: TaggedSheet): string {
  const cell = (sheet.rows[row] ?? []).find(({ text }) => text.startsWith(reviewTags.form));
  return cell?.text.slice(reviewTags.form.length) ?? '';
}

function readSheet({ sheet, row: tagRow, column }: TaggedSheet, carried: CarriedForm, returned: ReturnedAnswers, isOfAnother: (id: string, words: string) => boolean): void {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const { text } = cellAt(sheet, row, column.answer);
    const tag = cellAt(sheet, row, column.id).text.trim();
    if (row === tagRow || text.trim() === '') continue;
    const cell = cellName(row, column.answer);
    if (tag === reviewTags.code) returned.code = codeIn(text, carried);
    else if (tag.startsWith(reviewTags.answerOf)) {
      const id = tag.slice(reviewTags.answerOf.length);
      if (isOfAnother(id, cellAt(sheet, row, column.question).text)) throw new FailureError('review-form-edited', { cell });
      returned.answers.push({ id, cell, text });
    } else if (tag.startsWith(reviewTags.commentOf)) returned.comments.push({ id: tag.slice(reviewTags.commentOf.length), cell, text });
    else if (!tag.startsWith(reviewTags.none)) throw new FailureError('review-form-edited', { cell });
  }
}

/** Whether words are those of another question than the id's; nothing is said of words that belong to none. */
function wordsOfOthers({ role, digest }: CarriedForm, context: ReadingContext): (id: string, words: string) => boolean {
  const fold = (text: string) => foldText(text.split('\n')[0] ?? '');
  const idsByWords = new Map<string, Set<string>>();
  for (const { id, texts } of digest === context.digest ? context.questionnaire.sides[role].questions : []) {
    for (const words of Object.values(texts)) {
      const folded = fold(words);
      idsByWords.set(folded, (idsByWords.get(folded) ?? new Set()).add(id));
    }
  }
  return (id, words) => idsByWords.get(fold(words))?.has(id) === false;
}
