import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';

/** What somebody marked: the rank by the candidate's id; a plain mark is rank 1. */
export type Marks = Readonly<Record<string, number>>;

export type MarkProblem = { kind: 'tooMany'; over: number } | { kind: 'rankTwice' | 'rankMissing'; rank: number };

/** As a ballot says it: the ids with rank 1, with rank 2, and so on; a rank that nobody has is empty. */
export function ranksOf(marks: Marks): string[][] {
  const highest = Math.max(0, ...Object.values(marks));
  return Array.from({ length: highest }, (_, place) =>
    Object.entries(marks)
      .filter(([, rank]) => rank === place + 1)
      .map(([id]) => id)
      .sort(),
  );
}

/** What a voter still has to mend; a paper is typed as it is, whatever it says. */
export function problemOf(marks: Marks, { rule, maxMarks }: Pick<BallotPaper, 'rule' | 'maxMarks'>): MarkProblem | null {
  const ranks = ranksOf(marks);
  if (rule !== 'stv') {
    const over = Object.keys(marks).length - (maxMarks ?? Number.POSITIVE_INFINITY);
    return over > 0 ? { kind: 'tooMany', over } : null;
  }
  const twice = ranks.findIndex((ids) => ids.length > 1);
  if (twice !== -1) return { kind: 'rankTwice', rank: twice + 1 };
  const missing = ranks.findIndex((ids) => ids.length === 0);
  return missing === -1 ? null : { kind: 'rankMissing', rank: missing + 1 };
}

export function withRank(marks: Marks, id: string, rank: number | null): Marks {
  const others = Object.fromEntries(Object.entries(marks).filter(([known]) => known !== id));
  return rank === null ? others : { ...others, [id]: rank };
}

/** The rank that comes after those given; a candidate that has one loses it. */
export function toggleRank(marks: Marks, id: string, isRanked: boolean): Marks {
  if (marks[id] !== undefined) return withRank(marks, id, null);
  return withRank(marks, id, isRanked ? Math.max(0, ...Object.values(marks)) + 1 : 1);
}
