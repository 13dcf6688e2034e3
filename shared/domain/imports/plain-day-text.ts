import { wordsBesideADay } from './month-words.ts';

const time = /[t, ]+\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|z|utc|gmt|[-+]\d{2}:?\d{2})?$/;
const chineseWeekday = /\(?(?:星期|礼拜|周|週)[一二三四五六日天]\)?/g;
const levantineMonth = /(كانون|تشرين) ?(?:ال)?(ثاني|اول)/g;
/** Behind a number: 1st, 1er, 1º, 1ª. */
const ordinal = /(\d)(?:st|nd|rd|th|er|eme|o|a)(?![\p{L}\d])/gu;

/**
 * What is left of a text when everything is taken away that does not tell which day it names: accents, letter case,
 * the digits' script, invisible marks of direction, the time, the weekday, ordinal endings and filling words.
 */
export function toPlainDayText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .toLowerCase()
    .trim()
    .replace(time, '')
    .replace(chineseWeekday, '')
    .replace(levantineMonth, '$1$2')
    .replace(ordinal, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[,،]/g, ' ')
    .replace(/\p{L}+/gu, (word) => (wordsBesideADay.has(word) ? ' ' : word))
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
