import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { serialToDay, serialToDuration, serialToTime } from '../../../../../../electron/workspace/imports/spreadsheets/xlsx/serial-days.ts';

describe('a serial number', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [36_526, 1900, '2000-01-01'],
    [46_086, 1900, '2026-03-05'],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_466, 1900, undefined],
    [0, 1900, undefined],
    [-1, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [44_624, 1904, '2026-03-05'],
    [2_957_003, 1904, '9999-12-31'],
    [-1, 1904, undefined],
    [1e300, 1900, undefined],
  ] as const)('%f in the calendar of %i is %s', (serial, calendar, day) => {
    expect(serialToDay(serial, calendar)?.day).toBe(day);
  });

  it.each([
    [46_086.25, '2026-03-05', '06:00'],
    [46_086.999_988_425_93, '2026-03-05', '23:59:59'],
    // Computed numbers miss the full day by less than a millisecond.
    [46_085.999_999_999_99, '2026-03-05', '00:00'],
    [46_086.604_166_666_664, '2026-03-05', '14:30'],
  ])('%f is %s at %s', (serial, day, time) => {
    expect(serialToDay(serial, 1900)).toEqual({ day, time });
  });

  it('can be a time or a duration', () => {
    expect([serialToTime(0.5), serialToTime(46_086.25), serialToTime(-0.25)]).toEqual(['12:00', '06:00', '18:00']);
    expect([serialToDuration(1.5), serialToDuration(0.000_011_574), serialToDuration(-0.25)]).toEqual(['36:00', '00:00:01', '-06:00']);
  });
});

describe('the time zone of the laptop', () => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });

  it.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('moves no day: %s', (zone) => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.integer({ min: 0, max: 86_399 }), (days, second) => {
        const read = serialToDay(days + second / 86_400, 1900);
        expect(Date.parse(read?.day ?? '')).toBe(Date.UTC(1899, 11, 30) + days * 86_400_000);
        const [hours = 0, minutes = 0, seconds = 0] = (read?.time ?? '').split(':').map(Number);
        expect(hours * 3_600 + minutes * 60 + seconds).toBe(second);
      }),
    );
  });
});
