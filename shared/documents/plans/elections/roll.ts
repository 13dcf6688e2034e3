import type { ElectionView, RollRow } from '../../../contract/election-view.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { dayText, listText, sentencesText } from '../../wording.ts';
import { cell, column, heading, paragraph, statusCell, table } from '../blocks.ts';
import { dayOrNull, type ElectionPaperInput, electionPaper, fact, sayIn } from './paper-head.ts';

export interface NumberedRollRow extends RollRow {
  /** Its number on the roll, from 1: what files are named by. */
  number: number;
}

/** The roll as it is printed: by constituency, then by name in code points, the same in every language. */
export function numberRoll({ roll, constituencies }: Pick<ElectionView, 'roll' | 'constituencies'>): NumberedRollRow[] {
  const placeOf = ({ constituency }: RollRow) => {
    const place = constituencies.findIndex(({ id }) => id === constituency);
    return place === -1 ? constituencies.length : place;
  };
  const keyOf = ({ organisationName, organisation }: RollRow) => `${organisationName}\n${organisation}`;
  return roll
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((row, place) => ({ ...row, number: place + 1 }));
}

/** Who may vote and who may not, each with the reason, to be published and objected to. */
export function electionRollPlan(input: ElectionPaperInput): DocumentPlan {
  const { view, wording } = input;
  const say = sayIn(wording);
  const rows = numberRoll(view);
  const groups = [...view.constituencies.map(({ id, name }) => ({ id: id as string | null, name })), { id: null, name: say('roll.withoutConstituency') }];
  const known = new Set(view.constituencies.map(({ id }) => id));
  const groupOf = ({ constituency }: RollRow) => (constituency !== null && known.has(constituency) ? constituency : null);
  return {
    ...electionPaper(input, say('kinds.roll'), fact(wording.t('records:records.election.rollCutOffOn'), dayOrNull(view.rules.rollCutOffOn, wording))),
    blocks: [
      paragraph(say('roll.intro', { days: view.rules.objectionDays })),
      ...summary(input),
      ...groups.flatMap(({ id, name }): Block[] => {
        const own = rows.filter((row) => groupOf(row) === id);
        return own.length === 0 ? [] : [heading(1, name, `roll-${id ?? 'none'}`), rollTable(own, input)];
      }),
      ...objections(input),
    ],
  };
}

function summary({ view, wording }: ElectionPaperInput): Block[] {
  const say = sayIn(wording);
  if (view.roll.length === 0) return [paragraph([{ text: say('roll.empty'), gap: true }])];
  return [
    table(
      [column(say('constituency'), 52), column(say('roll.organisations'), 24, 'end'), column(say('roll.mayVote'), 24, 'end')],
      [
        ...view.constituencies.map(({ name, roll, eligible }) => [cell(name, { heading: true }), cell(String(roll)), cell(String(eligible))]),
        [
          cell(say('together'), { heading: true }),
          cell([{ text: String(view.roll.length), bold: true }]),
          cell([{ text: String(view.roll.filter(({ isEligible }) => isEligible).length), bold: true }]),
        ],
      ],
    ),
  ];
}

function rollTable(rows: readonly NumberedRollRow[], { wording, view }: ElectionPaperInput): Block {
  const say = sayIn(wording);
  const isClosed = view.closedOn !== null;
  return table(
    [
      column(say('number'), 7, 'end'),
      column(say('organisation'), isClosed ? 33 : 40),
      column(say('roll.mayVote'), 15),
      column(say('roll.reason'), isClosed ? 30 : 38),
      ...(isClosed ? [column(say('roll.hasVoted'), 15)] : []),
    ],
    rows.map((row): Cell[] => [
      cell(String(row.number)),
      cell(row.organisationName, { heading: true }),
      row.isEligible ? statusCell(say('yes'), 'good') : statusCell(say('no'), 'none'),
      cell(reasonsOf(row, { wording })),
      ...(isClosed ? [cell(row.hasVoted === null || !row.isEligible ? '' : say(row.hasVoted ? 'yes' : 'no'))] : []),
    ]),
  );
}

function reasonsOf({ reasons, isOverruled, overruleReason, leftOn }: RollRow, { wording }: Pick<ElectionPaperInput, 'wording'>): string {
  const say = sayIn(wording);
  const { language, t } = wording;
  const found = listText(reasons.map((reason) => t(`elections:reasons.${reason}`)), language);
  return sentencesText(
    [
      isOverruled ? say('roll.overruled', { found, reason: overruleReason ?? '' }) : found,
      leftOn === null ? '' : say('roll.left', { day: dayText(leftOn, language) }),
    ],
    language,
  );
}

function objections({ view, wording }: ElectionPaperInput): Block[] {
  const say = sayIn(wording);
  const own = view.objections.filter(({ stage }) => stage === 'roll');
  if (own.length === 0) return [];
  return [heading(1, say('objections'), 'objections'), objectionsTable(own, { wording })];
}

/** What was held against the election, and what became of it. */
export function objectionsTable(objections: ElectionView['objections'], { wording }: Pick<ElectionPaperInput, 'wording'>): Block {
  const say = sayIn(wording);
  const { t } = wording;
  return table(
    [column(say('objection.received'), 16), column(say('objection.by'), 20), column(say('objection.text'), 28), column(say('objection.outcome'), 14), column(say('objection.answer'), 22)],
    objections.map(({ receivedOn, organisationName, text, outcome, answer }) => [
      cell(dayOrNull(receivedOn, wording) ?? ''),
      cell(organisationName ?? ''),
      cell(text),
      cell(t(`records:choices.objectionOutcomes.${outcome}`)),
      cell(answer ?? ''),
    ]),
  );
}
