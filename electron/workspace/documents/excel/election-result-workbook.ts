import type { ElectorateCount } from '../../../../shared/contract/elections.ts';
import type { ResultInput } from '../../../../shared/documents/plans/elections/result.ts';
import { candidateNames, electorateName, sayIn } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { describedWorkbook } from './described-workbook.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { addRegisterSheet, type RegisterColumn, type RegisterRow } from './register-sheet.ts';

type Count = NonNullable<ElectorateCount['count']>;

/** The result as tables to filter and to count again: who was elected, turnout, every stage, every transfer, receipts. */
export async function writeElectionResult(input: ResultInput): Promise<Uint8Array> {
  const { wording, view, clusterName, today } = input;
  const say = sayIn(wording);
  const head = { language: wording.language, title: say('paper', { kind: say('kinds.report'), election: view.election.title }), clusterName, day: today };
  const workbook = describedWorkbook(head);
  const sheets = [electedSheet(input), turnoutSheet(input), stagesSheet(input), transfersSheet(input), tiesSheet(input), receiptsSheet(input)];
  for (const sheet of sheets) {
    if (sheet.rows.length > 0 || sheet === sheets[0]) await addRegisterSheet(workbook, sheet, head, async () => undefined);
  }
  return mendWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface ResultSheet {
  name: string;
  columns: RegisterColumn[];
  rows: RegisterRow[];
}

const column = (heading: string, width: number, kind: RegisterColumn['kind'] = 'text'): RegisterColumn => ({ heading, hxl: null, kind, width });

function electedSheet({ wording, view }: ResultInput): ResultSheet {
  const say = sayIn(wording);
  const nominations = new Map(view.nominations.map((nomination) => [nomination.id, nomination]));
  return {
    name: say('excel.elected'),
    columns: [column(say('electorate'), 28), column(say('number'), 8, 'number'), column(say('organisation'), 40), column(say('person'), 26), column(say('alternate'), 26), column(say('how'), 22), column(say('id'), 24)],
    rows: (view.result?.electorates ?? []).flatMap(({ name, elected }) =>
      elected.map(({ nomination, organisationName, personName, how }, place): RegisterRow => [
        electorateName(name, wording),
        place + 1,
        organisationName,
        personName,
        nominations.get(nomination)?.alternateName ?? null,
        say(`result.how.${how}`),
        nomination,
      ]),
    ),
  };
}

function turnoutSheet({ wording, view }: ResultInput): ResultSheet {
  const say = sayIn(wording);
  const figures = ['roll', 'issued', 'voided', 'returned', 'unreturned', 'valid', 'blank', 'spoiled'] as const;
  return {
    name: say('excel.turnout'),
    columns: [column(say('electorate'), 28), ...figures.map((figure) => column(say(`closing.${figure}`), 13, 'number'))],
    rows: (view.closing?.electorates ?? []).map((one): RegisterRow => [electorateName(one.name, wording), ...figures.map((figure) => one[figure])]),
  };
}

/** Every count that is not withheld, with its electorate's name. */
function counted({ counts, wording }: ResultInput): { name: string; count: Count }[] {
  return counts.flatMap(({ name, count }) => (count === null ? [] : [{ name: electorateName(name, wording), count }]));
}

function stagesSheet(input: ResultInput): ResultSheet {
  const { wording } = input;
  const say = sayIn(wording);
  const nameOf = candidateNames(input.view, wording);
  return {
    name: say('excel.stages'),
    columns: [
      column(say('electorate'), 28),
      column(say('excel.stage'), 10, 'number'),
      column(say('excel.action'), 44),
      column(say('candidateHeading'), 44),
      column(say('votes'), 16),
      column(say('outcome'), 18),
      column(say('excel.quota'), 10, 'number'),
    ],
    rows: counted(input).flatMap(({ name, count }) => {
      const outcomes = new Map(count.candidates.map(({ id, outcome, stage }) => [id, { outcome, stage }]));
      return count.stages.flatMap(({ number, action, candidates, totals, exhausted }) => {
        const words = say(`count.actions.${action}`, { names: candidates.map(nameOf).join(', ') });
        return [
          ...Object.entries(totals).map(([id, votes]): RegisterRow => [
            name,
            number,
            words,
            nameOf(id),
            String(votes),
            outcomes.get(id)?.stage === number ? say(`count.outcomes.${outcomes.get(id)?.outcome}`) : null,
            count.quota,
          ]),
          ...(Number(exhausted) === 0 ? [] : [[name, number, words, say('count.exhausted'), String(exhausted), null, count.quota] satisfies RegisterRow]),
        ];
      });
    }),
  };
}

function transfersSheet(input: ResultInput): ResultSheet {
  const { wording } = input;
  const say = sayIn(wording);
  const nameOf = candidateNames(input.view, wording);
  return {
    name: say('excel.transfers'),
    columns: [
      column(say('electorate'), 28),
      column(say('excel.stage'), 10, 'number'),
      column(say('excel.from'), 44),
      column(say('excel.to'), 44),
      column(say('excel.papers'), 12, 'number'),
      column(say('excel.value'), 16),
      column(say('votes'), 16),
    ],
    rows: counted(input).flatMap(({ name, count }) =>
      count.stages.flatMap(({ number, transfers }) =>
        transfers.map(({ from, to, papers, value, votes }): RegisterRow => [
          name,
          number,
          nameOf(from),
          to === null ? say('count.exhausted') : nameOf(to),
          papers,
          String(value),
          String(votes),
        ]),
      ),
    ),
  };
}

function tiesSheet(input: ResultInput): ResultSheet {
  const { wording } = input;
  const say = sayIn(wording);
  const names = (ids: readonly string[]) => ids.map(candidateNames(input.view, wording)).join(', ');
  return {
    name: say('excel.ties'),
    columns: [column(say('electorate'), 28), column(say('excel.stage'), 10, 'number'), column(say('count.ties'), 70), column(say('excel.settledBy'), 70)],
    rows: counted(input).flatMap(({ name, count }) =>
      count.ties.map(({ stage, about, candidates, settledBy, earlierStage, chosen }): RegisterRow => [
        name,
        stage,
        say(`count.tie.${about}`, { stage, names: names(candidates) }),
        say(`count.settled.${settledBy ?? 'nothing'}`, { stage: earlierStage ?? 0, names: names(chosen) }),
      ]),
    ),
  };
}

function receiptsSheet({ wording, view }: ResultInput): ResultSheet {
  const say = sayIn(wording);
  return {
    name: say('excel.receipts'),
    columns: [column(say('receipt'), 30)],
    rows: (view.closing?.receipts ?? []).map((receipt): RegisterRow => [receipt]),
  };
}
