import { expect, it } from 'vitest';
import { dayOfInstant, instantAt, localParts } from '../../../../renderer/features/activation/done-at.ts';
import { instantSchema } from '../../../../shared/records/define.ts';

it('keeps the written day and the offset of this computer', () => {
  expect(instantAt('2026-04-03', '00:10')).toBe('2026-04-03T00:10:00+05:45');
  expect(dayOfInstant(instantAt('2026-04-03', '00:10'))).toBe('2026-04-03');
});

it('writes instants that the records accept and reads them back', () => {
  for (const time of ['00:00', '12:00', '23:59']) {
    const instant = instantAt('2026-12-31', time);
    expect(instantSchema.safeParse(instant).success).toBe(true);
    expect(localParts(instant)).toEqual({ day: '2026-12-31', time });
  }
});

it('shows an instant of another office on the clock of this one', () => {
  expect(localParts('2026-04-03T20:30:00Z')).toEqual({ day: '2026-04-04', time: '02:15' });
});
