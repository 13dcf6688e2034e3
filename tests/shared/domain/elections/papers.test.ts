import { describe, expect, it } from 'vitest';
import type { CountingRule } from '../../../../shared/domain/elections/election.ts';
import { sortPapers } from '../../../../shared/domain/elections/papers.ts';
import { makeElection } from './make-election.ts';

/** What becomes of one paper: its preferences, or why it has none. */
function readAs(rule: CountingRule, candidates: string, paper: string, seats = 2): string {
  const { standing, valid, ballots } = sortPapers(makeElection(rule, seats, candidates, [`1 ${paper}`.trim()]));
  if (ballots.blank === 1) return 'blank';
  if (ballots.spoiled === 1) return Object.entries(ballots.spoiledBecause).find(([, count]) => count === 1)?.[0] ?? '';
  return (valid[0]?.choices ?? []).map((choice) => standing[choice]?.id).join(' ');
}

describe('a paper under STV', () => {
  it.each([
    ['', 'blank'],
    ['- -', 'blank'],
    ['A', 'A'],
    ['C A B', 'C A B'],
    ['A - B', 'A'],
    ['A B=C D', 'A'],
    ['- A B', 'no-first-preference'],
    ['A=B C', 'several-first-preferences'],
  ])('"%s" is read as %s', (paper, expected) => {
    expect(readAs('stv', 'A B C D', paper)).toBe(expected);
  });

  it.each([
    ['W A', 'A'],
    ['A W B', 'A B'],
    ['W=A B', 'A B'],
    ['A W=B C', 'A B C'],
    ['W', 'blank'],
    ['W - A', 'no-first-preference'],
    ['A W - B', 'A'],
    ['W A=B', 'several-first-preferences'],
  ])('"%s" with W withdrawn is read as %s', (paper, expected) => {
    expect(readAs('stv', 'A B C -W', paper)).toBe(expected);
  });
});

describe('a paper with marks', () => {
  it.each([
    ['plurality', 'A=B', 'A B'],
    ['plurality', 'C', 'C'],
    ['plurality', 'A=B=C', 'too-many-marks'],
    ['plurality', 'B A', 'A B'],
    ['plurality', '', 'blank'],
    ['approval', 'A=B=C=D', 'A B C D'],
    ['approval', '-', 'blank'],
  ] as const)('under %s "%s" is read as %s', (rule, paper, expected) => {
    expect(readAs(rule, 'A B C D', paper)).toBe(expected);
  });

  it('has as many marks as it names candidates who stand', () => {
    expect(readAs('plurality', 'A B -W', 'A=B=W')).toBe('A B');
  });
});

it('counts equal papers together and in numbers of papers', () => {
  const { valid, ballots } = sortPapers(makeElection('stv', 1, 'A B', ['3 A B', '2 A B', '4 B', '5', '6 A=B']));
  expect(valid).toEqual([
    { choices: [0, 1], copies: 5 },
    { choices: [1], copies: 4 },
  ]);
  expect(ballots).toMatchObject({ total: 20, valid: 9, blank: 5, spoiled: 6 });
});
