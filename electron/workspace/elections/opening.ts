import type { BallotForm } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import { ballotFormVersion } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import { maxMarksOf } from '../../../shared/domain/elections/procedure/papers-of-election.ts';
import { electorsOf } from '../../../shared/domain/elections/procedure/roll.ts';
import type { CountingRule } from '../../../shared/domain/elections/election.ts';
import type { FrozenPaper } from '../../../shared/records/elections.ts';
import { FailureError } from '../../../shared/result.ts';
import { newCode, receiptOf } from '../sealing/codes.ts';
import { issueCodes, requireReplaceableCode, voidCodes } from '../sealing/issuing.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';
import { paddedLength } from './sealing.ts';
import type { UrnKey } from '../sealing/urn-key.ts';
import { confirmUrnOf, prepareUrnOf, readNewUrn } from '../sealing/urns.ts';

/** Makes an urn and its key, which is answered and kept nowhere. An earlier urn that was never confirmed is replaced. */
export async function prepareUrn(dependencies: ElectionDependencies, id: string): Promise<UrnKey> {
  const { papers } = requireOpenable(dependencies, id);
  return prepareUrnOf(dependencies.sealedUrns, id, paddedLength(papers));
}

/** Opens voting, once the key was typed back. */
export async function openVoting(dependencies: ElectionDependencies, id: string, typedKey: string): Promise<void> {
  const { sealedUrns, log, clock } = dependencies;
  const urn = await readNewUrn(sealedUrns, id, typedKey);
  log.commit({ key: 'electionOpened' }, (writer) => {
    const { papers } = requireOpenable(dependencies, id);
    // Candidates may have come or gone since the urn was made, and with them the length of the longest ballot.
    confirmUrnOf(sealedUrns, urn, paddedLength(papers));
    writer.save('election', id, { status: 'open', openedAt: clock.now(), urnRecipient: urn.recipient, papers });
  });
}

function requireOpenable(dependencies: ElectionDependencies, id: string): ElectionReading {
  const reading = readElection(dependencies, id);
  requireStep(reading, 'open');
  return reading;
}

export interface IssuedBallot {
  organisation: string;
  organisationName: string;
  form: BallotForm;
}

/** New ballots before anything is written down: what a writer of files is given. */
export interface NewBallots {
  ballots: IssuedBallot[];
  /** Keeps the digests of their codes. Not called: nothing was issued. */
  issue(): void;
}

/**
 * Ballots for organisations of the roll that have none, `organisations` null: for all of them. Those that vote for seats
 * without a contest get none.
 */
export function newBallots(dependencies: ElectionDependencies, id: string, organisations: readonly string[] | null): NewBallots {
  const reading = readElection(dependencies, id);
  requireStep(reading, 'vote');
  const provided = new Set(reading.codes.filter(({ state }) => state !== 'void').map(({ holder }) => holder));
  const wanted = electorsWithPaper(reading).filter(
    ({ organisation }) => !provided.has(organisation) && (organisations === null || organisations.includes(organisation)),
  );
  return makeBallots(dependencies, reading, wanted, noStep);
}

/**
 * A new ballot in place of one that was lost.
 *
 * @throws FailureError `code-used`, `code-unknown` where the organisation has none.
 */
export function replacementBallot(dependencies: ElectionDependencies, id: string, organisation: string): NewBallots {
  const reading = readElection(dependencies, id);
  requireStep(reading, 'vote');
  const requireReplaceable = () => requireReplaceableCode(dependencies.sealedUrns, id, organisation);
  requireReplaceable();
  const wanted = electorsWithPaper(reading).filter((elector) => elector.organisation === organisation);
  if (wanted.length === 0) throw new FailureError('code-unknown');
  return makeBallots(dependencies, reading, wanted, () => {
    requireReplaceable();
    voidCodes(dependencies.sealedUrns, id, organisation);
  });
}

interface Elector {
  organisation: string;
  organisationName: string;
  paper: FrozenPaper;
}

function electorsWithPaper({ election, roll, papers }: ElectionReading): Elector[] {
  return papers.flatMap((paper) =>
    electorsOf(election, roll, paper.electorate).flatMap(({ organisation, organisationName, leftOn }) =>
      organisation === null || leftOn !== null ? [] : [{ organisation, organisationName: organisationName ?? '', paper }],
    ),
  );
}

function makeBallots(
  { sealedUrns }: ElectionDependencies,
  reading: ElectionReading,
  electors: readonly Elector[],
  before: () => void,
): NewBallots {
  const { id } = reading.election;
  const ballots = electors.map(({ organisation, organisationName, paper }) => ({
    organisation,
    organisationName,
    form: formOf(reading, paper, newCode()),
  }));
  return {
    ballots,
    issue: () =>
      sealedUrns.atOnce(() => {
        before();
        issueCodes(sealedUrns, id, ballots.map(({ organisation, form }) => ({ holder: organisation, code: form.code })));
      }),
  };
}

const noStep = () => undefined;

/** The form of a paper. An example of it, without a code, is what rules and calls show. */
export function formOf(reading: ElectionReading, paper: FrozenPaper, code: string): BallotForm {
  const { election, nominations } = reading;
  const rule = election.countingRule as CountingRule;
  const seats = reading.seatsOn(paper);
  const byId = new Map(nominations.map((nomination) => [nomination.id, nomination]));
  return {
    format: 'cluster-desk-ballot',
    version: ballotFormVersion,
    election: election.id,
    title: election.title ?? '',
    constituency: reading.nameOf(paper.electorate),
    rule,
    seats,
    maxMarks: maxMarksOf(rule, seats),
    closesOn: election.closesOn,
    candidates: paper.candidates.map((id) => {
      const nomination = byId.get(id);
      return { id, organisationName: nomination?.organisationName ?? '', personName: nomination?.personName ?? null };
    }),
    digest: paper.digest,
    code,
    receipt: receiptOf(code),
    ranks: [],
  };
}
