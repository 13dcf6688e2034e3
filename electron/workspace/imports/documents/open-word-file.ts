import type { CallContext } from '../../../../shared/contract/define.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace, type Pace } from '../../archive/pace.ts';
import { recogniseFile } from '../spreadsheets/file-kind.ts';
import { largestFile, largestFileBytes } from '../spreadsheets/limits.ts';
import { openPackageParts, type PackageParts } from '../spreadsheets/xlsx/package-parts.ts';
import { readRelationships, type Relationship, relationshipsPart } from '../spreadsheets/xlsx/relationships.ts';

export interface WordFile {
  name: string;
  parts: PackageParts;
  pace: Pace;
  /** Every part that the package has. */
  names: string[];
  /** The part that holds the text. */
  main: string;
  /** What the package itself leads to, and what the text leads to. */
  relationships: { package: Relationship[]; main: Relationship[] };
}

/** What the readers of Office packages say of a spreadsheet, said of a document. */
const documentCodes: Record<string, string> = {
  'spreadsheet-encrypted': 'word-file-encrypted',
  'spreadsheet-old-excel': 'word-file-other-kind',
  'spreadsheet-other-kind': 'word-file-other-kind',
  'spreadsheet-damaged': 'word-file-damaged',
  'spreadsheet-unsafe': 'word-file-unsafe',
  'spreadsheet-unpacks-too-large': 'word-file-too-large',
  'spreadsheet-too-many-parts': 'word-file-unsafe',
};

/** Runs a reader; what it has against the file is worded for Word files. */
export async function readingWord<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof FailureError ? documentCodes[error.failure.code] : undefined;
    if (code === undefined || !(error instanceof FailureError)) throw error;
    const { params } = error.failure;
    // The old formats of Word and Excel begin alike: what the container holds tells them apart.
    if (params['kind'] === 'Word') throw new FailureError('word-file-old', { name });
    throw new FailureError(code, { kind: 'Excel', part: '', limit: largestFile, ...params, name });
  }
}

/**
 * Opens a .docx without reading its text.
 *
 * Threats: those of `openPackageParts` and `readXml`. Fails with `word-file-...`; run it within {@link readingWord}.
 */
export async function openWordFile(bytes: Uint8Array, name: string, context: CallContext): Promise<WordFile> {
  if (bytes.byteLength > largestFileBytes) throw new FailureError('word-file-too-large', { name, limit: largestFile });
  if (bytes.byteLength === 0 || recogniseFile(bytes, name) === 'text') throw new FailureError('word-file-other-kind', { name, kind: 'TXT' });
  const parts = await openPackageParts(bytes, name);
  const pace = createPace(context, bytes.byteLength);
  const ofPackage = await readRelationships(parts, '', { name, pace });
  const main = ofPackage.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main) || !/^word\//i.test(main)) throw new FailureError('word-file-other-kind', { name, kind: kindOf(parts) });
  parts.measure([main, relationshipsPart(main)]);
  return { name, parts, pace, names: parts.names(), main, relationships: { package: ofPackage, main: await readRelationships(parts, main, { name, pace }) } };
}

function kindOf(parts: PackageParts): string {
  if (parts.has('xl/workbook.xml')) return 'Excel';
  if (parts.has('ppt/presentation.xml')) return 'PowerPoint';
  if (parts.has('content.xml')) return 'OpenDocument';
  return 'ZIP';
}
