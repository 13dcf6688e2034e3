import type { Closing, ElectorateResult } from '../../../shared/records/elections.ts';
import type { Paper } from '../../../shared/domain/elections/election.ts';
import { sortPapers } from '../../../shared/domain/elections/papers.ts';
import { electionOfPaper } from '../../../shared/domain/elections/procedure/counting.ts';
import { areFiguresEqual } from '../../../shared/domain/elections/procedure/reconciliation.ts';
import { secrecyThresholdOf } from '../../../shared/domain/elections/procedure/rules.ts';
import { afterVoting } from '../../../shared/domain/elections/procedure/turnout.ts';
import { FailureError } from '../../../shared/result.ts';
import type { AnonymousBallots, Urn } from '../repositories/sealed-urns.ts';
import { resultOfPaper } from './counting.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';
import { openBallot, type SealedBallot } from './sealing.ts';
import { readUrnKey } from '../sealing/urn-key.ts';
import { requireUnchangedUrn } from '../sealing/urns.ts';

export interface ClosingInput {
  election: string;
  urnKey: string;
  returnedByHand: number | null;
  explanation: string | null;
}

/**
 * Closes voting: opens the urn, writes down who has voted and, apart from it, what the ballots said, and destroys codes
 * and ciphertexts. All of it happens or nothing does.
 *
 * Ballots of an electorate below the threshold of secrecy are counted here and forgotten: only the outcome is kept. Those
 * of one whose seats are opened anew, because too few voted, are forgotten unread.
 *
 * @throws FailureError what stands against closing; `urn-key-wrong`; `urn-changed` where a ballot came in meanwhile;
 * `election-figures-differ` where figures do not agree and no explanation is given.
 */
export async function closeVoting(dependencies: ElectionDependencies, input: ClosingInput): Promise<void> {
  const { sealedUrns, log, clock } = dependencies;
  requireStep(readElection(dependencies, input.election), 'close');
  const urn = sealedUrns.urnOf(input.election) as Urn;
  const key = await readUrnKey(input.urnKey, urn.recipient);
  const opened: (SealedBallot | null)[] = [];
  for (const sealed of urn.items) opened.push(await openBallot(sealed, key));

  log.commit({ key: 'electionClosed' }, (writer) => {
    const reading = readElection(dependencies, input.election);
    requireStep(reading, 'close');
    requireUnchangedUrn(sealedUrns, urn);
    const ballots = opened.filter((ballot) => ballot !== null);
    const unreadable = opened.length - ballots.length;
    requireExplanation(reading, input, { inUrn: ballots.length, unreadable });

    const electorates = reading.papers.map((paper) => closeElectorate(reading, paper.electorate, ballots));
    const used = new Set(reading.codes.filter(({ state }) => state === 'used').map(({ holder }) => holder));
    // In the order of ids, all in one batch: neither order nor time says who came when.
    for (const { id, isEligible, organisation } of reading.roll) {
      if (isEligible === true && organisation !== null) writer.save('roll_entry', id, { hasVoted: used.has(organisation) });
    }
    const closing: Closing = {
      electorates: electorates.map(({ figures }) => figures),
      unreadable,
      returnedByHand: input.returnedByHand,
      explanation: input.explanation,
      receipts: urn.receipts,
    };
    writer.save('election', input.election, {
      status: 'closed',
      closedOn: clock.today(),
      closing,
      result: { electorates: electorates.flatMap(({ result }) => result ?? []) },
    });
    sealedUrns.keepAnonymous(input.election, electorates.flatMap(({ kept }) => kept ?? []));
    sealedUrns.destroy(input.election);
  });
  sealedUrns.emptyLog();
}

function requireExplanation(
  { turnout }: ElectionReading,
  { returnedByHand, explanation }: ClosingInput,
  { inUrn, unreadable }: { inUrn: number; unreadable: number },
): void {
  const returned = turnout.reduce((sum, one) => sum + one.returned, 0);
  if (explanation !== null || areFiguresEqual({ returned, inUrn, unreadable, returnedByHand })) return;
  throw new FailureError('election-figures-differ', { returned, inUrn, unreadable, byHand: returnedByHand ?? returned });
}

interface ClosedElectorate {
  figures: Closing['electorates'][number];
  /** Where the ballots are kept for the count. */
  kept: AnonymousBallots | null;
  /** Where they were counted at once. */
  result: ElectorateResult | null;
}

function closeElectorate(reading: ElectionReading, electorate: string | null, ballots: readonly SealedBallot[]): ClosedElectorate {
  const { election, turnout, codes } = reading;
  const own = ballots.filter((ballot) => ballot.electorate === electorate);
  const { roll, issued, returned, isQuorumReached } = turnout.find((one) => one.electorate === electorate) ?? { roll: 0, issued: 0, returned: 0, isQuorumReached: false };
  const isCounted = afterVoting(election, roll, returned) === 'count';
  const isWithheld = isCounted && own.length < secrecyThresholdOf(election);
  const organisations = new Set(reading.roll.filter(({ constituency }) => electorate === null || constituency === electorate).map(({ organisation }) => organisation));
  const anonymous = toAnonymous(electorate, own);
  const figures = {
    electorate,
    roll,
    issued,
    voided: codes.filter(({ holder, state }) => state === 'void' && organisations.has(holder)).length,
    returned,
    unreturned: issued - returned,
    valid: null,
    blank: null,
    spoiled: null,
    isQuorumReached,
    isCounted,
    isWithheld,
  };
  if (!isCounted) return { figures, kept: null, result: null };
  if (isWithheld) return { figures, kept: null, result: resultOfPaper(reading, electorate, anonymous, true) };
  const { valid, blank, spoiled } = sortOwn(reading, electorate, anonymous.ballots);
  return { figures: { ...figures, valid, blank, spoiled: spoiled + anonymous.spoiled }, kept: anonymous, result: null };
}

function sortOwn(reading: ElectionReading, electorate: string | null, papers: readonly Paper[]) {
  const paper = reading.paperOf(electorate);
  if (!paper) return { valid: 0, blank: 0, spoiled: 0 };
  const { election, constituencies, nominations } = reading;
  return sortPapers(electionOfPaper(election, constituencies, nominations, paper, papers)).ballots;
}

/** Equal ballots as one, in the order of what they say. */
function toAnonymous(electorate: string | null, ballots: readonly SealedBallot[]): AnonymousBallots {
  const copies = new Map<string, number>();
  for (const { ranks, isSpoiled } of ballots) {
    if (isSpoiled) continue;
    const saying = JSON.stringify(ranks);
    copies.set(saying, (copies.get(saying) ?? 0) + 1);
  }
  return {
    electorate,
    ballots: [...copies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([saying, number]) => ({ copies: number, ranks: JSON.parse(saying) as string[][] })),
    spoiled: ballots.filter(({ isSpoiled }) => isSpoiled).length,
  };
}
