import type { CountingRule } from '../../../shared/domain/elections/election.ts';
import { handsToPapers } from '../../../shared/domain/elections/procedure/hands.ts';
import { maxMarksOf } from '../../../shared/domain/elections/procedure/papers-of-election.ts';
import { electorsOf } from '../../../shared/domain/elections/procedure/roll.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Urn } from '../repositories/sealed-urns.ts';
import { digestOfNoCode } from '../sealing/codes.ts';
import { type ElectionDependencies, readElection, requireStep } from './reading.ts';
import { sealBallot } from './sealing.ts';
import { addToUrn } from '../sealing/urns.ts';

export interface HandsInput {
  election: string;
  electorate: string | null;
  present: readonly string[];
  hands: readonly { nomination: string; hands: number }[];
}

/**
 * Takes in a vote by show of hands: as many ballots as organisations are present, with as many marks for each candidate
 * as there were hands. From then on those organisations have voted, and no code of theirs is good.
 *
 * @throws FailureError `hands-not-allowed`, `hands-not-elector`, `hands-voted-already`, `ballot-edited`, `hands-impossible`
 */
export async function recordHands(dependencies: ElectionDependencies, input: HandsInput): Promise<number> {
  const { sealedUrns } = dependencies;
  const present = [...new Set(input.present)];
  const papers = readHands(dependencies, input, present);
  const urn = sealedUrns.urnOf(input.election) as Urn;
  const sealed: Buffer[] = [];
  for (const ranks of papers) sealed.push(await sealBallot({ electorate: input.electorate, ranks, isSpoiled: false }, urn.recipient, urn.paddedTo));
  sealedUrns.atOnce(() => {
    readHands(dependencies, input, present);
    addToUrn(sealedUrns, input.election, sealed, []);
    const codes = sealedUrns.codesOf(input.election);
    for (const organisation of present.toSorted()) {
      const own = codes.filter(({ holder }) => holder === organisation);
      const issued = own.find(({ state }) => state === 'issued');
      if (issued) sealedUrns.setCode(input.election, organisation, issued.issue, 'used');
      else sealedUrns.addCode(input.election, { holder: organisation, issue: own.length + 1, digest: digestOfNoCode(), state: 'used' });
    }
  });
  return papers.length;
}

function readHands(dependencies: ElectionDependencies, { election: id, electorate, hands }: HandsInput, present: readonly string[]): string[][][] {
  const reading = readElection(dependencies, id);
  requireStep(reading, 'vote');
  const { election, roll, codes } = reading;
  const paper = reading.paperOf(electorate);
  if (election.openVoting !== true || !paper) throw new FailureError('hands-not-allowed');
  const electors = new Map(electorsOf(election, roll, electorate).map((entry) => [entry.organisation, entry]));
  const used = new Set(codes.filter(({ state }) => state === 'used').map(({ holder }) => holder));
  for (const organisation of present) {
    const entry = electors.get(organisation);
    if (!entry || entry.leftOn !== null) throw new FailureError('hands-not-elector');
    if (used.has(organisation)) throw new FailureError('hands-voted-already', { name: entry.organisationName ?? '' });
  }
  if (hands.some(({ nomination }) => !paper.candidates.includes(nomination))) throw new FailureError('ballot-edited');
  if (new Set(hands.map(({ nomination }) => nomination)).size < hands.length) throw new FailureError('ballot-edited');
  const papers = handsToPapers(hands, present.length, maxMarksOf(election.countingRule as CountingRule, reading.seatsOn(paper)));
  if (papers === null) throw new FailureError('hands-impossible');
  return papers;
}
