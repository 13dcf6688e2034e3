import type { BallotForm } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import { ballotFormVersion } from '../../../shared/domain/elections/procedure/ballot-form.ts';
import { maxMarksOf } from '../../../shared/domain/elections/procedure/papers-of-election.ts';
import { electorsOf } from '../../../shared/domain/elections/procedure/roll.ts';
import type { CountingRule } from '../../../shared/domain/elections/election.ts';
import type { FrozenPaper } from '../../../shared/records/elections.ts';
import { FailureError } from '../../../shared/result.ts';
import { digestOfCode, newCode, newSalt, receiptOf } from './codes.ts';
import { type ElectionDependencies, type ElectionReading, readElection, requireStep } from './reading.ts';
import { paddedLength, sealBallot } from './sealing.ts';
import { makeUrnKey, readUrnKey, type UrnKey } from './urn-key.ts';

/** Makes an urn and its key, which is answered and kept nowhere. An earlier urn that was never confirmed is replaced. */
export async function prepareUrn(dependencies: ElectionDependencies, id: string): Promise<UrnKey> {
  const { papers } = requireOpenable(dependencies, id);
  const urnKey = await makeUrnKey();
  const paddedTo = paddedLength(papers);
  const probe = await sealBallot({ electorate: null, ranks: [], isSpoiled: false }, urnKey.recipient, paddedTo);
  dependencies.sealedElections.putNewUrn({ election: id, recipient: urnKey.recipient, salt: newSalt(), paddedTo, sealedLength: probe.length });
  return urnKey;
}

/** Opens voting, once the key was typed back. */
export async function openVoting(dependencies: ElectionDependencies, id: string, typedKey: string): Promise<void> {
  const { sealedElections, log, clock } = dependencies;
  const urn = sealedElections.urnOf(id);
  if (!urn || urn.isConfirmed) throw new FailureError('urn-missing');
  await readUrnKey(typedKey, urn.recipient);
  log.commit({ key: 'electionOpened' }, (writer) => {
    const { papers } = requireOpenable(dependencies, id);
    // Candidates may have come or gone since the urn was made, and with them the length of the longest ballot.
    if (paddedLength(papers) !== urn.paddedTo || sealedElections.urnOf(id)?.recipient !== urn.recipient) throw new FailureError('urn-missing');
    sealedElections.confirmUrn(id);
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
  const provided = new Set(reading.codes.filter(({ state }) => state !== 'void').map(({ organisation }) => organisation));
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
  const own = () => dependencies.sealedElections.codesOf(id).filter((code) => code.organisation === organisation);
  const requireReplaceable = () => {
    if (own().length === 0) throw new FailureError('code-unknown');
    if (own().some(({ state }) => state === 'used')) throw new FailureError('code-used');
  };
  requireReplaceable();
  const wanted = electorsWithPaper(reading).filter((elector) => elector.organisation === organisation);
  if (wanted.length === 0) throw new FailureError('code-unknown');
  return makeBallots(dependencies, reading, wanted, () => {
    requireReplaceable();
    for (const { issue } of own()) dependencies.sealedElections.setCode(id, organisation, issue, 'void');
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
  { sealedElections }: ElectionDependencies,
  reading: ElectionReading,
  electors: readonly Elector[],
  before: () => void,
): NewBallots {
  const { id } = reading.election;
  const salt = sealedElections.urnOf(id)?.salt as Buffer;
  const ballots = electors.map(({ organisation, organisationName, paper }) => ({
    organisation,
    organisationName,
    form: formOf(reading, paper, newCode()),
  }));
  return {
    ballots,
    issue: () =>
      sealedElections.atOnce(() => {
        before();
        const codes = sealedElections.codesOf(id);
        for (const { organisation, form } of ballots) {
          const issues = codes.filter((code) => code.organisation === organisation);
          if (issues.some(({ state }) => state !== 'void')) throw new FailureError('code-issued');
          const issue = Math.max(0, ...issues.map((code) => code.issue)) + 1;
          sealedElections.addCode(id, { organisation, issue, digest: digestOfCode(form.code, salt), state: 'issued' });
        }
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
