import dayjs from 'dayjs';
import 'dayjs/locale/ar.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/zh.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { parseDay } from '../../../components/parse-day.ts';
import { languages } from '../../../../shared/records/choices.ts';

dayjs.extend(customParseFormat);

/** A day as people type it into a cell in any of the languages, the year left out or not; `null` when it is none. */
export function readDay(text: string): string | null {
  return languages.map((language) => parseDay(text, language)).find((day) => day !== null) ?? null;
}
