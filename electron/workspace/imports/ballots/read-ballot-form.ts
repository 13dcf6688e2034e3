import type { CallContext } from '../../../../shared/contract/define.ts';
import type { ReturnedForm } from '../../../../shared/domain/elections/procedure/ballot-form.ts';
import { FailureError } from '../../../../shared/result.ts';
import { holdsMacros } from '../office-macros.ts';
import { recogniseFile } from '../spreadsheets/file-kind.ts';
import { largestFile, largestFileBytes } from '../spreadsheets/limits.ts';
import { openPackageParts } from '../spreadsheets/xlsx/package-parts.ts';
import { findExcelForm } from './read-excel-form.ts';
import { findWordForm } from './read-word-form.ts';
import { compareForm, type FoundForm } from './returned-form.ts';

const unwatched: CallContext = { signal: { aborted: false }, progress: () => {} };

/**
 * Reads a ballot that came back as a form in Word or Excel: by ids, never by the places of rows and columns.
 *
 * Every file is hostile: it is read whole within the limits of spreadsheets or refused with a `ballot-form-...` code that
 * names it, and the place in it where there is one. Whether its code is good is not for it to say.
 */
export async function readBallotFile(bytes: Uint8Array, fileName: string, context: CallContext = unwatched): Promise<ReturnedForm> {
  try {
    const found = await findForm(bytes, fileName, context);
    if (found === null) throw new FailureError('ballot-form-none', { name: fileName });
    return compareForm(found, fileName);
  } catch (error) {
    throw error instanceof FailureError ? worded(error, fileName) : error;
  }
}

async function findForm(bytes: Uint8Array, name: string, context: CallContext): Promise<FoundForm | null> {
  if (bytes.byteLength > largestFileBytes) throw new FailureError('spreadsheet-too-large', { name, limit: largestFile });
  if (bytes.byteLength === 0 || recogniseFile(bytes, name) !== 'zip') return null;
  const parts = await openPackageParts(bytes, name);
  // A form has no macros when it leaves: whoever put one in changed more than marks.
  if (await holdsMacros(parts, name, context)) throw new FailureError('ballot-form-macros', { name });
  return parts.has('word/document.xml') ? findWordForm(bytes, name, context) : findExcelForm(bytes, name, context);
}

/** What is said of spreadsheets, said of ballots. */
function worded(error: FailureError, name: string): FailureError {
  const { code } = error.failure;
  if (!code.startsWith('spreadsheet-')) return error;
  switch (code) {
    case 'spreadsheet-encrypted':
      return new FailureError('ballot-form-encrypted', { name });
    case 'spreadsheet-damaged':
    case 'spreadsheet-no-sheet':
      return new FailureError('ballot-form-broken', { name });
    case 'spreadsheet-old-excel':
    case 'spreadsheet-binary-excel':
    case 'spreadsheet-open-document':
    case 'spreadsheet-other-kind':
      return new FailureError('ballot-form-kind', { name });
    default:
      return new FailureError('ballot-form-unsafe', { name });
  }
}
