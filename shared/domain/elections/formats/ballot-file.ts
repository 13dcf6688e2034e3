import type { Candidate, Constituency, CountingRule, Paper } from '../election.ts';

/** What a file of ballots says; `null` for what its format does not tell. */
export interface BallotFile {
  title: string | null;
  rule: CountingRule | null;
  seats: number | null;
  candidates: Candidate[];
  constituencies: Constituency[];
  papers: Paper[];
  /** Candidates' ids in the order in which their lots were drawn. */
  lots: string[] | null;
}

/** An election of a cluster has some hundred voters; these keep a hostile file from holding up the machine. */
export const ballotFileLimits = {
  /** UTF-16 units of the whole text, which bytes never are fewer than. */
  textLength: 20_000_000,
  candidates: 1_000,
  papers: 1_000_000,
  seats: 1_000,
  nameLength: 200,
} as const;
