import { type Ranks, readRanks } from '../../../shared/domain/elections/procedure/ballot.ts';
import { digestOfPaper } from '../../../shared/domain/elections/procedure/papers-of-election.ts';
import { electorateOf } from '../../../shared/domain/elections/procedure/rules.ts';
import type { ReturnedForm } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import type { CountingRule } from '../../../shared/domain/elections/election.ts';
import type { FrozenPaper } from '../../../shared/records/elections.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Urn } from '../repositories/sealed-urns.ts';
import { receiptOf } from '../sealing/codes.ts';
import { requireGoodCode } from '../sealing/issuing.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';
import { sealBallot } from './sealing.ts';
import { sha256 } from '../sealing/sha256.ts';
import { addToUrn } from '../sealing/urns.ts';

export interface Deposit {
  election: string;
  code: string;
  ranks: Ranks;
  /** A returned form says which candidates it lists; on a screen and beside a paper stand those of the election. */
  candidates: ReturnedForm['candidates'] | null;
  /** Typed from paper: marks that the rule cannot take are counted as spoiled rather than refused. */
  isPaper: boolean;
  /** What is on the paper is no vote. */
  isSpoiled: boolean;
}

interface Examined {
  urn: Urn;
  organisation: string;
  issue: number;
  paper: FrozenPaper;
  ranks: Ranks;
}

/**
 * Puts one ballot into the urn, whatever way it came: the only way in.
 *
 * In one transaction the urn is written anew in a fresh order and the code is used up; either both happened or neither.
 * Nothing goes into the change log, and nothing that is written has a time.
 *
 * @throws FailureError `election-not-now`, `election-urn-elsewhere`, `ballot-late`, `code-unknown`, `code-void`,
 * `code-used`, `ballot-edited`, `ballot-too-many-marks`, `ballot-ranks-unclear`, in this order.
 */
export async function depositBallot(dependencies: ElectionDependencies, deposit: Deposit): Promise<{ receipt: string }> {
  const { sealedUrns } = dependencies;
  const { urn, paper, ranks } = examine(dependencies, deposit);
  const sealed = await sealBallot({ electorate: paper.electorate, ranks, isSpoiled: deposit.isSpoiled }, urn.recipient, urn.paddedTo);
  const receipt = receiptOf(deposit.code);
  sealedUrns.atOnce(() => {
    // Something may have come in between, the same code included.
    const now = examine(dependencies, deposit);
    addToUrn(sealedUrns, deposit.election, [sealed], [receipt]);
    sealedUrns.setCode(deposit.election, now.organisation, now.issue, 'used');
  });
  return { receipt };
}

/** The paper that belongs to a code, where a vote with it would be taken. */
export function paperForCode(dependencies: ElectionDependencies, election: string, code: string): { reading: ElectionReading; paper: FrozenPaper } {
  const reading = readElection(dependencies, election);
  return { reading, paper: findPaper(dependencies, reading, code).paper };
}

/** Examines a ballot without taking it in; answers with what would be taken. */
export function examine(dependencies: ElectionDependencies, deposit: Deposit): Examined {
  const reading = readElection(dependencies, deposit.election);
  const { election, nominations } = reading;
  const found = findPaper(dependencies, reading, deposit.code);
  const { paper } = found;
  if (deposit.candidates !== null) {
    const digest = digestOfPaper(election.id, paper.electorate, deposit.candidates, sha256);
    if (digest !== paper.digest) throw new FailureError('ballot-edited');
  }
  const known = new Set(nominations.map(({ id }) => id));
  const rules = { rule: election.countingRule as CountingRule, seats: reading.seatsOn(paper), candidates: paper.candidates.filter((id) => known.has(id)) };
  const ranks = readRanks(deposit.isSpoiled ? [] : deposit.ranks, rules, deposit.isPaper);
  if (!ranks.ok) throw new FailureError(ranks.error.code, ranks.error.params);
  return { ...found, ranks: ranks.value };
}

function findPaper(
  { sealedUrns }: Pick<ElectionDependencies, 'sealedUrns'>,
  reading: ElectionReading,
  code: string,
): Omit<Examined, 'ranks'> {
  requireStep(reading, 'vote');
  const { election, roll } = reading;
  const urn = sealedUrns.urnOf(election.id) as Urn;
  const known = requireGoodCode(sealedUrns, election.id, code);
  const entry = roll.find(({ organisation }) => organisation === known.holder);
  const paper = entry?.constituency ? reading.paperOf(electorateOf(election, entry.constituency)) : null;
  if (!paper) throw new FailureError('code-unknown');
  return { urn, organisation: known.holder, issue: known.issue, paper };
}
