import type { ElectorateCount } from '../../../contract/elections.ts';
import type { ElectionView } from '../../../contract/election-view.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { listText, percentText } from '../../wording.ts';
import { cell, column, heading, paragraph, statusCell, table } from '../blocks.ts';
import { closingTable, remarks } from './certificate.ts';
import { countBlocks, type NameOf } from './count-stages.ts';
import { candidateNames, dayOrNull, electorateName, type ElectionPaperInput, electionPaper, fact, sayIn } from './paper-head.ts';
import { digestCell } from './digest-cell.ts';
import { objectionsTable } from './roll.ts';

export interface ResultInput extends ElectionPaperInput {
  counts: readonly ElectorateCount[];
}

type ElectorateResult = NonNullable<ElectionView['result']>['electorates'][number];

/** Who was elected and how it was counted: everything that may be published, and nothing that tells who voted what. */
export function electionResultPlan(input: ResultInput): DocumentPlan {
  const { view, wording, counts } = input;
  const say = sayIn(wording);
  const { t } = wording;
  const ofElection = (field: string) => t(`records:records.election.${field}`);
  const head = electionPaper(input, say('kinds.report'), [
    ...fact(ofElection('closedOn'), dayOrNull(view.closedOn, wording)),
    ...fact(ofElection('declaredOn'), dayOrNull(view.declaredOn, wording)),
    ...fact(say('result.objectionsUntil'), dayOrNull(view.objectionsUntil, wording)),
  ]);
  if (view.result === null) return { ...head, blocks: [paragraph([{ text: say('result.notCounted'), gap: true }])] };
  const nameOf = candidateNames(view, wording);
  return {
    ...head,
    blocks: [
      heading(1, say('result.elected'), 'elected'),
      ...view.result.electorates.flatMap((one) => electedBlocks(one, nameOf, input)),
      ...turnoutBlocks(input),
      heading(1, say('result.count'), 'count'),
      ...counts.flatMap((one, place) => electorateCountBlocks(one, `count-${place + 1}`, nameOf, input)),
      ...floorBlocks(input),
      ...objectionBlocks(input),
      heading(1, say('result.method'), 'method'),
      ...methodBlocks(input),
      ...receiptBlocks(input),
      ...digestBlocks(input),
    ],
  };
}

function electedBlocks(result: ElectorateResult, nameOf: NameOf, { wording, view }: ResultInput): Block[] {
  const say = sayIn(wording);
  const { language } = wording;
  const alternates = new Map(view.nominations.map(({ id, alternateName }) => [id, alternateName]));
  return [
    heading(2, say('result.ofElectorate', { electorate: electorateName(result.name, wording), seats: result.seats }), `elected-${result.electorate ?? 'joint'}`),
    ...(result.elected.length === 0
      ? [paragraph(say('result.nobody'))]
      : [
          table(
            [column(say('number'), 7, 'end'), column(say('organisation'), 37), column(say('person'), 24), column(say('alternate'), 18), column(say('how'), 14)],
            result.elected.map(({ nomination, organisationName, personName, how, reason }, place): Cell[] => [
              cell(String(place + 1)),
              cell([{ text: organisationName }, ...(reason === null ? [] : [{ text: `\n${reason}`, bold: false }])], { heading: true }),
              cell(personName ?? ''),
              cell(alternates.get(nomination) ?? ''),
              statusCell(say(`result.how.${how}`), 'good'),
            ]),
          ),
        ]),
    ...(result.unfilled === 0 ? [] : [paragraph(say('unfilled', { seats: result.unfilled }))]),
    ...(result.unsettled.length === 0 ? [] : [paragraph([{ text: say('unsettled', { names: listText(result.unsettled.map(nameOf), language) }), bold: true }])]),
    ...(result.runnersUp.length === 0 ? [] : [paragraph(say('result.runnersUp', { names: listText(result.runnersUp.map(nameOf), language) }))]),
  ];
}

function turnoutBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const { closing } = view;
  if (closing === null) return [];
  const share = (part: number, of: number) => percentText(of === 0 ? 0 : (part * 100) / of, wording.language);
  return [
    heading(1, say('result.turnout'), 'turnout'),
    ...closing.electorates.map(
      ({ name, roll, returned, isQuorumReached }): Block => ({
        kind: 'meter',
        label: electorateName(name, wording),
        value: returned,
        of: roll,
        text: [
          say('result.voted', { returned, roll, share: share(returned, roll) }),
          ...(view.rules.turnoutQuorumPercent === null ? [] : [say(isQuorumReached ? 'result.quorumReached' : 'result.quorumMissed')]),
        ].join(' · '),
      }),
    ),
    closingTable(closing, { wording }),
    ...remarks(closing, { wording, view }),
    ...(closing.explanation === null ? [] : [paragraph([{ text: `${say('certificate.explanation')} `, bold: true }, { text: closing.explanation }])]),
  ];
}

