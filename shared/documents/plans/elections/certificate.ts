import type { ElectionView } from '../../../contract/election-view.ts';
import { areFiguresEqual, sumClosing } from '../../../domain/elections/procedure/reconciliation.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { officersSignatures } from './officers.ts';
import { dayOrNull, electorateName, type ElectionPaperInput, electionPaper, fact, sayIn } from './paper-head.ts';

type Closing = NonNullable<ElectionView['closing']>;
type Figures = Closing['electorates'][number];

const columns = ['roll', 'issued', 'voided', 'returned', 'unreturned', 'valid', 'blank', 'spoiled'] as const;

/** The certificate of closing: how many ballots were issued, came back and were good, signed by whoever counted and observed. */
export function certificatePlan(input: ElectionPaperInput): DocumentPlan {
  const { view, wording } = input;
  const say = sayIn(wording);
  const { t } = wording;
  const head = electionPaper(input, say('kinds.certificate'), [
    ...fact(t('records:records.election.opensOn'), dayOrNull(view.rules.opensOn, wording)),
    ...fact(t('records:records.election.closedOn'), dayOrNull(view.closedOn, wording)),
    ...fact(t('records:records.election.extendedFrom'), dayOrNull(view.extendedFrom, wording)),
  ]);
  const { closing } = view;
  if (closing === null) return { ...head, blocks: [paragraph([{ text: say('certificate.notClosed'), gap: true }])] };
  return {
    ...head,
    blocks: [
      paragraph(say('certificate.intro')),
      closingTable(closing, input),
      paragraph(say('certificate.figuresNote'), 'note'),
      ...remarks(closing, input),
      heading(1, say('certificate.agreement'), 'agreement'),
      ...agreement(closing, input),
      heading(1, say('certificate.signatures'), 'signatures'),
      paragraph(say('certificate.signNote')),
      officersSignatures(input),
    ],
  };
}

/** Issued, returned and counted by electorate; a dash where a figure is withheld or was never counted. */
export function closingTable(closing: Closing, { wording }: Pick<ElectionPaperInput, 'wording'>): Block {
  const say = sayIn(wording);
  const figure = (value: number | null) => cell(value === null ? '–' : String(value));
  const rows = closing.electorates.map((one): Cell[] => [
    cell(electorateName(one.name, wording), { heading: true }),
    ...columns.map((name) => figure(one[name])),
  ]);
  const total = sumClosing(closing);
  const isKnown = (name: keyof Figures) => closing.electorates.every((one) => one[name] !== null);
  return table(
    [column(say('electorate'), 17), ...columns.map((name) => column(say(`closing.${name}`), 10.375, 'end'))],
    closing.electorates.length < 2
      ? rows
      : [...rows, [cell(say('together'), { heading: true }), ...columns.map((name) => figure(isKnown(name) ? total[name] : null))]],
  );
}

/** What became of ballots that are not among the counted ones. */
export function remarks({ electorates, unreadable }: Closing, { wording, view }: Pick<ElectionPaperInput, 'wording' | 'view'>): Block[] {
  const say = sayIn(wording);
  const texts = [
    ...electorates.filter(({ isWithheld }) => isWithheld).map(({ name }) => say('withheld', { electorate: electorateName(name, wording), threshold: view.rules.secrecyThreshold })),
    ...electorates.filter(({ isCounted }) => !isCounted).map(({ name }) => say('notCounted', { electorate: electorateName(name, wording) })),
    ...(unreadable === 0 ? [] : [say('certificate.unreadable', { number: unreadable })]),
  ];
  return texts.map((text) => paragraph(text));
}

function agreement({ electorates, unreadable, returnedByHand, explanation }: Closing, { wording }: ElectionPaperInput): Block[] {
  const say = sayIn(wording);
  const returned = electorates.reduce((all, one) => all + one.returned, 0);
  const inUrn = electorates.reduce((all, one) => all + (one.valid === null || one.blank === null || one.spoiled === null ? one.returned : one.valid + one.blank + one.spoiled), 0);
  const isEqual = areFiguresEqual({ returned, inUrn, unreadable, returnedByHand });
  return [
    paragraph(say(returnedByHand === null ? 'certificate.notByHand' : 'certificate.byHand', { number: returnedByHand ?? 0, returned })),
    paragraph(say(isEqual ? 'certificate.agrees' : 'certificate.differs')),
    ...(explanation === null ? [] : [paragraph([{ text: `${say('certificate.explanation')} `, bold: true }, { text: explanation }])]),
  ];
}
