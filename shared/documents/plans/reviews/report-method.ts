import type { Block } from '../../blocks.ts';
import { cell, column, heading, paragraph, statusCell, table } from '../blocks.ts';
import { type ReviewResultInput, sayIn, surveyText } from './paper-head.ts';
import { sidesShown, toneOfScore } from './score-cells.ts';

/** How the figures came about, what they do not say, and what of it is our own proposal. */
export function methodBlocks(input: ReviewResultInput): Block[] {
  const { wording, questionnaire, view } = input;
  const say = sayIn(wording);
  const { method, form, sides, areCoordinatorsShown } = questionnaire;
  return [
    heading(1, say('method.title'), 'method'),
    paragraph(say('method.is')),
    paragraph(
      say('method.asked', {
        form: wording.t(`records:choices.reviewForms.${form}`),
        coordinator: sides.coordinator.questions.length,
        partner: sides.partner.questions.length,
        survey: surveyText(view, wording) ?? say('notAvailable'),
      }),
    ),
    paragraph(say(`method.methods.${method}`)),
    paragraph(say('method.scale')),
    ...(areCoordinatorsShown ? [paragraph(say('method.open'))] : []),
    bandTable(input),
    paragraph(say('method.bands'), 'note'),
    paragraph(say('method.noData'), 'note'),
    paragraph(withheldText(input)),
    paragraph(say('method.limits')),
    paragraph(say('method.proposals'), 'note'),
  ];
}

function bandTable({ wording, questionnaire, texts }: ReviewResultInput): Block {
  const say = sayIn(wording);
  const { bands } = questionnaire;
  const rows = bands.map(({ status, upTo }, place) => [
    statusCell(say(`statuses.${status}`), toneOfScore[status]),
    cell(place === 0 ? say('bands.first', { most: upTo }) : say('bands.over', { least: bands[place - 1]?.upTo ?? 0, most: upTo })),
    cell(texts.statuses[status]?.meaning ?? ''),
  ]);
  return table([column(say('bands.status'), 25), column(say('bands.range'), 25), column(say('bands.meaning'), 50)], rows.reverse());
}

/** How much is held back: of sub-functions, questions and hubs, each on every side. */
function withheldText({ wording, questionnaire, results }: ReviewResultInput): string {
  const say = sayIn(wording);
  const scores = results.results.subfunctions.flatMap(({ items, hubs, ...whole }) => [
    ...[whole, ...items].flatMap((one) => sidesShown.map((side) => one[side])),
    ...hubs.map(({ score }) => score),
  ]);
  const count = scores.filter(({ status }) => status === 'withheld').length;
  const threshold = questionnaire.secrecyThreshold;
  return count === 0 ? say('method.nothingWithheld', { threshold }) : say('method.withheld', { threshold, count, of: scores.length });
}
