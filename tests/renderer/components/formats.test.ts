import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../renderer/components/formats.ts';

describe('days', () => {
  it('are not moved by the time zone of the computer', () => {
    expect(formatsFor('en').day('2026-11-23')).toBe('23 November 2026');
    expect(formatsFor('fr').day('2026-01-01')).toBe('1 janvier 2026');
    expect(formatsFor('zh').day('2026-12-31')).toBe('2026年12月31日');
  });

  it('leave the year out when it is this one', () => {
    const { shortDay } = formatsFor('en');
    expect(shortDay('2026-11-03', '2026-11-23')).toBe('3 Nov');
    expect(shortDay('2025-11-03', '2026-11-23')).toBe('3 Nov 2025');
  });

  it('are counted as calendar days', () => {
    const { daysApart } = formatsFor('en');
    expect(daysApart('2026-11-24', '2026-11-23')).toBe('tomorrow');
    expect(daysApart('2026-03-01', '2026-02-28')).toBe('tomorrow');
    expect(daysApart('2026-11-13', '2026-11-23')).toBe('10 days ago');
  });
});

describe('instants', () => {
  it('are shown in the time of this computer', () => {
    expect(formatsFor('en').instant('2026-11-23T20:00:00Z')).toMatch(/24 Nov 2026.*01:45/);
  });
});

describe('sizes and lists', () => {
  it('speak the language of the screen', () => {
    expect(formatsFor('en').size(1_540_000)).toBe('1.5 MB');
    expect(formatsFor('en').size(1)).toBe('1 kB');
    expect(formatsFor('fr').list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(formatsFor('en').percent(0.62)).toBe('62%');
  });
});
