import type { DocumentPlan } from '../../blocks.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { digestCell } from './digest-cell.ts';
import { candidateName, type ElectionPaperInput, electionPaper, sayIn } from './paper-head.ts';

export interface LotsSheetInput extends ElectionPaperInput {
  /** The SHA-256 by which each candidate was drawn, by the candidate's id: see `drawLots`. */
  drawn: ReadonlyMap<string, string>;
}

/** The order of the lots, the seed they were drawn by and how anybody repeats it. */
export function lotsSheetPlan(input: LotsSheetInput): DocumentPlan {
  const { view, wording, drawn } = input;
  const say = sayIn(wording);
  const { t } = wording;
  const head = electionPaper(input, say('kinds.lots'));
  if (view.lots === null) return { ...head, blocks: [paragraph([{ text: say('lots.none'), gap: true }])] };
  const nominations = new Map(view.nominations.map((nomination) => [nomination.id, nomination]));
  return {
    ...head,
    blocks: [
      paragraph(say('lots.intro')),
      heading(1, say('lots.seed'), 'seed'),
      { kind: 'part', language: 'en', blocks: [paragraph([{ text: view.lots.seed, bold: true }])] },
      heading(1, say('lots.order'), 'order'),
      paragraph(say('lots.orderNote'), 'note'),
      table(
        [column(say('number'), 8, 'end'), column(say('candidateHeading'), 38), column(say('id'), 24), column('SHA-256', 30)],
        view.lots.order.map((id, place) => {
          const nomination = nominations.get(id);
          return [
            cell(String(place + 1)),
            cell(nomination ? candidateName(nomination.organisationName, nomination.personName, wording) : id, { heading: true }),
            cell(id, { language: 'en' }),
            digestCell(drawn.get(id) ?? ''),
          ];
        }),
      ),
      heading(1, say('lots.repeat'), 'repeat'),
      {
        kind: 'list',
        ordered: true,
        items: ['take', 'hash', 'sort'].map((step) => ({ runs: [{ text: say(`lots.steps.${step}`) }], items: [] })),
      },
      { kind: 'part', language: 'en', blocks: [paragraph([{ text: "printf 'SEED\\nID' | sha256sum", bold: true }])] },
      {
        kind: 'signatures',
        parties: [
          { role: say('lots.drawer'), organisation: '', name: '' },
          { role: say('witness'), organisation: '', name: '' },
        ],
        labels: {
          name: t('documents:signatures.name'),
          date: t('documents:signatures.date'),
          signature: t('documents:signatures.signature'),
        },
      },
    ],
  };
}
