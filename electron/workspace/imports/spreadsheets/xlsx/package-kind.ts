import { FailureError } from '../../../../../shared/result.ts';
import type { PackageParts } from './package-parts.ts';

/** Entries by which other things in a zip file are known. */
const marks: readonly (readonly [kind: string, entry: string])[] = [
  ['Word', 'word/document.xml'],
  ['PowerPoint', 'ppt/presentation.xml'],
  ['Visio', 'visio/document.xml'],
  ['Apple Numbers', 'Index/Document.iwa'],
  ['EPUB', 'META-INF/container.xml'],
];

/** Fails with what the zip file is instead of a workbook. */
export function refuseOtherPackage(parts: PackageParts, name: string): never {
  if (parts.has('xl/workbook.bin')) throw new FailureError('spreadsheet-binary-excel', { name });
  if (parts.has('content.xml') && parts.has('META-INF/manifest.xml')) throw new FailureError('spreadsheet-open-document', { name });
  const kind = marks.find(([, entry]) => parts.has(entry))?.[0] ?? 'ZIP';
  throw new FailureError('spreadsheet-other-kind', { name, kind });
}
