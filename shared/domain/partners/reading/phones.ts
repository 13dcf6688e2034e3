import type { Dialling } from './dialling.ts';

/** Recommendation ITU-T E.164: no number is longer; shorter ones are extensions and emergency calls. */
const fewestDigits = 5;
const mostDigits = 15;

/** Between numbers: what no number has inside. A slash parts numbers where a whole one stands on both sides. */
const between = /[;,،؛、；，|\n\r]+|\s+(?:or|ou|o|أو|或)\s+/u;
/** `Tel.:`, `WhatsApp:`, `(M)`: says what kind of number follows. */
const label = /^[\s(]*\p{L}[\p{L}\s.)/-]*[:.)-]?\s*/u;
const extension = /\s*(?:ext|x|poste|تحويلة|转)\.?:?\s*\d{1,6}$/iu;
const form = /^\+?[\d\s().\u2010-\u2015/-]+$/u;

const toLatinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0x0f)).normalize('NFKC');

/**
 * The telephone numbers in a cell, each once, with their country where it can be told.
 *
 * `00254 712 345 678` begins with + instead; `0712 345 678` gets the code of the cluster's country. How the digits are
 * grouped stays as it was typed. A number whose country cannot be told stays whole as it was typed.
 *
 * `null` where a part is no number.
 */
export function readPhones(text: string, dialling: Dialling | null): string[] | null {
  const found = new Map<string, string>();
  for (const part of partsOf(toLatinDigits(text.replace(/\p{Cf}/gu, '')))) {
    const number = withCountry(part, dialling);
    if (number === null) return null;
    const key = phoneKey(number, dialling);
    if (!found.has(key)) found.set(key, number);
  }
  return found.size === 0 ? null : [...found.values()];
}

function partsOf(text: string): string[] {
  return text.split(between).flatMap((part) => {
    const halves = part.split('/').map((half) => half.trim());
    const isSeveral = halves.length > 1 && halves.every((half) => digitsOf(half).length >= 7);
    return (isSeveral ? halves : [part.trim()]).filter((number) => number !== '');
  });
}

function withCountry(typed: string, dialling: Dialling | null): string | null {
  const number = typed.replace(label, '').replace(/\s+/g, ' ').trim();
  const [suffix = ''] = extension.exec(number) ?? [];
  const main = number.slice(0, number.length - suffix.length).trim();
  const digits = digitsOf(main);
  if (!form.test(main)) return null;
  const whole = complete(main, digits, dialling);
  const { length } = digitsOf(whole);
  return length < fewestDigits || length > mostDigits ? null : whole + suffix;
}

function complete(main: string, digits: string, dialling: Dialling | null): string {
  if (main.startsWith('+')) return main.replace(/^(\+\d{1,3}\s?)\(0\)\s?/, '$1');
  if (digits.startsWith('00')) return `+${main.replace(/^\D*0\D*0\D*/, '')}`;
  if (dialling === null || digits.length < 7) return main;
  const { code, trunk } = dialling;
  if (trunk !== '' && digits.startsWith(trunk)) return `+${code} ${dropDigits(main, trunk.length)}`;
  if (digits.startsWith(code) && digits.length >= code.length + 7 && digits.length >= 11) return `+${main}`;
  // A spreadsheet takes the zero in front for no part of a number; a longer one may be of another country.
  return digits.startsWith('0') || digits.length > 10 ? main : `+${code} ${main}`;
}

/** Without its first digits, and without what stood between them. */
function dropDigits(main: string, count: number): string {
  let left = count;
  const rest = main.replace(/\d/g, (digit) => (left-- > 0 ? '' : digit));
  return rest.replace(/^[^\d(]+|\(\)\s*/g, '').trim();
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What two ways of writing one number share. */
export function phoneKey(phone: string, dialling: Dialling | null): string {
  const latin = toLatinDigits(phone).replace(extension, '').trim();
  return digitsOf(complete(latin, digitsOf(latin), dialling));
}
