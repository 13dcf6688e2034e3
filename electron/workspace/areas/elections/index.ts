import type { Handlers } from '../../../../shared/contract/define.ts';
import type { electionsContract, ElectorateCount } from '../../../../shared/contract/elections.ts';
import { countElection } from '../../../../shared/domain/elections/count.ts';
import { toCanonicalJson } from '../../../../shared/domain/elections/formats/canonical-json.ts';
import type { BallotDocuments, BallotFile } from '../../elections/ballot-documents.ts';
import { dataBallots, writeBallots } from '../../elections/ballot-documents.ts';
import { closeVoting } from '../../elections/closing.ts';
import { fillVacancy, installComposition } from '../../elections/composing.ts';
import { countBallots, electionOf, replayOf, selectCandidates } from '../../elections/counting.ts';
import { depositBallot, examine, paperForCode } from '../../elections/depositing.ts';
import { recordHands } from '../../elections/hands.ts';
import { newBallots, openVoting, prepareUrn, replacementBallot } from '../../elections/opening.ts';
import { createPaperEntries } from '../../elections/paper-entries.ts';
import { type ElectionDependencies, readElection } from '../../elections/reading.ts';
import { receiveBallots } from '../../elections/receiving.ts';
import { decideEligibility, drawElectionRoll, noteDeparture } from '../../elections/roll.ts';
import {
  announceRules,
  callNominations,
  cancelElection,
  closeNominations,
  createElection,
  declareResult,
  drawElectionLots,
  extendVoting,
} from '../../elections/steps.ts';
import { paperView, viewElection, viewElections } from './viewing.ts';

const ownDocuments: BallotDocuments = { writers: { data: dataBallots.write }, readers: [dataBallots.read] };

/** Elections from their rules to the group's new seats. Every call names the step that it takes; its rules decide. */
export function createElectionHandlers(
  dependencies: ElectionDependencies,
  documents: BallotDocuments = ownDocuments,
): Handlers<typeof electionsContract> {
  const entries = createPaperEntries();
  return {
    'elections.list': () => viewElections(dependencies),
    'elections.view': ({ election }) => viewElection(dependencies, entries, election),
    'elections.create': (wanted) => ({ election: createElection(dependencies, wanted) }),
    'elections.announce': ({ election }) => ({ rulesDigest: announceRules(dependencies, election) }),
    'elections.drawRoll': ({ election }) => drawElectionRoll(dependencies, election),
    'elections.setEligibility': silently((decision) => decideEligibility(dependencies, decision)),
    'elections.callNominations': silently(({ election }) => callNominations(dependencies, election)),
    'elections.closeNominations': silently(({ election }) => closeNominations(dependencies, election)),
    'elections.drawLots': ({ election, seed }) => ({ order: drawElectionLots(dependencies, election, seed) }),
    'elections.open': async ({ election }) => {
      const { key, recipient } = await prepareUrn(dependencies, election);
      return { urnKey: key, recipient };
    },
    'elections.confirmUrnKey': silently(({ election, urnKey }) => openVoting(dependencies, election, urnKey)),
    'elections.issueCodes': async ({ election, organisations, medium, language }) => {
      const made = newBallots(dependencies, election, organisations);
      const files = await writeBallots(documents, medium, made.ballots, language);
      made.issue();
      return { issued: made.ballots.length, files: files.map(toFile) };
    },
    'elections.reissueCode': async ({ election, organisation, medium, language }) => {
      const made = replacementBallot(dependencies, election, organisation);
      const files = await writeBallots(documents, medium, made.ballots, language);
      made.issue();
      return { files: files.map(toFile) };
    },
    'elections.noteDeparture': (departure) => noteDeparture(dependencies, departure),
    'elections.receiveFiles': async ({ election, files }) => ({ files: await receiveBallots(dependencies, documents, election, files) }),
    'elections.ballot': ({ election, code }) => {
      const { reading, paper } = paperForCode(dependencies, election, code);
      return paperView(reading, paper);
    },
    'elections.vote': ({ election, code, ranks }) =>
      depositBallot(dependencies, { election, code, ranks, candidates: null, isPaper: false, isSpoiled: false }),
    'elections.typePaper': async ({ typedBy, ...typed }) => {
      const deposit = { ...typed, candidates: null, isPaper: true };
      const { ranks } = examine(dependencies, deposit);
      const compared = entries.take(typed.election, typed.code, { ranks, isSpoiled: typed.isSpoiled, typedBy });
      if (compared.state !== 'agrees') return compared;
      return { state: 'deposited' as const, ...(await depositBallot(dependencies, deposit)) };
    },
    'elections.recordHands': async (input) => ({ ballots: await recordHands(dependencies, input) }),
    'elections.extend': silently(({ election, closesOn }) => extendVoting(dependencies, election, closesOn)),
    'elections.close': silently(async (input) => {
      await closeVoting(dependencies, input);
      entries.forget(input.election);
    }),
    'elections.count': silently(({ election }) => countBallots(dependencies, election)),
    'elections.stages': ({ election }) => countsOf(dependencies, election),
    'elections.select': silently(({ election, chosen }) => selectCandidates(dependencies, election, chosen)),
    'elections.declare': silently(({ election }) => declareResult(dependencies, election)),
    'elections.replay': ({ election }) => replaysOf(dependencies, election),
    'elections.installComposition': (input) => ({ seats: installComposition(dependencies, input) }),
    'elections.fillVacancy': (input) => fillVacancy(dependencies, input),
    'elections.cancel': silently(({ election, reason }) => {
      cancelElection(dependencies, election, reason);
      entries.forget(election);
    }),
  };
}

/** Answers for a step that has nothing to say. */
function silently<T extends unknown[]>(step: (...input: T) => void | Promise<void>) {
  return async (...input: T): Promise<Record<string, never>> => {
    await step(...input);
    return {};
  };
}

function toFile({ fileName, mediaType, bytes }: BallotFile) {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

/** Every electorate that voted and was counted; nothing before the count. */
function countsOf(dependencies: ElectionDependencies, id: string): ElectorateCount[] {
  const reading = readElection(dependencies, id);
  if (reading.election.countedOn === null || reading.election.papers === null) return [];
  return reading.papers.map(({ electorate }) => {
    const election = electionOf(dependencies, reading, electorate);
    return { electorate, name: reading.nameOf(electorate), count: election && countElection(election) };
  });
}

function replaysOf(dependencies: ElectionDependencies, id: string) {
  const reading = readElection(dependencies, id);
  if (reading.election.countedOn === null || reading.election.papers === null) return [];
  return reading.papers.flatMap(({ electorate }, place) => {
    const replay = replayOf(dependencies, reading, electorate);
    return replay ? [{ electorate, fileName: `replay-${place + 1}.json`, text: toCanonicalJson(replay) }] : [];
  });
}
