import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type DayReading, orderOfDays, readDay, readDays } from '../../../../shared/domain/imports/days.ts';

const dayOf = (reading: DayReading): string => (reading.kind === 'day' ? reading.day : reading.kind);

describe('a day that people write', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026/3/5', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [' 28/11/2026 ', '2026-11-28'],
    ['11/28/2026', '2026-11-28'],
    ['28.11.26', '2026-11-28'],
    ['28-11-1999', '1999-11-28'],
    ['28 / 11 / 2026', '2026-11-28'],
    ['05/05/2026', '2026-05-05'],
    ['28/11/49', '2049-11-28'],
    ['28/11/50', '1950-11-28'],
    ['29/02/2024', '2024-02-29'],
    // With a time or a weekday.
    ['2026-03-05T23:30:00Z', '2026-03-05'],
    ['2026-03-05T00:30:00+05:45', '2026-03-05'],
    ['2026-03-05 14:30', '2026-03-05'],
    ['28/11/2026, 2:30 p.m.', '2026-11-28'],
    ['Thu 28/11/2026', '2026-11-28'],
    ['28 novembre 2026 à 14h30', 'invalid'],
    ['28 novembre 2026 14h30', '2026-11-28'],
    // Months by name.
    ['5 March 2026', '2026-03-05'],
    ['March 5th, 2026', '2026-03-05'],
    ['5-Mar-26', '2026-03-05'],
    ['5.mar.2026', '2026-03-05'],
    ['1st of June 2026', '2026-06-01'],
    ['2026 Mar 5', '2026-03-05'],
    ['Thursday, 5 March 2026', '2026-03-05'],
    ['1er août 2026', '2026-08-01'],
    ['jeudi 5 févr. 2026', '2026-02-05'],
    ['mar. 5 mai 2026', '2026-05-05'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['1º de diciembre del 2026', '2026-12-01'],
    ['miércoles, 5 de agosto de 2026', '2026-08-05'],
    ['5 مارس 2026', '2026-03-05'],
    ['٥ آذار ٢٠٢٦', '2026-03-05'],
    ['الخميس ٥ آذار/مارس ٢٠٢٦م', '2026-03-05'],
    ['5 كانون الثاني 2026', '2026-01-05'],
    ['5 تشرين الأول 2026', '2026-10-05'],
    ['5 أوت 2026', '2026-08-05'],
    ['۲۸/۱۱/۲۰۲۶', '2026-11-28'],
    ['\u200f28/11/2026\u200f', '2026-11-28'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６年３月５日（星期四）', '2026-03-05'],
    ['26年3月5日', '2026-03-05'],
    ['2026年03月05日 14:30', '2026-03-05'],
    ['5 三月 2026', '2026-03-05'],
  ])('%s is %s', (text, expected) => {
    expect(dayOf(readDay(text))).toBe(expected);
  });

  it.each([
    '', 'soon', '5 March', 'March 2026', '2026', '31/04/2026', '29/02/2026', '00/10/2026', '13/13/2026', '2026-13-01', '1447/03/05',
    '5 mars avril 2026', 'not before 5 March 2026', '5/3', '1/2/3', '5?March?2026', '28112026', '46354', '5 March 2026 and 6 March 2026', '+249 912 345 678',
    'x'.repeat(100_000),
  ])('%s is none', (text) => {
    expect(readDay(text)).toEqual({ kind: 'invalid' });
  });

  it('is not guessed where day and month could change places', () => {
    expect(readDay('03/04/2026')).toEqual({ kind: 'ambiguous', dayFirst: '2026-04-03', monthFirst: '2026-03-04' });
    expect(readDay('٣/٤/٢٠٢٦')).toEqual({ kind: 'ambiguous', dayFirst: '2026-04-03', monthFirst: '2026-03-04' });
    expect(readDay('03/04/2026', 'day-first')).toEqual({ kind: 'day', day: '2026-04-03' });
    expect(readDay('03/04/2026', 'month-first')).toEqual({ kind: 'day', day: '2026-03-04' });
  });
});

describe('a column of days', () => {
  it.each([
    [['03/04/2026', '28/11/2026'], 'day-first'],
    [['03/04/2026', '11/28/2026', '2026-03-05', '5 March 2026'], 'month-first'],
    [['03/04/2026', '05/06/2026'], null],
    [['28/11/2026', '11/28/2026'], null],
    [['05/05/2026', 'soon', '31/04/2026'], null],
  ])('%j is %s', (texts, order) => {
    expect(orderOfDays(texts)).toBe(order);
  });

  it('is read by the order that one of its days decides', () => {
    expect(readDays(['03/04/2026', '28/11/2026', 'soon']).map(dayOf)).toEqual(['2026-04-03', '2026-11-28', 'invalid']);
  });

  it('stays ambiguous where its days contradict each other', () => {
    expect(readDays(['03/04/2026', '28/11/2026', '11/28/2026']).map(dayOf)).toEqual(['ambiguous', '2026-11-28', '2026-11-28']);
  });
});

const days = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const languages = fc.constantFrom('en-GB', 'en-US', 'fr', 'es', 'ar-EG', 'ar-SY', 'ar-TN', 'zh');
const styles = fc.constantFrom('long', 'full', 'medium');

describe('the time zone of the laptop', () => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });

  it.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('moves no day: %s', (zone) => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(days, fc.constantFrom('-', '/', '.'), (day, separator) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const texts = [day, `${day}T23:59:59Z`, `${day} 00:00`, `${year}年${Number(month)}月${Number(date)}日`];
        expect(texts.map((text) => dayOf(readDay(text)))).toEqual(texts.map(() => day));
        expect(dayOf(readDay([date, month, year].join(separator), 'day-first'))).toBe(day);
        expect(dayOf(readDay([month, date, year.slice(2)].join(separator), Number(date) > 12 ? undefined : 'month-first'))).toBe(day);
      }),
    );
  });

  it.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('moves no day that a program wrote in words: %s', (zone) => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(days, languages, styles, (day, language, dateStyle) => {
        const written = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }).format(new Date(day));
        expect([written, dayOf(readDay(written, /^ar|medium/.test(`${language} ${dateStyle}`) ? 'day-first' : undefined))]).toEqual([written, day]);
      }),
    );
  });
});

describe('any text', () => {
  it('is read without trouble, and only as days that exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/-. 年月日آذارmarch') })), (text) => {
        const reading = readDay(text);
        if (reading.kind === 'day') expect(new Date(reading.day).toISOString().slice(0, 10)).toBe(reading.day);
      }),
    );
  });
});
