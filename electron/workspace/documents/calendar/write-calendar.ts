import ical, { ICalAttendeeStatus, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { toXmlText } from '../word/text.ts';
import { writeTimeZone } from './time-zone.ts';

export interface CalendarEntry {
  /** The same for the invitation, every change and the cancellation. */
  uid: string;
  /** One more with each of them. */
  sequence: number;
  isCancelled: boolean;
  /** ISO 8601. */
  writtenAt: string;
  /** Day and clock of the place; no time: the whole day, no end: {@link usualMinutes}. */
  day: string;
  startTime: string | null;
  endTime: string | null;
  /** IANA name of the place's zone; `null`: whatever clock hangs on the reader's wall. */
  timeZone: string | null;
  title: string;
  place: string | null;
  link: string | null;
  description: string;
  /** Who is answered; programs find the entry again by UID and organiser, so it stays the same over all changes. */
  organiser: { name: string; address: string };
}

/** `domain.md` 5.2: meetings take about an hour. */
const usualMinutes = 60;

/**
 * A calendar entry as an .ics file (RFC 5545) to be attached to a mail.
 *
 * It is a REQUEST: of the methods that programs know for an attachment, only requests and cancellations change an entry
 * that is there already; Outlook adds what is merely published a second time. The one attendee is the organiser
 * (RFC 5546 asks for one): the others are told by the mail, and nobody's address is handed round in a file.
 */
export function writeCalendar(entry: CalendarEntry): Uint8Array {
  const { organiser, timeZone } = entry;
  const name = toXmlText(organiser.name).trim() || organiser.address;
  const calendar = ical({
    method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Cluster Desk', product: 'Cluster Desk', language: 'EN' },
    // The calendar itself has no zone: DTSTAMP has to be in UTC.
    timezone: { name: null, generator: (zone) => writeTimeZone(zone, entry.day) },
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.writtenAt),
    ...timesOf(entry),
    ...(entry.startTime !== null && timeZone !== null && { timezone: timeZone }),
    summary: toXmlText(entry.title).replaceAll('\n', ' '),
    description: toXmlText(entry.description),
    location: toXmlText(entry.place ?? entry.link ?? '').replaceAll('\n', ' '),
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name, email: organiser.address },
    attendees: [{ name, email: organiser.address, status: ICalAttendeeStatus.ACCEPTED }],
  });
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

function timesOf({ day, startTime, endTime, timeZone }: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'floating'> {
  if (startTime === null) {
    return { start: Temporal.PlainDate.from(day), end: Temporal.PlainDate.from(day).add({ days: 1 }), allDay: true };
  }
  const start = Temporal.PlainDateTime.from(`${day}T${startTime}`);
  const ends = endTime === null ? start.add({ minutes: usualMinutes }) : Temporal.PlainDateTime.from(`${day}T${endTime}`);
  // A meeting over midnight ends on the next day.
  const end = Temporal.PlainDateTime.compare(ends, start) <= 0 ? ends.add({ days: 1 }) : ends;
  return { start, end, ...(timeZone === null && { floating: true }) };
}
