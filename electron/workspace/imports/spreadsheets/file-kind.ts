import { FailureError } from '../../../../shared/result.ts';

/** What the first bytes say that a file is. */
export type FileKind = 'zip' | 'text';

const starts: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const zipStart = [0x50, 0x4b];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first record of a workbook of Excel 2 to 4, and of one of Excel 5 to 2003 that lacks its container. */
const bareWorkbookStarts = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/** Fails with the reason where a file is of a kind that is known and not read. */
export function recogniseFile(bytes: Uint8Array, name: string): FileKind {
  const startsWith = (start: readonly number[]) => start.every((byte, place) => bytes[place] === byte);
  if (startsWith(compoundStart)) refuseCompound(bytes, name);
  if (bareWorkbookStarts.some(startsWith)) throw new FailureError('spreadsheet-old-excel', { name });
  if (startsWith(zipStart)) return 'zip';
  const kind = starts.find(([, start]) => startsWith(start))?.[0] ?? markupKind(bytes);
  if (kind) throw new FailureError('spreadsheet-other-kind', { name, kind });
  return 'text';
}

/** An OLE compound file: what it holds, the names of its streams say. */
function refuseCompound(bytes: Uint8Array, name: string): never {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => file.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) throw new FailureError('spreadsheet-encrypted', { name });
  if (holds('WordDocument')) throw new FailureError('spreadsheet-other-kind', { name, kind: 'Word' });
  if (holds('PowerPoint Document')) throw new FailureError('spreadsheet-other-kind', { name, kind: 'PowerPoint' });
  throw new FailureError('spreadsheet-old-excel', { name });
}

/** Web systems hand out tables in HTML, and Excel 2003 its own XML, under the name of a workbook. */
function markupKind(bytes: Uint8Array): string | null {
  const start = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 1_024)).trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|meta|style)\b/i.test(start)) return 'HTML';
  if (/^<\?xml\b/i.test(start)) return 'XML';
  return null;
}
