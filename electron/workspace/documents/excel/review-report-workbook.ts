import type ExcelJS from 'exceljs';
import { wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { reviewNames, type ReviewNames } from '../../../../shared/documents/plans/reviews/names.ts';
import { type ReviewResultInput, type Say, sayIn } from '../../../../shared/documents/plans/reviews/paper-head.ts';
import { actionStatusText, supportText } from '../../../../shared/documents/plans/reviews/action-tables.ts';
import { printedSubfunctions } from '../../../../shared/documents/plans/reviews/report-overall.ts';
import { hubsText, partnerFigures, rateOf, typesText } from '../../../../shared/documents/plans/reviews/report-response.ts';
import { shownStatuses, sidesShown, toneOfScore } from '../../../../shared/documents/plans/reviews/score-cells.ts';
import { toneColours } from '../../../../shared/documents/tones.ts';
import type { ShownScore } from '../../../../shared/records/review-data.ts';
import { describedWorkbook } from './described-workbook.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { addRegisterSheet, type RegisterColumn, type RegisterRow } from './register-sheet.ts';

/** `decimal` and `percent`: numbers too, and written as such. */
interface ReportColumn extends Omit<RegisterColumn, 'kind' | 'hxl'> {
  kind: RegisterColumn['kind'] | 'decimal' | 'percent' | 'status';
}

interface ReportSheet {
  name: string;
  columns: ReportColumn[];
  rows: RegisterRow[];
}

const formats: Partial<Record<ReportColumn['kind'], string>> = { decimal: '0.0', percent: '0.0%' };

/** The results as tables to filter and to draw from: what is withheld is a word, never a number. */
export async function writeReviewReport(input: ReviewResultInput): Promise<Uint8Array> {
  const { wording, view, clusterName, today } = input;
  const say = sayIn(wording);
  const head = { language: wording.language, title: say('titled', { kind: say('kinds.report'), year: `${view.review.year}` }), clusterName, day: today };
  const workbook = describedWorkbook(head);
  const names = reviewNames(input);
  const sheets = [responseSheet, scoresSheet, hubsSheet, itemsSheet, distributionsSheet, commentsSheet, actionsSheet, scalesSheet, receiptsSheet].map((make) => make(input, names, say));
  const statusWords = shownStatuses.map((status) => ({ word: say(`statuses.${status}`), tone: toneOfScore[status] }));
  for (const { name, columns, rows } of sheets) {
    if (rows.length === 0) continue;
    const plain = columns.map(({ kind, ...column }): RegisterColumn => ({ ...column, hxl: null, kind: kind === 'status' ? 'text' : kind === 'decimal' || kind === 'percent' ? 'number' : kind }));
    const sheet = await addRegisterSheet(workbook, { name, columns: plain, rows }, head, async () => undefined);
    columns.forEach(({ kind }, place) => {
      const format = formats[kind];
      if (format !== undefined) formatColumn(sheet, place + 1, rows.length, format);
      if (kind === 'status') colourStatuses(sheet, place + 1, rows.length, statusWords);
    });
  }
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function formatColumn(sheet: ExcelJS.Worksheet, column: number, rows: number, numFmt: string): void {
  const styles = new Map<Partial<ExcelJS.Style>, Partial<ExcelJS.Style>>();
  for (let row = 2; row <= rows + 1; row += 1) {
    const cell = sheet.getCell(row, column);
    const style = styles.get(cell.style) ?? { ...cell.style, numFmt };
    styles.set(cell.style, style);
    cell.style = style;
  }
}

/** Colours follow the word in the cell. */
function colourStatuses(sheet: ExcelJS.Worksheet, column: number, rows: number, words: readonly { word: string; tone: keyof typeof toneColours }[]): void {
  const { letter } = sheet.getColumn(column);
  sheet.addConditionalFormatting({
    ref: `${letter}2:${letter}${rows + 1}`,
    rules: words.map(({ word, tone }, place) => ({
      type: 'expression',
      priority: column * 10 + place,
      formulae: [`$${letter}2="${word.replaceAll('"', '""')}"`],
      style: {
        font: { bold: true, color: { argb: `FF${toneColours[tone].text}` } },
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${toneColours[tone].ground}` } },
      },
    })),
  });
}

type MakeSheet = (input: ReviewResultInput, names: ReviewNames, say: Say) => ReportSheet;

const column = (heading: string, width: number, kind: ReportColumn['kind'] = 'text'): ReportColumn => ({ heading, kind, width });

const responseSheet: MakeSheet = ({ wording, results }, _, say) => {
  const { whole, coordinators, types, hubs } = results.response;
  const rowOf = (label: string, figures: { responded: number; invited: number }): RegisterRow => [label, figures.responded, figures.invited, rateOf(figures) ?? say('notAvailable')];
  return {
    name: say('excel.response'),
    columns: [column(say('response.group'), 44), column(say('response.responded'), 14, 'number'), column(say('response.invited'), 14, 'number'), column(say('response.rate'), 18, 'percent')],
    rows: [
      ...types.map((block) => rowOf(typesText(block.groups, wording), block)),
      rowOf(say('response.allPartners'), partnerFigures(results.response)),
      rowOf(say('response.coordinators'), coordinators),
      rowOf(say('response.all'), whole),
      ...hubs.map((block) => rowOf(hubsText(block.groups, wording), block)),
    ],
  };
};

const scoreValues = ({ score, status, respondents }: ShownScore, say: Say): (string | number | null)[] => [score, say(`statuses.${status}`), respondents];
const scoreColumns = (say: Say): ReportColumn[] =>
  sidesShown.flatMap((side) => {
    const name = say(`sides.${side}`);
    return [
      column(say('excel.scoreOf', { side: name }), 14, 'decimal'),
      column(say('excel.statusOf', { side: name }), 17, 'status'),
      column(say('pair', { first: name, second: say('excel.respondents') }), 16, 'number'),
    ];
  });

const scoresSheet: MakeSheet = (input, names, say) => {
  const { results } = input;
  const years = results.earlier.toReversed();
  return {
    name: say('excel.scores'),
    columns: [
      column(say('excel.function'), 34),
      column(say('overall.subfunction'), 44),
      ...scoreColumns(say),
      ...years.flatMap(({ year }) => [column(say('excel.yearScore', { year: `${year}` }), 12, 'decimal'), column(say('excel.yearStatus', { year: `${year}` }), 17, 'status')]),
    ],
    rows: printedSubfunctions(input, names).flatMap(({ function: id, subfunctions }) =>
      subfunctions.map((one): RegisterRow => {
        const before = results.findings.find(({ subfunction }) => subfunction === one.id)?.earlier ?? [];
        return [
          names.functionName(id),
          names.subfunctionName(one.id),
          ...sidesShown.flatMap((side) => scoreValues(one[side], say)),
          ...years.flatMap(({ review }) => {
            const then = before.find((other) => other.review === review);
            return [then?.score ?? null, then?.status ? say(`statuses.${then.status}`) : say('overall.notAsked')];
          }),
        ];
      }),
    ),
  };
};

const hubsSheet: MakeSheet = (input, names, say) => ({
  name: say('excel.hubs'),
  columns: [column(say('overall.subfunction'), 44), column(say('excel.hub'), 24), column(say('excel.scoreOf', { side: say('sides.together') }), 14, 'decimal'), column(say('bands.status'), 17, 'status'), column(say('excel.respondents'), 14, 'number')],
  rows: printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.flatMap(({ id, hubs }) => hubs.map(({ hub, score }): RegisterRow => [names.subfunctionName(id), hubsText([hub], input.wording), ...scoreValues(score, say)])),
  ),
});

const itemsSheet: MakeSheet = (input, names, say) => ({
  name: say('excel.items'),
  columns: [column(say('overall.subfunction'), 36), column(say('excel.number'), 9), column(say('page.item'), 48), ...scoreColumns(say)],
  rows: printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.flatMap(({ id, items }) =>
      items.map((item): RegisterRow => {
        const asked = names.sidesOf(item.id);
        return [
          names.subfunctionName(id),
          names.itemNumber(item.id, id),
          names.itemTitle(item.id),
          ...sidesShown.flatMap((side) => (side === 'together' || asked.includes(side) ? scoreValues(item[side], say) : [null, say('overall.notAsked'), null])),
        ];
      }),
    ),
  ),
});

const distributionsSheet: MakeSheet = (input, names, say) => ({
  name: say('excel.distributions'),
  columns: [
    column(say('excel.number'), 9),
    column(say('page.item'), 48),
    column(say('excel.side'), 20),
    ...[0, 1, 2, 3, 4].map((score) => column(say('excel.answer', { score }), 11, 'number')),
    column(say('excel.notValid'), 16, 'number'),
    column(say('bands.status'), 17, 'status'),
  ],
  rows: printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.flatMap(({ id, items }) =>
      items.flatMap((item) => {
        const asked = names.sidesOf(item.id);
        return sidesShown
          .filter((side) => side === 'together' || asked.includes(side))
          .map((side): RegisterRow => {
            const own = item.distribution[side];
            const figures = own === null ? [null, null, null, null, null, null, say('statuses.withheld')] : [...own.counts, own.notValid, null];
            return [names.itemNumber(item.id, id), names.itemTitle(item.id), say(`sides.${side}`), ...figures];
          });
      }),
    ),
  ),
});

const commentsSheet: MakeSheet = ({ results }, names, say) => ({
  name: say('excel.comments'),
  columns: [column(say('excel.function'), 36), column(say('excel.comment'), 100)],
  rows: [...names.functions.map(({ id }) => id), null].flatMap((id) =>
    results.printedComments.filter((comment) => comment.function === id).map(({ text }): RegisterRow => [id === null ? say('comments.whole') : names.functionName(id), text]),
  ),
});

const actionsSheet: MakeSheet = (input, names, say) => ({
  name: say('excel.actions'),
  columns: [
    column(say('overall.subfunction'), 36),
    column(say('bands.status'), 17, 'status'),
    column(say('actions.action'), 56),
    column(say('actions.responsible'), 26),
    column(say('actions.due'), 13, 'day'),
    column(say('actions.support'), 26),
    column(say('actions.status'), 15),
    column(say('page.noAction'), 44),
  ],
  rows: printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.flatMap(({ id, together }): RegisterRow[] => {
      const finding = input.results.findings.find(({ subfunction }) => subfunction === id);
      const start = [names.subfunctionName(id), say(`statuses.${together.status}`)];
      const reason = finding?.noActionReason ?? null;
      const rows = (finding?.actions ?? []).map((action): RegisterRow => [...start, action.text, action.responsible, action.dueOn, supportText(action, input.wording), actionStatusText(action, input.wording), reason]);
      return rows.length === 0 && reason !== null ? [[...start, null, null, null, null, null, reason]] : rows;
    }),
  ),
});

const scalesSheet: MakeSheet = ({ wording, questionnaire, texts }, _, say) => ({
  name: say('scales.title'),
  columns: [column(say('questionnaire.scale'), 26), column(say('scales.answer'), 40), column(say('scales.score'), 12, 'number')],
  rows: questionnaire.scales.flatMap(({ id, options }) =>
    options.map((option): RegisterRow => [
      say(`scales.names.${id}`),
      option.texts[wording.language] ?? texts.scales[id]?.[option.id] ?? wordsFor(option.texts, wording.language, questionnaire),
      option.score ?? say('scales.notScored'),
    ]),
  ),
});

const receiptsSheet: MakeSheet = ({ results }, _, say) => ({
  name: say('excel.receipts'),
  columns: [column(say('excel.receipt'), 30)],
  rows: results.closing.receipts.map((receipt): RegisterRow => [receipt]),
});
