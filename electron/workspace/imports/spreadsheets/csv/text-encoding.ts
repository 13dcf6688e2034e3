import type { TextEncoding } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { scoreArabic, scoreChinese, scoreWestern } from './encoding-scores.ts';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/** Encodings that nothing marks, with how much a text looks like one of theirs. */
const olderEncodings = [
  ['windows-1252', scoreWestern],
  ['windows-1256', scoreArabic],
  ['gb18030', scoreChinese],
] as const;

/** Where the best of them scores lower, none is believed. */
const leastScore = 0.5;

/**
 * The text of a file in the encoding that it says or that fits it: UTF-8 and UTF-16 are certain, since nothing else
 * decodes as them; of the older ones the one whose text looks most like what people write.
 *
 * Fails with `spreadsheet-not-text`, `spreadsheet-text-damaged` or `spreadsheet-encoding-unknown`.
 */
export function decodeFile(bytes: Uint8Array, name: string): DecodedText {
  const decoded = decodeMarked(bytes, name) ?? decodeWide(bytes) ?? decodeUtf8(bytes, name) ?? decodeOlder(bytes, name);
  // Tabs, line breaks and page breaks are the only controls that programs write into tables.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(decoded.text)) throw new FailureError('spreadsheet-not-text', { name });
  return decoded;
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): DecodedText | null {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

/** By the byte order mark: with one, the file is what it says, or damaged. */
function decodeMarked(bytes: Uint8Array, name: string): DecodedText | null {
  const marks: [TextEncoding, number[]][] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];
  const [encoding] = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte)) ?? [];
  return encoding === undefined ? null : (decodeAs(encoding, bytes) ?? refuseDamaged(bytes, encoding, name));
}

/** UTF-16 without a mark: separators and line ends leave zeros, nearly all on the same side. */
function decodeWide(bytes: Uint8Array): DecodedText | null {
  const zeros: [number, number] = [0, 0];
  for (let place = bytes.indexOf(0); place >= 0; place = bytes.indexOf(0, place + 1)) zeros[place % 2 as 0 | 1] += 1;
  const [even, odd] = zeros;
  const isLopsided = Math.max(even, odd) > 4 * Math.min(even, odd);
  if (!isLopsided) return null;
  const decoded = decodeAs(odd > even ? 'utf-16le' : 'utf-16be', bytes);
  return decoded && !/[\0\p{Unassigned}\p{Private_Use}]/u.test(decoded.text) ? decoded : null;
}

/** Text that is UTF-8 but for a few bytes was cut or glued together; no other encoding makes sense of it. */
function decodeUtf8(bytes: Uint8Array, name: string): DecodedText | null {
  const decoded = decodeAs('utf-8', bytes);
  if (decoded) return decoded;
  const text = new TextDecoder('utf-8').decode(bytes);
  let strange = 0;
  let broken = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) strange += 1;
    if (code === 0xfffd) broken += 1;
  }
  return broken * 4 <= strange ? refuseDamaged(bytes, 'utf-8', name) : null;
}

function decodeOlder(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.includes(0)) throw new FailureError('spreadsheet-not-text', { name });
  let best: DecodedText | null = null;
  let bestScore = leastScore;
  for (const [encoding, scoreOf] of olderEncodings) {
    const decoded = decodeAs(encoding, bytes);
    const score = decoded ? scoreOf(decoded.text) : Number.NEGATIVE_INFINITY;
    if (score > bestScore) [best, bestScore] = [decoded, score];
  }
  if (!best) throw new FailureError('spreadsheet-encoding-unknown', { name });
  return best;
}

function refuseDamaged(bytes: Uint8Array, encoding: TextEncoding, name: string): never {
  const text = new TextDecoder(encoding).decode(bytes);
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n?|\n/).length;
  throw new FailureError('spreadsheet-text-damaged', { name, line });
}
