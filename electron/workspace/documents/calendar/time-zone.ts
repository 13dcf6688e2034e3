import { Temporal } from 'temporal-polyfill';

interface Observance {
  /** Offset in seconds east of UTC before the onset, and from it on. */
  from: number;
  to: number;
  /** The onset on the clock that was right before it. */
  onset: Temporal.PlainDateTime;
}

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of an IANA zone, as far as an entry on `day` needs it: the rule in force then and the
 * one that follows. Calendar programs that know no IANA names read the offsets from here.
 */
export function writeTimeZone(timeZone: string, day: string): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const offset = secondsOf(noon);
  const began = noon.getTimeZoneTransition('previous');
  const ends = noon.getTimeZoneTransition('next');
  const observances: Observance[] = [
    began ? observanceAt(began) : { from: offset, to: offset, onset: Temporal.PlainDateTime.from('1970-01-01T00:00') },
    ...(ends ? [observanceAt(ends)] : []),
  ];
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flatMap(writeObservance), 'END:VTIMEZONE'];
  return lines.join('\r\n');
}

function observanceAt(transition: Temporal.ZonedDateTime): Observance {
  const from = secondsOf(transition.subtract({ seconds: 1 }));
  const onset = transition.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ seconds: from });
  return { from, to: secondsOf(transition), onset };
}

function secondsOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return Math.round(offsetNanoseconds / 1e9);
}

/** Clocks go forward into summer time; the name changes nothing about the offsets. */
function writeObservance({ from, to, onset }: Observance): string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${name}`,
  ];
}

/** `+0545`, with seconds only where there are any. */
function offsetText(seconds: number): string {
  const length = Math.abs(seconds);
  const parts = [Math.floor(length / 3_600), Math.floor(length / 60) % 60, length % 60].map((part) => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : '+'}${parts.slice(0, length % 60 === 0 ? 2 : 3).join('')}`;
}
