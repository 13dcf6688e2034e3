import type { AnswerTable, LeftCell } from '../../../shared/domain/ccpm/answer-table.ts';
import type { ScoringMethod } from '../../../shared/domain/ccpm/methods.ts';
import { type Composition, type RespondentType, respondentTypes } from '../../../shared/domain/ccpm/respondents.ts';
import type { Response } from '../../../shared/domain/ccpm/response.ts';
import type { Score, SubfunctionScore } from '../../../shared/domain/ccpm/score.ts';
import type { CcpmTexts } from '../../../shared/domain/ccpm/texts.ts';
import type { Translate } from '../../../shared/documents/translate.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { alignColumns } from '../columns.ts';

interface Cells {
  count: number;
  cells: readonly LeftCell[];
}

export interface WordedScores {
  method: ScoringMethod;
  respondents: Composition;
  response: Record<RespondentType, Response>;
  wholeResponse: Response;
  subfunctions: readonly SubfunctionScore[];
  unknownColumns: AnswerTable['unknownColumns'];
  notValid: Cells;
  notAsked: Cells;
}

/** The lines of a report for people: method, who answered, response, the sub-functions, and what was left out. */
export function wordScores(scores: WordedScores, texts: CcpmTexts, language: Language, say: Translate): string[] {
  const word = (key: string, params: Record<string, string | number> = {}) => say(`command-line:score.${key}`, params);
  const format = createFormats(language, word('notAvailable'));
  const { perRole, perType, total } = scores.respondents;
  return [
    word('method', { method: word(`methods.${scores.method}`) }),
    word('respondents', { total, coordinators: perRole.coordinator, partners: perRole.partner }),
    ...(perType.unknown > 0 ? [word('withoutType', { number: perType.unknown })] : []),
    '',
    word('response'),
    ...alignColumns(responseRows(scores, format, word, say)).map((line) => `  ${line}`),
    '',
    ...alignColumns([
      ['number', 'score', 'answeredBy', 'coordinator', 'partner', 'status', 'subfunction'].map((column) => word(`columns.${column}`)),
      ...scores.subfunctions.map(({ id, ccpmNumber, score, status, respondents, coordinator, partner }) => [
        ccpmNumber,
        format.score(score),
        String(respondents),
        format.score(coordinator.score),
        format.score(partner.score),
        texts.statuses[status]?.title ?? status,
        texts.subfunctions[id]?.title ?? id,
      ]),
    ]),
    ...wordLeftOut(scores, word),
  ];
}

type Word = (key: string, params?: Record<string, string | number>) => string;

interface Formats {
  score(score: Score['score']): string;
  rate(rate: Response['rate']): string;
}

function createFormats(language: Language, notAvailable: string): Formats {
  const locale = `${language}-u-nu-latn`;
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    score: (value) => (value === null ? '–' : score.format(value)),
    rate: (value) => (value === null ? notAvailable : rate.format(value)),
  };
}

function responseRows({ response, wholeResponse }: WordedScores, format: Formats, word: Word, say: Translate): string[][] {
  const row = (title: string, { responded, invited, rate }: Response) => [
    title,
    word('of', { responded, invited: invited ?? '?' }),
    format.rate(rate),
  ];
  return [
    ...respondentTypes.map((type) => row(say(`records:choices.organisationTypes.${type}`), response[type])),
    row(word('allPartners'), wholeResponse),
  ];
}

function wordLeftOut({ unknownColumns, notValid, notAsked }: WordedScores, word: Word): string[] {
  const placesOf = ({ count, cells }: Cells) => cells.map(({ cell }) => cell).join(', ') + (count > cells.length ? ' …' : '');
  const lines = [
    ...(notValid.count > 0 ? [word('notValid', { number: notValid.count, cells: placesOf(notValid) })] : []),
    ...(notAsked.count > 0 ? [word('notAsked', { number: notAsked.count, cells: placesOf(notAsked) })] : []),
    ...(unknownColumns.length > 0
      ? [word('unknownColumns', { columns: unknownColumns.map(({ column, heading }) => `${heading || '?'} (${column})`).join(', ') })]
      : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}
