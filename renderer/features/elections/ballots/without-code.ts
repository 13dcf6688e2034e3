import type { ElectionView, RollRow } from '../../../../shared/contract/election-view.ts';

/** Who votes in a contest and has no code yet. */
export function withoutCode({ roll, papers, rules }: Pick<ElectionView, 'roll' | 'papers' | 'rules'>): RollRow[] {
  return electors({ roll, papers, rules }).filter(({ hasCode, leftOn }) => !hasCode && leftOn === null);
}

/** Who may vote on one of the papers. */
export function electors({ roll, papers, rules }: Pick<ElectionView, 'roll' | 'papers' | 'rules'>): RollRow[] {
  const voting = new Set(papers.map(({ electorate }) => electorate));
  return roll.filter(({ isEligible, constituency }) => isEligible && constituency !== null && voting.has(rules.electorate === 'joint' ? null : constituency));
}
