import { describe, expect, it } from 'vitest';
import { startTimes } from '../../../../../shared/documents/plans/meetings/agenda-times.ts';

const minutes = (...lengths: (number | null)[]) => lengths.map((length) => ({ minutes: length }));

describe('the times of an agenda', () => {
  it('follow from the lengths, as far as these are known', () => {
    expect(startTimes('09:50', minutes(5, 10, null, 5))).toEqual(['09:50', '09:55', '10:05', null]);
    expect(startTimes('23:45', minutes(30, 30))).toEqual(['23:45', '00:15']);
    expect(startTimes(null, minutes(5, 5))).toEqual([null, null]);
    expect(startTimes('09:00', [])).toEqual([]);
  });
});
