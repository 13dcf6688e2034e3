import type { Candidate, Constituency, CountingRule, Election } from './election.ts';
import { countMostVotes } from './most-votes.ts';
import { type BallotFigures, sortPapers } from './papers.ts';
import { countPreferences } from './stv.ts';
import type { Tie } from './ties.ts';

/** A whole number where the rule counts whole votes; under STV a decimal text with five places, such as `12.34567`. */
export type Votes = number | string;

/** Papers of one value that went from one candidate to another in one stage. */
export interface Transfer {
  from: string;
  /** `null`: no further preference for anybody who could take it. */
  to: string | null;
  papers: number;
  /** Of each paper from now on. */
  value: Votes;
  votes: Votes;
}

/** One stage, with the figures at its end. */
export interface Stage {
  number: number;
  /**
   * - `marks`: all marks are counted; the only stage of plurality and approval.
   * - `first-preferences`: the first stage of STV.
   * - `surplus`: what an elected candidate has above the quota goes on.
   * - `exclusion`: the candidate with the fewest votes goes out, and the papers go on.
   * - `barred`: those go out whom a floor or a ceiling leaves no seat, and their papers go on.
   */
  action: 'marks' | 'first-preferences' | 'surplus' | 'exclusion' | 'barred';
  /** Whose papers moved. */
  candidates: string[];
  transfers: Transfer[];
  /** The votes of everybody who stands, by id. */
  totals: Record<string, Votes>;
  /**
   * Votes that are with nobody any more: the two below together. Under STV, `totals` and `exhausted` add up to the number
   * of valid papers, exactly, at every stage.
   */
  exhausted: Votes;
  /** Of papers without a further preference. */
  nonTransferable: Votes;
  /** The remainders that are ignored after the fifth decimal of transfer values. */
  ignoredRemainders: Votes;
  /** Who was elected at the end of this stage, in order. */
  elected: string[];
}

export interface CandidateOutcome extends Candidate {
  outcome: 'elected' | 'not-elected' | 'excluded' | 'undecided' | 'withdrawn';
  /** The stage at which he or she was elected or excluded. */
  stage: number | null;
  /** Among the elected, from 1; equal where nothing puts one before the other. */
  place: number | null;
}

export interface Count {
  rule: CountingRule;
  seats: number;
  /** By id. */
  constituencies: Constituency[];
  /** By id. */
  candidates: CandidateOutcome[];
  ballots: BallotFigures;
  /** Votes that secure a seat; `null` except under STV. */
  quota: number | null;
  stages: Stage[];
  /** Ids in the order of election. */
  elected: string[];
  ties: Tie[];
  /** Between whom only lots can decide, where none were drawn: then the count ended before its end. */
  unsettled: string[];
  /** Seats without anybody in them. */
  unfilled: number;
}

/** What a rule finds out. Candidates are places in the list of all who stand. */
export interface Tally {
  quota: number | null;
  stages: Stage[];
  /** In order, each with its place among the elected and the stage. */
  elected: { candidate: number; place: number; stage: number }[];
  excluded: { candidate: number; stage: number }[];
  ties: Tie[];
  unsettled: number[];
  /** Of whom the count did not say whether they are elected, because it could not end. */
  undecided: number[];
}

/**
 * Counts an election from its papers to its seats.
 *
 * The order of candidates and of papers makes no difference. Between candidates with equal votes nothing decides but what
 * the rule names: neither names nor places on a list. Only where two are both elected with equal votes, and no lots were
 * drawn, are they listed by id, under one `place`.
 *
 * A count without a single valid paper is a tie of everybody: whether such a poll stands is a matter of quorum, not of
 * counting.
 */
export function countElection(election: Election): Count {
  const { standing, valid, ballots } = sortPapers(election);
  const draw = placesOfLots(standing, election.lots);
  const tally =
    election.rule === 'stv'
      ? countPreferences(election, standing, valid, draw)
      : countMostVotes(election, standing, valid, draw);
  const idOf = (candidate: number) => (standing[candidate] as Candidate).id;
  return {
    rule: election.rule,
    seats: election.seats,
    constituencies: byId(election.constituencies),
    candidates: byId(election.candidates).map((candidate) => outcomeOf(candidate, standing.indexOf(candidate), tally)),
    ballots,
    quota: tally.quota,
    stages: tally.stages,
    elected: tally.elected.map(({ candidate }) => idOf(candidate)),
    ties: tally.ties,
    unsettled: tally.unsettled.map(idOf).sort(),
    unfilled: election.seats - tally.elected.length,
  };
}

function byId<T extends { id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function placesOfLots(standing: readonly Candidate[], lots: readonly string[] | null): number[] | null {
  if (lots === null) return null;
  const places = new Map(lots.map((id, place) => [id, place]));
  return standing.map(({ id }) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`No lot was drawn for ${id}.`);
    return place;
  });
}

function outcomeOf(candidate: Candidate, at: number, { elected, excluded, undecided }: Tally): CandidateOutcome {
  const { id, name, constituency, isWithdrawn } = candidate;
  const who = { id, name, constituency, isWithdrawn };
  if (isWithdrawn) return { ...who, outcome: 'withdrawn', stage: null, place: null };
  const seat = elected.find((one) => one.candidate === at);
  if (seat) return { ...who, outcome: 'elected', stage: seat.stage, place: seat.place };
  const end = excluded.find((one) => one.candidate === at);
  if (end) return { ...who, outcome: 'excluded', stage: end.stage, place: null };
  return { ...who, outcome: undecided.includes(at) ? 'undecided' : 'not-elected', stage: null, place: null };
}