function electorateCountBlocks({ name, count, electorate }: ElectorateCount, anchor: string, nameOf: NameOf, input: ResultInput): Block[] {
  const { wording, view } = input;
  const say = sayIn(wording);
  const contest = view.contests.find((one) => one.electorate === electorate);
  const title = heading(2, electorateName(name, wording), anchor);
  if (count !== null) return [title, ...countBlocks(count, nameOf, wording, anchor)];
  const isWithheld = view.closing?.electorates.find((one) => one.electorate === electorate)?.isWithheld ?? false;
  if (isWithheld) return [title, paragraph(say('withheld', { electorate: electorateName(name, wording), threshold: view.rules.secrecyThreshold }))];
  return [title, paragraph(say(contest?.state === 'uncontested' ? 'result.uncontested' : 'result.noCount'))];
}

/** Which seats a floor kept, and whether it was reached. */
function floorBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const withFloor = view.constituencies.filter(({ floorNationalNgos }) => floorNationalNgos > 0);
  if (withFloor.length === 0) return [];
  const nominations = new Map(view.nominations.map((nomination) => [nomination.id, nomination]));
  const seated = (view.result?.electorates ?? []).flatMap(({ elected }) => elected.flatMap(({ nomination }) => nominations.get(nomination) ?? []));
  return [
    heading(1, say('result.floors'), 'floors'),
    paragraph(say('result.floorsNote')),
    table(
      [column(say('constituency'), 46), column(say('rules.floor'), 30, 'end'), column(say('result.nationalElected'), 24, 'end')],
      withFloor.map(({ id, name, floorNationalNgos }) => [
        cell(name, { heading: true }),
        cell(String(floorNationalNgos)),
        cell(String(seated.filter(({ constituency, organisationType }) => constituency === id && organisationType === 'nngo').length)),
      ]),
    ),
  ];
}

function objectionBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const own = view.objections.filter(({ stage }) => stage === 'result');
  return [heading(1, say('objections'), 'objections'), ...(own.length === 0 ? [paragraph(say('result.noObjections'))] : [objectionsTable(own, { wording })])];
}

function methodBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const { countingRule, procedure, secrecyThreshold } = view.rules;
  const texts =
    procedure === 'selection'
      ? [say('result.limits.selection')]
      : [
          ...(countingRule === null ? [] : [say(`rules.counting.${countingRule}`)]),
          say('result.limits.exact'),
          say('rules.ties'),
          say('result.limits.secrecy', { threshold: secrecyThreshold }),
          say('result.limits.mail'),
          say('result.limits.trust'),
        ];
  return texts.map((text) => paragraph(text));
}

const receiptColumns = 4;

function receiptBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const receipts = view.closing?.receipts ?? [];
  if (receipts.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(receipts.length / receiptColumns) }, (_, row) =>
    Array.from({ length: receiptColumns }, (_unused, place) => cell(receipts[row * receiptColumns + place] ?? '', { language: 'en' })),
  );
  return [
    heading(1, say('result.receipts'), 'receipts'),
    paragraph(say('result.receiptsNote')),
    table(Array.from({ length: receiptColumns }, () => column(say('receipt'), 100 / receiptColumns)), rows),
  ];
}

function digestBlocks({ view, wording }: ResultInput): Block[] {
  const say = sayIn(wording);
  const rows = (view.result?.electorates ?? []).flatMap(({ name, replayDigest }) =>
    replayDigest === null ? [] : [[cell(electorateName(name, wording), { heading: true }), digestCell(replayDigest)]],
  );
  const rules = view.rulesDigest === null ? [] : [[cell(say('rules.digest'), { heading: true }), digestCell(view.rulesDigest)]];
  if (rows.length + rules.length === 0) return [];
  return [
    heading(1, say('result.digests'), 'digests'),
    paragraph(say('result.digestsNote')),
    table([column(say('result.digestOf'), 40), column('SHA-256', 60)], [...rules, ...rows]),
  ];
}
