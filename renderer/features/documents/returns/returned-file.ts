import type { ReturnComment, ReturnDifference, ReturnView } from '../../../../shared/contract/document-comparison.ts';

/** `bytes` in base64. */
export interface ChosenFile {
  fileName: string;
  bytes: string;
}

/** A clause of a returned file with all that was said about it. */
export interface ReturnedClause {
  /** `null`: outside every clause. */
  clause: string | null;
  heading: string;
  differences: ReturnDifference[];
  comments: ReturnComment[];
}

/** Differences and comments by clause, in the order in which the file has them. */
export function byClause({ differences, comments }: Pick<ReturnView, 'differences' | 'comments'>): ReturnedClause[] {
  const clauses = new Map<string | null, ReturnedClause>();
  const of = ({ clause, heading }: { clause: string | null; heading: string }) => {
    const known = clauses.get(clause) ?? { clause, heading, differences: [], comments: [] };
    clauses.set(clause, known);
    return known;
  };
  for (const difference of differences) of(difference).differences.push(difference);
  for (const comment of comments) of(comment).comments.push(comment);
  return [...clauses.values()];
}

export function undecidedIn({ differences, comments }: Pick<ReturnView, 'differences' | 'comments'>): string[] {
  return [...differences, ...comments].filter(({ decision }) => decision === null).map(({ key }) => key);
}
