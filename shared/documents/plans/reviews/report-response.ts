import type { ReviewResponse } from '../../../contract/review-view.ts';
import type { RespondentType } from '../../../records/choices.ts';
import type { Block, Cell } from '../../blocks.ts';
import { listText, scoreText, type Wording } from '../../wording.ts';
import { cell, column, heading, labelled, paragraph, table } from '../blocks.ts';
import { type ReviewResultInput, sayIn } from './paper-head.ts';

type Figures = Pick<ReviewResponse['whole'], 'responded' | 'invited' | 'rate'>;

/** Who came back, against who was invited; who the answers come from stands apart from it. */
export function responseBlocks({ wording, results }: ReviewResultInput): Block[] {
  const say = sayIn(wording);
  const { response, closing } = results;
  const { whole, coordinators, types, hubs } = response;
  const partners = partnerFigures(response);
  const isTogether = [...types, ...hubs].some(({ groups }) => groups.length > 1);
  return [
    heading(1, say('response.title'), 'response'),
    {
      kind: 'meter',
      label: say('response.rate'),
      value: whole.responded,
      of: whole.invited,
      text: say('response.rateText', { responded: whole.responded, invited: whole.invited, rate: rateText(whole, wording) }),
    },
    figuresTable(
      [
        ...types.map((block) => figureCells(typesText(block.groups, wording), block, wording)),
        figureCells(say('response.allPartners'), partners, wording, true),
        figureCells(say('response.coordinators'), { ...coordinators, rate: rateOf(coordinators) }, wording),
        figureCells(say('response.all'), whole, wording, true),
      ],
      say('response.byType'),
      wording,
    ),
    ...(hubs.length === 0 ? [] : [figuresTable(hubs.map((block) => figureCells(hubsText(block.groups, wording), block, wording)), say('response.byHub'), wording)]),
    ...(isTogether ? [paragraph(say('response.together'), 'note')] : []),
    paragraph(say('response.denominators'), 'note'),
    {
      kind: 'bars',
      title: say('response.share'),
      bars: types.map(({ groups, responded }) => ({
        label: typesText(groups, wording),
        value: responded,
        text: partners.responded === 0 ? say('notAvailable') : scoreText((responded / partners.responded) * 100, wording.language),
      })),
    },
    paragraph(say('response.composition'), 'note'),
    ...(closing.unreadable === 0 ? [] : [paragraph(say('response.unreadable', { count: closing.unreadable }))]),
    ...(closing.explanation === null ? [] : [labelled(say('labelled', { label: say('response.explanation'), text: '' }).trim(), [{ text: closing.explanation }])]),
  ];
}

export function partnerFigures({ types }: Pick<ReviewResponse, 'types'>): Figures {
  const sum = (figure: 'responded' | 'invited') => types.reduce((all, one) => all + one[figure], 0);
  const figures = { responded: sum('responded'), invited: sum('invited') };
  return { ...figures, rate: rateOf(figures) };
}

/** `null` where nobody was invited: that is no rate of 0. */
export function rateOf({ responded, invited }: { responded: number; invited: number }): number | null {
  return invited === 0 ? null : responded / invited;
}

export function typesText(types: readonly RespondentType[], { t, language }: Wording): string {
  return listText(types.map((type) => t(`records:choices.respondentTypes.${type}`)), language);
}

export function hubsText(hubs: readonly (string | null)[], wording: Wording): string {
  return listText(hubs.map((hub) => hub ?? sayIn(wording)('noHub')), wording.language);
}

function rateText({ rate }: Pick<Figures, 'rate'>, wording: Wording): string {
  return rate === null ? sayIn(wording)('notAvailable') : scoreText(rate * 100, wording.language);
}

function figureCells(label: string, figures: Figures, wording: Wording, isSum = false): Cell[] {
  const written = [`${figures.responded}`, `${figures.invited}`, rateText(figures, wording)];
  return [cell(label, { heading: isSum }), ...written.map((text) => cell([{ text, bold: isSum }]))];
}

function figuresTable(rows: Cell[][], caption: string, wording: Wording): Block {
  const say = sayIn(wording);
  return table(
    [column(say('response.group'), 46), column(say('response.responded'), 17, 'end'), column(say('response.invited'), 17, 'end'), column(say('response.rate'), 20, 'end')],
    rows,
    caption,
  );
}
