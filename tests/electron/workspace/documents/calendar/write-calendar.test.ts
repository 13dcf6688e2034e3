import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { writeTimeZone } from '../../../../../electron/workspace/documents/calendar/time-zone.ts';
import { type CalendarEntry, writeCalendar } from '../../../../../electron/workspace/documents/calendar/write-calendar.ts';
import { toXmlText } from '../../../../../electron/workspace/documents/word/text.ts';

const entryOf = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'm3@cluster-desk.invalid',
  sequence: 0,
  isCancelled: false,
  writtenAt: '2026-03-10T08:00:00.000Z',
  day: '2026-03-19',
  startTime: '10:00',
  endTime: '11:30',
  timeZone: 'Asia/Aden',
  title: 'Cluster meeting',
  place: 'OCHA, room 2',
  link: null,
  description: 'First line\nSecond line',
  organiser: { name: 'Clara Ortiz', address: 'coordinator@cccm.example.org' },
  ...more,
});

/** What an independent parser reads, after the rules of the form that parsers forgive are checked. */
function parse(entry: CalendarEntry) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(writeCalendar(entry));
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const one = new ICAL.Event(event);
  return { text, calendar, event, one, method: calendar.getFirstPropertyValue('method') };
}

afterEach(() => {
  delete process.env['TZ'];
});

describe('a calendar entry', () => {
  it('asks for a day and a time, with the zone’s offsets in it', () => {
    const { one, method, event, calendar } = parse(entryOf());
    expect([method, one.uid, one.sequence, one.summary, one.location]).toEqual(['REQUEST', 'm3@cluster-desk.invalid', 0, 'Cluster meeting', 'OCHA, room 2']);
    expect([one.startDate.toString(), one.endDate.toString()]).toEqual(['2026-03-19T10:00:00', '2026-03-19T11:30:00']);
    expect(one.startDate.toUnixTime()).toBe(Date.parse('2026-03-19T07:00:00Z') / 1_000);
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Aden');
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-03-10T08:00:00Z');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Aden');
    expect(one.description).toBe('First line\nSecond line');
  });

  it('is found again by its changes and its cancellation', () => {
    const changed = parse(entryOf({ sequence: 1, startTime: '14:00', endTime: null }));
    expect([changed.one.uid, changed.one.sequence, changed.one.endDate.toString()]).toEqual(['m3@cluster-desk.invalid', 1, '2026-03-19T15:00:00']);
    const cancelled = parse(entryOf({ sequence: 2, isCancelled: true }));
    expect([cancelled.method, cancelled.one.sequence, cancelled.event.getFirstPropertyValue('status')]).toEqual(['CANCEL', 2, 'CANCELLED']);
  });

  it('names the organiser and nobody else', () => {
    const { event, text } = parse(entryOf());
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:coordinator@cccm.example.org');
    expect(event.getAllProperties('attendee').map((property) => String(property.getFirstValue()).toLowerCase())).toEqual(['mailto:coordinator@cccm.example.org']);
    expect(text.match(/@/g)).toHaveLength(3);
  });

  it('takes the whole day without a time, the wall clock without a zone, and the next day over midnight', () => {
    const whole = parse(entryOf({ startTime: null, endTime: null })).one;
    expect([whole.startDate.isDate, whole.startDate.toString(), whole.endDate.toString()]).toEqual([true, '2026-03-19', '2026-03-20']);
    const { event } = parse(entryOf({ timeZone: null }));
    expect(event.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART:20260319T100000');
    expect(parse(entryOf({ startTime: '23:30', endTime: '00:30' })).one.endDate.toString()).toBe('2026-03-20T00:30:00');
  });

  it.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'])('stays on its day on a laptop in %s', (zone) => {
    process.env['TZ'] = zone;
    expect(new Date().getTimezoneOffset()).toBe({ 'Pacific/Pago_Pago': 660, 'Asia/Kathmandu': -345, 'Pacific/Kiritimati': -840, UTC: 0 }[zone]);
    const { one, event } = parse(entryOf({ timeZone: zone }));
    expect(one.startDate.toString().replace('Z', '')).toBe('2026-03-19T10:00:00');
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-03-10T08:00:00Z');
    expect(parse(entryOf({ startTime: null, timeZone: zone })).one.startDate.toString()).toBe('2026-03-19');
  });

  it('parses whatever anybody typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a,b;c\\n\r\nEND:VEVENT\r\n', `${'👩🏽‍💻'.repeat(30)}`, 'اجتماع المجموعة، '.repeat(20), '集群会议，'.repeat(40), 'x'.repeat(400), '"quoted"; ^^\'\t'),
    );
    fc.assert(
      fc.property(typed, typed, typed, (title, description, name) => {
        const { one, calendar, event } = parse(entryOf({ title, description, organiser: { name, address: 'a@example.org' } }));
        expect([one.summary, one.description]).toEqual([toXmlText(title).replaceAll('\n', ' '), toXmlText(description)]);
        expect([calendar.getAllSubcomponents('vevent').length, event.getAllProperties('uid').length]).toEqual([1, 1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a time zone', () => {
  it('with summer time has the rule in force and the one that follows', () => {
    const lines = writeTimeZone('Europe/Paris', '2026-06-01').split('\r\n');
    expect(lines).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('gives every day of the year the offset that it has', () => {
    for (const zone of ['Asia/Kathmandu', 'Africa/Casablanca', 'America/Bogota', 'Asia/Beirut', 'Australia/Lord_Howe', 'UTC']) {
      for (const day of ['2026-01-15', '2026-03-05', '2026-07-15', '2026-10-20']) {
        const component = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${writeTimeZone(zone, day)}\r\nEND:VCALENDAR`) as never);
        const read = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone') as never);
        const time = ICAL.Time.fromString(`${day}T12:00:00`, undefined as never);
        const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T12:00:00Z`));
        const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])?(\d+)?:?(\d+)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
        const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60);
        expect([zone, day, read.utcOffset(time)]).toEqual([zone, day, offset]);
      }
    }
  });
});
