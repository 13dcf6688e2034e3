import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { deepestValue, mostChanges } from '../../../shared/domain/exchange/change-columns.ts';
import { columnsToContents } from '../../../shared/domain/exchange/columns-to-contents.ts';
import { contentsToColumns } from '../../../shared/domain/exchange/contents-to-columns.ts';
import type { PackageContents } from '../../../shared/domain/exchange/package.ts';
import { FailureError } from '../../../shared/result.ts';
import { type JsonMeasure, measureJson } from './json-measure.ts';

const mebibyte = 1_048_576;
const longestText = 256 * mebibyte;
/** Each costs memory when it is read, keys the most; a package may weigh little and hold very many. */
const mostEntries = 8_000_000;
const mostKeys = 1_000_000;
/** Columns lie in each other themselves before a value begins. */
const deepestText = deepestValue + 6;

/**
 * The changes of a package as its body: columns as JSON, compressed with Brotli.
 *
 * Fails with `package-too-large` where nobody would read it; fewer changes then make two packages.
 */
export function packContents(contents: PackageContents): Uint8Array {
  if (contents.changes.length > mostChanges) throw tooLarge();
  const text = toText(contentsToColumns(contents));
  if (text.length > longestText || hasTooMuch(measureJson(text))) throw tooLarge();
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityFor(text.length),
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

/** The smallest that is made within a few seconds: the two highest qualities take a second for each MiB or so. */
function qualityFor(length: number): number {
  if (length <= mebibyte) return 11;
  return length <= 8 * mebibyte ? 10 : 9;
}

function tooLarge(): FailureError {
  return new FailureError('package-too-large', { limit: longestText / mebibyte });
}

function hasTooMuch({ entries, keys }: JsonMeasure): boolean {
  return entries > mostEntries || keys > mostKeys;
}

function toText(columns: unknown): Buffer {
  try {
    return Buffer.from(JSON.stringify(columns), 'utf8');
  } catch (error) {
    // The text would be longer than any text can be.
    if (error instanceof RangeError) throw tooLarge();
    throw error;
  }
}

/**
 * The changes in the body of a package, which is hostile until it fits.
 *
 * Threats: a few bytes that unfold to gigabytes, lists within lists without end, millions of tiny entries.
 *
 * Fails with `package-damaged` and `package-too-large`.
 */
export function unpackContents(body: Uint8Array): PackageContents {
  const text = unfold(body);
  const measure = measureJson(text);
  if (hasTooMuch(measure)) throw tooLarge();
  if (measure.depth > deepestText) throw new FailureError('package-damaged');
  const contents = columnsToContents(parse(text));
  if (contents.ok) return contents.value;
  throw contents.error.code === 'package-too-large' ? tooLarge() : new FailureError(contents.error.code);
}

function unfold(body: Uint8Array): Buffer {
  try {
    return brotliDecompressSync(body, { maxOutputLength: longestText, chunkSize: mebibyte });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge() : new FailureError('package-damaged');
  }
}

function parse(text: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new FailureError('package-damaged');
    throw error;
  }
}
