import dayjs from 'dayjs';

const formats = [
  'YYYY-MM-DD',
  'YYYY/M/D',
  'YYYY年M月D日',
  'D MMMM YYYY',
  'D MMM YYYY',
  'D/M/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'D/M/YY',
  'D MMMM',
  'D MMM',
  'D/M',
];

const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/**
 * A day as people type it, day before month as in every language here; `null` when it is none.
 * Wants dayjs with `customParseFormat` and the language's locale.
 */
export function parseDay(text: string, language: string): string | null {
  const typed = latinDigits(text).replace(/\s+de\s+/g, ' ').trim();
  if (typed === '') return null;
  // Strict parsing takes `3` for the month of `D/M/YYYY` and refuses `03`.
  const unpadded = typed.replace(/(?<!\d)0(\d)(?!\d)/g, '$1');
  for (const format of formats) {
    for (const text of new Set([typed, unpadded])) {
      const day = dayjs(text, format, language, true);
      if (day.isValid()) return day.format('YYYY-MM-DD');
    }
  }
  return null;
}
