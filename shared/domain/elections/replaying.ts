import { type Count, countElection } from './count.ts';
import type { Election } from './election.ts';
import { toCanonicalJson } from './formats/canonical-json.ts';
import { type Replay, replayParts, type ReplayResult, replayToBallotFile, replayVersion } from './formats/replay.ts';
import { drawLots, type Sha256 } from './lots.ts';

export type ReplayPart = (typeof replayParts)[number];

/** Something in a replay file that is not what counting and hashing it again give. */
export type ReplayDifference =
  | { kind: 'digest'; part: ReplayPart }
  /** The order of the lots is not the one that the seed draws. */
  | { kind: 'lots' }
  | { kind: 'ballots' | 'quota' | 'stages' | 'elected' | 'unsettled' }
  | { kind: 'stage'; stage: number };

export interface Verification {
  isOk: boolean;
  digests: { part: ReplayPart; recorded: string; computed: string }[];
  differences: ReplayDifference[];
  count: Count;
}

/** What a replay file says of the result: what an independent program can be held against. */
export function resultOf({ ballots, quota, stages, elected, unsettled }: Count): ReplayResult {
  const { total, valid, blank, spoiled } = ballots;
  return {
    ballots: { total, valid, blank, spoiled },
    quota,
    stages: stages.map((stage) => {
      const { action, candidates, totals, exhausted } = stage;
      return { action, candidates, totals, exhausted, elected: stage.elected };
    }),
    elected,
    unsettled,
  };
}

/**
 * Counts an election and makes its replay file. Ballots are sorted by what they say, so that their order tells nothing;
 * equal ones are told by number.
 *
 * @param seed what the lots were drawn by; `null` where they were drawn by hand or not at all.
 */
export function makeReplay(title: string, election: Election, seed: string | null, sha256: Sha256): Replay {
  const { rule, seats, constituencies, candidates, lots } = election;
  const parts = {
    rules: { rule, seats, constituencies: [...constituencies] },
    candidates: candidates.map(({ id, name, constituency, isWithdrawn }) => ({ id, name, constituency, withdrawn: isWithdrawn })),
    ballots: sortedBallots(election),
    lots: lots && { seed, order: [...lots] },
    result: resultOf(countElection(election)),
  };
  return { format: 'cluster-desk-election', version: replayVersion, title, ...parts, digests: digestsOf(parts, sha256) };
}

/** Hashes and counts a replay file again and names all that differs. */
export function verifyReplay(replay: Replay, sha256: Sha256): Verification {
  const computed = digestsOf(replay, sha256);
  const digests = replayParts.map((part) => ({ part, recorded: replay.digests[part], computed: computed[part] }));
  const count = countElection(replayToBallotFile(replay));
  const differences: ReplayDifference[] = digests
    .filter((one) => one.recorded !== one.computed)
    .map(({ part }) => ({ kind: 'digest', part }));
  if (!areLotsTrue(replay, sha256)) differences.push({ kind: 'lots' });
  differences.push(...compareResults(replay.result, resultOf(count)));
  return { isOk: differences.length === 0, digests, differences, count };
}

function digestsOf(parts: Pick<Replay, ReplayPart>, sha256: Sha256): Replay['digests'] {
  const digestOf = (part: ReplayPart) => sha256(toCanonicalJson(parts[part]));
  return {
    rules: digestOf('rules'),
    candidates: digestOf('candidates'),
    ballots: digestOf('ballots'),
    lots: digestOf('lots'),
    result: digestOf('result'),
  };
}

function areLotsTrue({ lots }: Replay, sha256: Sha256): boolean {
  if (lots === null || lots.seed === null) return true;
  return drawLots(lots.seed, lots.order, sha256).every((id, place) => id === lots.order[place]);
}

function sortedBallots({ rule, papers }: Election): Replay['ballots'] {
  const copiesBySaying = new Map<string, number>();
  for (const { ranks, copies } of papers) {
    const ballot = rule === 'stv' ? { ranks: ranks.map((ids) => [...ids].sort()) } : { marks: ranks.flat().sort() };
    const saying = toCanonicalJson(ballot);
    copiesBySaying.set(saying, (copiesBySaying.get(saying) ?? 0) + copies);
  }
  return [...copiesBySaying]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([saying, copies]) => ({ copies, ...(JSON.parse(saying) as { ranks: string[][] } | { marks: string[] }) }));
}

function compareResults(recorded: ReplayResult, counted: ReplayResult): ReplayDifference[] {
  const differs = (a: unknown, b: unknown) => toCanonicalJson(a) !== toCanonicalJson(b);
  const differences: ReplayDifference[] = [];
  for (const kind of ['ballots', 'quota'] as const) {
    if (differs(recorded[kind], counted[kind])) differences.push({ kind });
  }
  if (recorded.stages.length !== counted.stages.length) differences.push({ kind: 'stages' });
  // What follows a stage that differs follows from it.
  const first = recorded.stages.findIndex((stage, place) => place < counted.stages.length && differs(stage, counted.stages[place]));
  if (first >= 0) differences.push({ kind: 'stage', stage: first + 1 });
  for (const kind of ['elected', 'unsettled'] as const) {
    if (differs(recorded[kind], counted[kind])) differences.push({ kind });
  }
  return differences;
}
