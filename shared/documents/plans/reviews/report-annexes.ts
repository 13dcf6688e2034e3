import type { Block } from '../../blocks.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { actionCells, actionColumns } from './action-tables.ts';
import type { ReviewNames } from './names.ts';
import { wordsFor } from '../../../domain/ccpm/reviews/form-outline.ts';
import { type ReviewPaperInput, type ReviewResultInput, sayIn } from './paper-head.ts';
import { printedSubfunctions } from './report-overall.ts';

/** All actions in one place, by sub-function. */
export function actionPlanBlocks(input: ReviewResultInput, names: ReviewNames): Block[] {
  const { wording, results } = input;
  const say = sayIn(wording);
  const columns = actionColumns(wording);
  const rows = printedSubfunctions(input, names).flatMap(({ subfunctions }) =>
    subfunctions.flatMap(({ id }) => {
      const actions = results.findings.find(({ subfunction }) => subfunction === id)?.actions ?? [];
      return actions.length === 0 ? [] : [[cell(names.subfunctionName(id), { heading: true, span: columns.length })], ...actions.map((action) => actionCells(action, wording))];
    }),
  );
  return [heading(1, say('actions.plan'), 'action-plan'), rows.length === 0 ? paragraph(say('actions.noPlan')) : table(columns, rows)];
}

/** Comments that somebody passed for print, by function. */
export function commentBlocks({ wording, results }: ReviewResultInput, names: ReviewNames): Block[] {
  const say = sayIn(wording);
  const { printedComments, uncheckedComments } = results;
  const sections = [...names.functions.map(({ id }) => id), null].flatMap((id): Block[] => {
    const own = printedComments.filter((comment) => comment.function === id);
    if (own.length === 0) return [];
    return [heading(2, id === null ? say('comments.whole') : names.functionName(id), `comments-${id ?? 'whole'}`), { kind: 'list', ordered: false, items: own.map(({ text }) => ({ runs: [{ text }], items: [] })) }];
  });
  return [
    heading(1, say('comments.title'), 'comments'),
    ...(sections.length === 0 ? [paragraph(say('comments.none'))] : [paragraph(say('comments.note'), 'note'), ...sections]),
    ...(uncheckedComments === 0 ? [] : [paragraph(say('comments.unchecked', { count: uncheckedComments }), 'note')]),
  ];
}

/** Every scale that a question has, with what each of its answers scores. */
export function scaleTable({ wording, questionnaire, texts }: ReviewPaperInput): Block {
  const say = sayIn(wording);
  const used = new Set([...questionnaire.sides.coordinator.questions, ...questionnaire.sides.partner.questions].map(({ scale }) => scale));
  return table(
    [column(say('scales.answer'), 70), column(say('scales.score'), 30, 'end')],
    questionnaire.scales
      .filter(({ id }) => used.has(id))
      .flatMap(({ id, options }) => [
        [cell(say(`scales.names.${id}`), { heading: true, span: 2 })],
        ...options.map((option) => [
          cell(option.texts[wording.language] ?? texts.scales[id]?.[option.id] ?? wordsFor(option.texts, wording.language, questionnaire)),
          cell(option.score === null ? say('scales.notScored') : `${option.score}`),
        ]),
      ]),
  );
}

export function scaleBlocks(input: ReviewPaperInput): Block[] {
  return [heading(1, sayIn(input.wording)('scales.title'), 'scales'), scaleTable(input)];
}

export function receiptBlocks({ wording, results }: ReviewResultInput): Block[] {
  const say = sayIn(wording);
  const { receipts } = results.closing;
  if (receipts.length === 0) return [];
  return [heading(1, say('receipts.title'), 'receipts'), paragraph(say('receipts.note'), 'note'), paragraph(receipts.join('   '))];
}
