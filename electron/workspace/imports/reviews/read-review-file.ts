import type { CallContext } from '../../../../shared/contract/define.ts';
import type { ReturnedAnswers } from '../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { ReadingContext } from '../../reviews/review-forms.ts';
import { readWordCells } from '../ballots/word-cells.ts';
import { holdsMacros } from '../office-macros.ts';
import { recogniseFile } from '../spreadsheets/file-kind.ts';
import { largestFile, largestFileBytes } from '../spreadsheets/limits.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { openPackageParts } from '../spreadsheets/xlsx/package-parts.ts';
import { findExcelForm } from './read-excel-form.ts';
import { type ExportWords, findExport } from './read-export.ts';
import { findWordForm } from './read-word-form.ts';

const unwatched: CallContext = { signal: { aborted: false }, progress: () => {} };

/**
 * Reads a questionnaire that came back as a form in Excel or Word, or an export of Kobo or ODK (.xlsx, .csv); `null` where
 * the file is none of them.
 *
 * Every file is hostile: it is read whole within the limits of spreadsheets or refused with a `review-...` code. What its
 * cells mean is not for it to say.
 */
export async function readReviewFile({ fileName, bytes }: { fileName: string; bytes: Uint8Array }, context: ReadingContext, words: ExportWords): Promise<ReturnedAnswers[] | null> {
  try {
    return await readKnown(bytes, fileName, context, words);
  } catch (error) {
    throw error instanceof FailureError ? worded(error) : error;
  }
}

async function readKnown(bytes: Uint8Array, name: string, context: ReadingContext, words: ExportWords): Promise<ReturnedAnswers[] | null> {
  if (bytes.byteLength === 0) return null;
  if (bytes.byteLength > largestFileBytes) throw new FailureError('spreadsheet-too-large', { name, limit: largestFile });
  if (isAnswerPage(bytes)) throw new FailureError('review-page-returned');
  if (recogniseFile(bytes, name) === 'zip') {
    const parts = await openPackageParts(bytes, name);
    // A form has no macros when it leaves: whoever put one in changed more than answers.
    if (await holdsMacros(parts, name, unwatched)) throw new FailureError('review-file-macros');
    if (parts.has('word/document.xml')) {
      const form = findWordForm((await readWordCells(bytes, name, unwatched)) ?? [], context);
      return form === null ? null : [form];
    }
  }
  const spreadsheet = await readSpreadsheet(bytes, name);
  const form = findExcelForm(spreadsheet, context);
  return form === null ? findExport(spreadsheet, context.questionnaire, words) : [form];
}

/** The page itself holds no answers: it saves them in a file. */
function isAnswerPage(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*<!doctype html>/i.test(new TextDecoder().decode(bytes.subarray(0, 64))) && Buffer.from(bytes).includes('cluster-desk-review-answers');
}

/** What is said of spreadsheets, said of questionnaires. */
function worded(error: FailureError): FailureError {
  const { code } = error.failure;
  if (!code.startsWith('spreadsheet-')) return error;
  switch (code) {
    case 'spreadsheet-encrypted':
      return new FailureError('review-file-encrypted');
    case 'spreadsheet-old-excel':
    case 'spreadsheet-binary-excel':
    case 'spreadsheet-open-document':
    case 'spreadsheet-other-kind':
      return new FailureError('review-file-kind');
    case 'spreadsheet-damaged':
    case 'spreadsheet-no-sheet':
    case 'spreadsheet-empty':
    case 'spreadsheet-not-text':
    case 'spreadsheet-encoding-unknown':
    case 'spreadsheet-text-damaged':
    case 'spreadsheet-quote-open':
    case 'spreadsheet-quote-stray':
      return new FailureError('review-file-unreadable');
    default:
      return new FailureError('review-file-unsafe');
  }
}
