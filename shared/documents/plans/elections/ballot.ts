import type { BallotPaper } from '../../../contract/election-view.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { dayText, sentencesText } from '../../wording.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { ballotInstructions } from './ballot-instructions.ts';
import { electorateName, type ElectionPaperInput, electionPaper, sayIn } from './paper-head.ts';

export interface PrintedBallot {
  paper: BallotPaper;
  /** `null`: a specimen, for everybody to see what the paper looks like. */
  issued: {
    code: string;
    receipt: string;
    /** On the part that is cut off and kept: who gets it. `number`: its number on the roll. */
    organisationName: string;
    number: number;
  } | null;
}

/** As many papers on a page as have room, to be cut; or each on a page of its own. */
export type BallotLayout = 'for_cutting' | 'one_per_page';

/**
 * Ballot papers to print. Each has a part to keep, with the receipt and the organisation's name, and below a line to cut
 * along the ballot, which names nobody: only the code is on it.
 */
export function ballotsPlan(input: ElectionPaperInput, ballots: readonly PrintedBallot[], layout: BallotLayout): DocumentPlan {
  const head = electionPaper(input, sayIn(input.wording)('kinds.ballot'));
  return {
    ...head,
    isBare: true,
    blocks:
      ballots.length === 0
        ? [paragraph([{ text: sayIn(input.wording)('ballot.none'), gap: true }])]
        : onPages(ballots, layout, input.wording.language === 'ar' || input.wording.language === 'zh').flatMap((page, place) => [
            ...(place === 0 ? [] : [{ kind: 'page-break' } as const]),
            ...page.flatMap((ballot, own) => [...(own === 0 ? [] : [cutLine()]), ...ballotBlocks(ballot, input)]),
          ]),
  };
}

/** Twentieths of a point: what is on a page, and what a paper takes of it; a little more than it does. */
const pageHeight = 15_000;
const partsHeight = 3_900;
const rowsHeight = 580;
const tallScript = 1.1;

function onPages(ballots: readonly PrintedBallot[], layout: BallotLayout, isTall: boolean): PrintedBallot[][] {
  const pages: PrintedBallot[][] = [];
  let left = 0;
  for (const ballot of ballots) {
    const height = (partsHeight + rowsHeight * (ballot.paper.candidates.length + 1)) * (isTall ? tallScript : 1);
    const last = pages.at(-1);
    if (last && layout === 'for_cutting' && height <= left) last.push(ballot);
    else {
      pages.push([ballot]);
      left = pageHeight;
    }
    left -= height;
  }
  return pages;
}

function cutLine(): Block {
  return paragraph(`✂ ${'– '.repeat(62).trim()}`, 'note');
}

function ballotBlocks({ paper, issued }: PrintedBallot, input: ElectionPaperInput): Block[] {
  const { wording, view, clusterName } = input;
  const { language } = wording;
  const say = sayIn(wording);
  const closesOn = view.rules.closesOn;
  return [
    paragraph([
      { text: view.election.title, bold: true },
      { text: issued === null ? '' : `\n${say('ballot.handedTo', { number: issued.number, organisation: issued.organisationName })}` },
      { text: `\n${say('ballot.receipt')} ` },
      issued === null ? { text: say('ballot.specimen'), gap: true } : { text: issued.receipt, bold: true },
    ]),
    paragraph(sentencesText([say('ballot.keepPart'), say('ballot.receiptNote')], language), 'note'),
    cutLine(),
    heading(2, say('ballot.heading', { election: view.election.title, electorate: electorateName(paper.name, wording) }), `ballot-${paper.digest.slice(0, 12)}`),
    paragraph(sentencesText(ballotInstructions(paper, wording, 'paper'), language)),
    {
      ...table(
        [
          column(say(paper.rule === 'stv' ? 'ballot.rank' : 'ballot.mark'), 14, 'center'),
          column(say('organisation'), 48),
          column(say('person'), 38),
        ],
        paper.candidates.map(({ organisationName, personName, isWithdrawn }): Cell[] => [
          cell(isWithdrawn ? '–' : ''),
          cell(organisationName, { heading: true }),
          cell(isWithdrawn ? say('withdrawn') : (personName ?? '')),
        ]),
      ),
      isForm: true,
    },
    paragraph([
      { text: `${say('ballot.code')} ` },
      issued === null ? { text: say('ballot.specimen'), gap: true } : { text: issued.code, bold: true },
      { text: `  ·  ${clusterName}${closesOn === null ? '' : `  ·  ${say('ballot.returnBy', { day: dayText(closesOn, language) })}`}` },
    ]),
  ];
}
