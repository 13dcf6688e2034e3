import type { Candidate, CountingRule, Election, Paper } from './election.ts';

/** Why the rule cannot take a paper that somebody did mark. */
export const spoiledReasons = ['no-first-preference', 'several-first-preferences', 'too-many-marks'] as const;
export type SpoiledReason = (typeof spoiledReasons)[number];

/** Papers, not votes; `total` is the sum of the other three. */
export interface BallotFigures {
  total: number;
  valid: number;
  blank: number;
  spoiled: number;
  spoiledBecause: Record<SpoiledReason, number>;
}

/** Equal valid papers in one: places in `standing`, under STV in the order of preference. */
export interface ValidPaper {
  choices: readonly number[];
  copies: number;
}

export interface SortedPapers {
  /** Who was not withdrawn, by id: the order of a list never reaches the count. */
  standing: Candidate[];
  valid: ValidPaper[];
  ballots: BallotFigures;
}

type Judgement = { kind: 'valid'; choices: number[] } | { kind: 'blank' } | { kind: 'spoiled'; reason: SpoiledReason };

/**
 * Sorts papers into valid, blank and spoiled.
 *
 * The names of withdrawn candidates are struck out first, and a rank that only they held closes up: a paper is what it
 * would be had they never been on it. Then
 *
 * - **blank** is a paper that marks nobody who stands;
 * - under plurality, **spoiled** is one with more marks than seats;
 * - under STV, **spoiled** is one without a single first preference (none, or two and more; rule 44 of the Order). From
 *   the first rank that is skipped or shared on, preferences are not consecutive any more and nothing is read.
 */
export function sortPapers({ rule, seats, candidates, papers }: Pick<Election, 'rule' | 'seats' | 'candidates' | 'papers'>): SortedPapers {
  const standing = candidates.filter(({ isWithdrawn }) => !isWithdrawn).sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(standing.map(({ id }, place) => [id, place]));
  const withdrawn = new Set(candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id));
  const ballots: BallotFigures = {
    total: 0,
    valid: 0,
    blank: 0,
    spoiled: 0,
    spoiledBecause: { 'no-first-preference': 0, 'several-first-preferences': 0, 'too-many-marks': 0 },
  };
  const valid = new Map<string, { choices: number[]; copies: number }>();
  for (const paper of papers) {
    const judgement = judge(rule, seats, readRanks(paper, places, withdrawn));
    ballots.total += paper.copies;
    ballots[judgement.kind] += paper.copies;
    if (judgement.kind === 'spoiled') ballots.spoiledBecause[judgement.reason] += paper.copies;
    if (judgement.kind !== 'valid') continue;
    const key = judgement.choices.join();
    const known = valid.get(key);
    if (known) known.copies += paper.copies;
    else valid.set(key, { choices: judgement.choices, copies: paper.copies });
  }
  return { standing, valid: [...valid.values()], ballots };
}

function readRanks({ ranks }: Paper, places: ReadonlyMap<string, number>, withdrawn: ReadonlySet<string>): number[][] {
  return ranks
    .filter((ids) => ids.length === 0 || ids.some((id) => !withdrawn.has(id)))
    .map((ids) =>
      ids
        .filter((id) => !withdrawn.has(id))
        .map((id) => {
          const place = places.get(id);
          if (place === undefined) throw new Error(`A paper names ${id}, who is no candidate.`);
          return place;
        }),
    );
}

function judge(rule: CountingRule, seats: number, ranks: number[][]): Judgement {
  const marks = ranks.flat();
  if (marks.length === 0) return { kind: 'blank' };
  if (rule === 'stv') return judgePreferences(ranks);
  if (rule === 'plurality' && marks.length > seats) return { kind: 'spoiled', reason: 'too-many-marks' };
  return { kind: 'valid', choices: marks.sort((a, b) => a - b) };
}

function judgePreferences(ranks: number[][]): Judgement {
  const first = ranks[0]?.length ?? 0;
  if (first !== 1) return { kind: 'spoiled', reason: first === 0 ? 'no-first-preference' : 'several-first-preferences' };
  const end = ranks.findIndex((ids) => ids.length !== 1);
  return { kind: 'valid', choices: (end < 0 ? ranks : ranks.slice(0, end)).flat() };
}
