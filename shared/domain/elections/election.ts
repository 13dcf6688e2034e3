export const countingRules = ['plurality', 'approval', 'stv'] as const;

/**
 * How marks become seats.
 *
 * - `plurality`: up to as many marks as there are seats; the most marks win (block plurality).
 * - `approval`: any number of marks; the most marks win.
 * - `stv`: single transferable vote, Weighted Inclusive Gregory, as in the Scottish Local Government Elections
 *   Order 2011, Schedule 1, rules 46 to 53.
 */
export type CountingRule = (typeof countingRules)[number];

export interface Candidate {
  /** Marks, lots and results name candidates by this, never by their place on a list. */
  id: string;
  name: string;
  /** The id of a constituency that has a floor or a ceiling; `null` for none. */
  constituency: string | null;
  isWithdrawn: boolean;
}

/** A group of candidates of whom at least `floor` and at most `ceiling` may hold the seats of one joint electorate. */
export interface Constituency {
  id: string;
  name: string;
  floor: number;
  /** `null` for as many as there are seats. */
  ceiling: number | null;
}

/** What stands on a paper, before any rule looks at it. */
export interface Paper {
  /**
   * The ids marked with 1, with 2, and so on; several ids share a rank, and none is a rank that was skipped. Plain marks
   * are one rank.
   */
  ranks: readonly (readonly string[])[];
  /** How many papers say just this. */
  copies: number;
}

/** All that a count needs: one electorate, one ballot box. */
export interface Election {
  rule: CountingRule;
  /** From 1. */
  seats: number;
  /** Ids differ. */
  candidates: readonly Candidate[];
  constituencies: readonly Constituency[];
  papers: readonly Paper[];
  /** The ids of at least all who stand, in the order in which their lots were drawn; `null` where none were drawn. */
  lots: readonly string[] | null;
}
