import { drawLots } from '../../../shared/domain/elections/lots.ts';
import { newElection } from '../../../shared/domain/elections/procedure/new-election.ts';
import type { ElectionKind, Language } from '../../../shared/records/choices.ts';
import { FailureError } from '../../../shared/result.ts';
import { type ElectionDependencies, readElection, requireStep } from './reading.ts';
import { sha256 } from '../sealing/sha256.ts';

/** The steps of the procedure that write records only. Each is one batch. */

export function createElection(
  { log, catalogues, clock, newId, records }: ElectionDependencies,
  { language, ...wanted }: { electionKind: ElectionKind; group: string | null; title: string; language: Language },
): string {
  if (wanted.group !== null && !records.find('group', wanted.group)) throw new FailureError('record-not-found', { type: 'group', id: wanted.group });
  const { fields, constituencies } = newElection(catalogues.elections, catalogues.electionsTexts[language], { ...wanted, today: clock.today() });
  const id = newId();
  log.commit({ key: 'electionDrafted' }, (writer) => {
    writer.save('election', id, fields);
    for (const constituency of constituencies) writer.save('constituency', newId(), { ...constituency, election: id });
  });
  return id;
}

/** Names the rules as they are now; announced again after a change, the phase stays what it was. */
export function announceRules(dependencies: ElectionDependencies, id: string): string {
  const { log, clock } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'announce');
  const { election, rulesDigest } = reading;
  log.commit({ key: 'rulesAnnounced' }, (writer) =>
    writer.save('election', id, {
      rulesDigest,
      announcedOn: clock.today(),
      ...(election.status === 'drafting' && { status: 'announced' }),
    }),
  );
  return rulesDigest;
}

export function callNominations(dependencies: ElectionDependencies, id: string): void {
  requireStep(readElection(dependencies, id), 'callNominations');
  dependencies.log.commit({ key: 'nominationsCalled' }, (writer) => writer.save('election', id, { status: 'nominating' }));
}

export function closeNominations(dependencies: ElectionDependencies, id: string): void {
  requireStep(readElection(dependencies, id), 'closeNominations');
  dependencies.log.commit({ key: 'nominationsClosed' }, (writer) => writer.save('election', id, { status: 'ready' }));
}

/** The order of the lots of everybody who is on a paper, by a seed that was drawn in public. */
export function drawElectionLots(dependencies: ElectionDependencies, id: string, seed: string): string[] {
  const reading = readElection(dependencies, id);
  requireStep(reading, 'drawLots');
  const order = drawLots(seed, reading.papers.flatMap(({ candidates }) => candidates), sha256);
  dependencies.log.commit({ key: 'lotsDrawn' }, (writer) => writer.save('election', id, { lotSeed: seed, lotOrder: order }));
  return order;
}

/** Voting goes on until a later day: once, and only where the quorum was missed. */
export function extendVoting(dependencies: ElectionDependencies, id: string, closesOn: string): void {
  const { log, clock } = dependencies;
  const reading = readElection(dependencies, id);
  requireStep(reading, 'extend');
  const { election } = reading;
  if (election.closesOn !== null && closesOn <= election.closesOn) throw new FailureError('election-extension-short', { day: election.closesOn });
  if (closesOn < clock.today()) throw new FailureError('election-extension-short', { day: clock.today() });
  log.commit({ key: 'votingExtended' }, (writer) => writer.save('election', id, { closesOn, extendedFrom: election.closesOn }));
}

export function declareResult(dependencies: ElectionDependencies, id: string): void {
  const { log, clock } = dependencies;
  requireStep(readElection(dependencies, id), 'declare');
  log.commit({ key: 'resultDeclared' }, (writer) => writer.save('election', id, { status: 'declared', declaredOn: clock.today() }));
}

/** Ends it without a result. What is sealed of it is destroyed unread. */
export function cancelElection({ log, sealedUrns, ...dependencies }: ElectionDependencies, id: string, reason: string): void {
  requireStep(readElection({ ...dependencies, sealedUrns }, id), 'cancel');
  log.commit({ key: 'electionCancelled' }, (writer) => {
    writer.save('election', id, { status: 'cancelled', cancelledBecause: reason });
    sealedUrns.destroy(id);
  });
  sealedUrns.emptyLog();
}
