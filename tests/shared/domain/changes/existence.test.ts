import { describe, expect, it } from 'vitest';
import type { Write } from '../../../../shared/domain/changes/changes.ts';
import { isGone, writesUnknownTo } from '../../../../shared/domain/changes/existence.ts';

const write = (office: string, n: number, value: Write['value'], seen: Write['seen'] = {}, limits: Write['limits'] = null): Write => ({
  office,
  n,
  lamport: n,
  seen,
  limits,
  value,
});

describe('isGone', () => {
  it('is false where nobody deleted anything', () => {
    expect(isGone([], [write('a', 1, 'x')])).toBe(false);
    expect(isGone([write('a', 1, false)], [])).toBe(false);
  });

  it('is true once somebody who knew all of it deleted it', () => {
    expect(isGone([write('a', 5, true, { b: 3 })], [write('b', 3, 'x'), write('a', 4, 'y')])).toBe(true);
    expect(isGone([write('a', 5, true)], [write('a', 5, 'y')])).toBe(true);
  });

  it('is false where somebody wrote apart from the deletion', () => {
    expect(isGone([write('a', 5, true, { b: 2 })], [write('b', 3, 'x')])).toBe(false);
    expect(writesUnknownTo([write('a', 5, true, { b: 2 })], [write('b', 3, 'x'), write('a', 1, 'y')])).toEqual([write('b', 3, 'x')]);
  });

  it('is false where one deleted it and another brought it back', () => {
    expect(isGone([write('a', 5, true), write('b', 4, false)], [])).toBe(false);
  });

  it('is true where two deleted it, if either knew the edit', () => {
    expect(isGone([write('a', 5, true, { c: 3 }), write('b', 4, true)], [write('c', 3, 'x')])).toBe(true);
  });

  it('does not count as known what was withheld', () => {
    expect(isGone([write('a', 5, true, { b: 3 }, { b: 0 })], [write('b', 3, 'x')])).toBe(false);
  });
});
