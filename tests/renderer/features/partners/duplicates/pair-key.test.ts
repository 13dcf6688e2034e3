import { describe, expect, it } from 'vitest';
import { keyToPair, pairToKey } from '../../../../../renderer/features/partners/duplicates/pair-key.ts';

describe('a pair in the address', () => {
  it('comes back as it was', () => {
    const pair = { type: 'organisation', keep: 'a:1', drop: 'b.2_c-3' } as const;
    expect(keyToPair(pairToKey(pair))).toEqual(pair);
  });

  it.each([null, '', 'organisation', 'organisation+a', 'organisation+a+a', 'meeting+a+b', 'organisation+a+b+c'])('is none in %s', (key) => {
    expect(keyToPair(key)).toBeNull();
  });
});
