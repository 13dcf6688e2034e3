import type { Candidate, Election, Paper } from '../../../../shared/domain/elections/election.ts';

/** `A` stands, `-A` was withdrawn, `A:north` stands for a constituency. */
export function toCandidate(word: string): Candidate {
  const [id = '', constituency = null] = word.replace('-', '').split(':');
  return { id, name: id, constituency, isWithdrawn: word.startsWith('-') };
}

/** `5 A B=C - D`: five papers, A first, B and C second, the third rank skipped, D fourth. */
export function toPaper(line: string): Paper {
  const [copies = '', ...ranks] = line.split(' ');
  return { copies: Number(copies), ranks: ranks.map((rank) => (rank === '-' ? [] : rank.split('='))) };
}

export function makeElection(
  rule: Election['rule'],
  seats: number,
  candidates: string,
  papers: readonly string[],
  more: Partial<Pick<Election, 'constituencies' | 'lots'>> = {},
): Election {
  const list = candidates === '' ? [] : candidates.split(' ').map(toCandidate);
  return { rule, seats, candidates: list, papers: papers.map(toPaper), constituencies: [], lots: null, ...more };
}
