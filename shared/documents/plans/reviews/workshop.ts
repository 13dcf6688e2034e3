import type { Block, DocumentPlan } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { wantsAction } from '../../../domain/ccpm/reviews/findings.ts';
import { cell, heading, labelled, paragraph, table } from '../blocks.ts';
import { actionCells, actionColumns } from './action-tables.ts';
import { reviewNames } from './names.ts';
import { reviewPaper, type ReviewResultInput, sayIn } from './paper-head.ts';
import { printedSubfunctions } from './report-overall.ts';
import { statusTable } from './report-pages.ts';

type Finding = ReviewResultInput['results']['findings'][number];

/** What the validation works on: each result with room for why it is so and for actions. */
export function workshopPlan(input: ReviewResultInput): DocumentPlan {
  const { wording, results } = input;
  const say = sayIn(wording);
  const names = reviewNames(input);
  const sheets = printedSubfunctions(input, names)
    .flatMap(({ subfunctions }) => subfunctions)
    .flatMap((one): Block[] => [
      { kind: 'page-break' },
      heading(1, names.subfunctionName(one.id), `sub-${one.id}`),
      statusTable(one, wording),
      labelled(say('labelled', { label: say('page.characteristics'), text: '' }).trim(), [{ text: names.characteristics(one.id) }]),
      ...roomForWords(results.findings.find(({ subfunction }) => subfunction === one.id), say),
      paragraph([{ text: say(wantsAction(one.together.status) ? 'workshop.wanted' : 'workshop.notWanted'), bold: true }]),
      actionForm(results.findings.find(({ subfunction }) => subfunction === one.id), wording),
    ]);
  return { ...reviewPaper(input, 'workshop'), blocks: [paragraph(say('workshop.intro')), ...sheets] };
}

/** Rows to write in. */
const ruled = { explanation: 5, actions: 6 };

function roomForWords(finding: Finding | undefined, say: ReturnType<typeof sayIn>): Block[] {
  return (['explanation', 'constraints', 'goodPractice'] as const).flatMap((field): Block[] => {
    const text = finding?.[field]?.trim() ?? '';
    const title = field === 'explanation' ? say('workshop.explanation') : say(`page.${field}`);
    if (text !== '') return [heading(2, title, `${field}-${finding?.subfunction}`), ...markdownToBlocks(text)];
    return field === 'explanation' ? [{ ...table([{ heading: title, width: 100, align: 'start' }], Array.from({ length: ruled.explanation }, () => [cell('')])), isForm: true }] : [];
  });
}

/** What is agreed already, and empty rows below it. */
function actionForm(finding: Finding | undefined, wording: ReviewResultInput['wording']): Block {
  const columns = actionColumns(wording);
  const actions = finding?.actions ?? [];
  const empty = Array.from({ length: Math.max(2, ruled.actions - actions.length) }, () => columns.map(() => cell('')));
  return { ...table(columns, [...actions.map((action) => actionCells(action, wording)), ...empty]), isForm: true };
}
