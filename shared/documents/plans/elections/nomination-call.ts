import type { Block, DocumentPlan } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { dayOrNull, type ElectionPaperInput, electionPaper, fact, sayIn } from './paper-head.ts';

const bullets = (texts: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ runs: [{ text }], items: [] })),
});

function lastDay({ view, wording }: ElectionPaperInput): DocumentPlan['facts'] {
  return fact(wording.t('records:records.election.nominationsUntil'), dayOrNull(view.rules.nominationsUntil, wording));
}

/** Which seats are to be filled, who may stand, and how to send a nomination in. */
export function nominationCallPlan(input: ElectionPaperInput): DocumentPlan {
  const { view, wording } = input;
  const { rules } = view;
  const say = sayIn(wording);
  return {
    ...electionPaper(input, say('kinds.nomination_call'), lastDay(input)),
    blocks: [
      paragraph(say('call.intro', { election: view.election.title })),
      heading(1, say('call.seats'), 'seats'),
      table(
        [column(say('constituency'), 40), column(say('seats'), 20, 'end'), column(say('rules.floor'), 40, 'end')],
        view.constituencies.map(({ name, seats, floorNationalNgos }) => [
          cell(name, { heading: true }),
          cell(String(seats)),
          cell(floorNationalNgos === 0 ? say('none') : String(floorNationalNgos)),
        ]),
      ),
      heading(1, say('call.who'), 'who'),
      bullets([
        say('call.organisation'),
        say('call.alternate'),
        say('call.selfOrPeer'),
        ...(rules.termMonths === null ? [] : [say('call.term', { months: rules.termMonths })]),
      ]),
      ...(rules.criteria === null ? [] : [heading(2, wording.t('records:records.election.criteria'), 'criteria'), ...markdownToBlocks(rules.criteria)]),
      heading(1, say('call.how'), 'how'),
      bullets([say('call.form'), say('call.vetting'), say('call.withdrawal')]),
    ],
  };
}

/** The form that comes back with a nomination, to be filled in by hand or in Word. */
export function nominationFormPlan(input: ElectionPaperInput): DocumentPlan {
  const { view, wording } = input;
  const say = sayIn(wording);
  const { t } = wording;
  const ofNomination = (field: string) => t(`records:records.nomination.${field}`);
  const rows: [string, string][] = [
    [say('form.organisation'), ''],
    [ofNomination('constituency'), view.constituencies.map(({ name }) => `☐ ${name}`).join('\n')],
    [ofNomination('personName'), ''],
    [ofNomination('alternateName'), ''],
    [ofNomination('nominatedBy'), `☐ ${t('records:choices.nominators.self')}\n☐ ${t('records:choices.nominators.organisation')}: `],
    [say('form.contact'), ''],
    [say('form.statement'), '\n\n\n\n\n\n'],
  ];
  return {
    ...electionPaper(input, say('kinds.nomination_form'), lastDay(input)),
    blocks: [
      paragraph(say('form.intro'), 'note'),
      {
        ...table(
          [column(say('form.asked'), 34), column(say('form.answer'), 66)],
          rows.map(([label, answer]) => [cell(label, { heading: true }), cell(answer)]),
        ),
        isForm: true,
      },
      paragraph(say('form.acceptance')),
      {
        kind: 'signatures',
        parties: [{ role: say('form.accepts'), organisation: say('form.standing'), name: '' }],
        labels: {
          name: t('documents:signatures.name'),
          date: t('documents:signatures.date'),
          signature: t('documents:signatures.signature'),
        },
      },
    ],
  };
}
