import dayjs from 'dayjs';
import 'dayjs/locale/ar.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fr.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDay } from '../../../renderer/components/parse-day.ts';

beforeAll(() => {
  dayjs.extend(customParseFormat);
});

describe('a day as people type it', () => {
  it.each([
    ['2026-11-23', 'en', '2026-11-23'],
    ['23 November 2026', 'en', '2026-11-23'],
    ['23 novembre 2026', 'fr', '2026-11-23'],
    ['23 de noviembre de 2026', 'es', '2026-11-23'],
    ['3/11/2026', 'en', '2026-11-03'],
    ['3.11.2026', 'fr', '2026-11-03'],
    ['٣/١١/٢٠٢٦', 'ar', '2026-11-03'],
    ['2026年11月23日', 'zh', '2026-11-23'],
  ])('%s in %s is %s', (typed, language, expected) => {
    expect(parseDay(typed, language)).toBe(expected);
  });

  it.each(['', '31/2/2026', 'soon', '2026-13-01'])('%s is no day', (typed) => {
    expect(parseDay(typed, 'en')).toBeNull();
  });
});
