import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActionLine } from '../../../../../shared/domain/meetings/action-line/read-action-line.ts';
import { addDays, weekdayOf } from '../../../../../shared/domain/deadlines/calendar.ts';
import { createRegister } from '../../../../../shared/domain/meetings/register.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { makeRecord } from '../../../../helpers/records.ts';
import { testCatalogues } from '../../../../helpers/workspace.ts';

const organisation = (id: string, name: string, acronym: string | null = null, alternativeNames: string[] = []) =>
  makeRecord('organisation', { id, name, acronym, alternativeNames });
const contact = (id: string, givenName: string, familyName: string, owner: string) => makeRecord('contact', { id, givenName, familyName, organisation: owner });

const register = createRegister(
  [
    organisation('nrc', 'Norwegian Refugee Council', 'NRC', ['المجلس النرويجي للاجئين', '挪威难民理事会']),
    organisation('drc', 'Danish Refugee Council', 'DRC'),
    organisation('drc-local', 'Development and Relief Centre', 'DRC'),
    organisation('care', 'CARE International', 'CARE'),
    { ...organisation('old', 'Norwegian Refugee Counsil', 'NRCC'), mergedInto: 'nrc' },
  ],
  [contact('amina', 'Amina', 'Sarr', 'nrc'), contact('amina-2', 'Amina', 'Diallo', 'care'), contact('omar', 'Omar', 'Haddad', 'care')],
);

const wordsFor = (language: Language) =>
  [language, ...languages.filter((other) => other !== language)].map((known) => testCatalogues().meetingsTexts[known].line);

/** A Tuesday. */
const day = '2026-03-10';
const read = (line: string, language: Language = 'en', base = day) =>
  readActionLine(line, { register, words: wordsFor(language), base: { day: base, nextMeetingOn: '2026-03-17' } });
const due = (phrase: string, language: Language = 'en', base = day) => read(`do it, ${phrase}`, language, base).dueOn;

describe('a line', () => {
  it('says who, what and when', () => {
    expect(read('NRC, site profiles, Thursday')).toEqual({
      text: 'site profiles',
      organisation: { id: 'nrc', name: 'NRC' },
      contact: null,
      responsible: null,
      dueOn: '2026-03-12',
      parts: [
        { kind: 'organisation', from: 0, to: 3, candidates: [] },
        { kind: 'due', from: 20, to: 28, candidates: [] },
      ],
    });
  });

  it.each([
    ['en', 'nrc: share the list of sites by 12 March', 'share the list of sites', '2026-03-12'],
    ['fr', 'NRC ; partager la liste, d’ici le 12 mars', 'partager la liste', '2026-03-12'],
    ['es', 'Norwegian Refugee Council, compartir la lista antes del jueves', 'compartir la lista', '2026-03-12'],
    ['ar', 'المجلس النرويجي للاجئين، قائمة المواقع، الخميس', 'قائمة المواقع', '2026-03-12'],
    ['zh', '挪威难民理事会，营地清单，周四前', '营地清单', '2026-03-12'],
  ] as const)('is understood in %s', (language, line, text, dueOn) => {
    expect(read(line, language)).toMatchObject({ text, organisation: { id: 'nrc' }, dueOn });
  });

  it('keeps commas in what is to be done, and takes the parts in any order', () => {
    expect(read('food, water and shelter gaps, NRC, tomorrow')).toMatchObject({ text: 'food, water and shelter gaps', organisation: { id: 'nrc' }, dueOn: '2026-03-11' });
    expect(read('NRC, food, water, Thursday')).toMatchObject({ text: 'food, water' });
  });

  it('names a person, with the organisation that tells people apart', () => {
    expect(read('Omar Haddad, map')).toMatchObject({ contact: { id: 'omar' }, organisation: { id: 'care' }, text: 'map' });
    expect(read('Omar, map')).toMatchObject({ contact: { id: 'omar' } });
    expect(read('NRC (Amina), map')).toMatchObject({ contact: { id: 'amina' }, organisation: { id: 'nrc' } });
    expect(read('Amina Diallo, CARE, map')).toMatchObject({ contact: { id: 'amina-2' }, organisation: { id: 'care' }, text: 'map' });
  });

  it('chooses nobody where several could be meant', () => {
    const acronym = read('DRC, map, Thursday');
    expect(acronym).toMatchObject({ organisation: null, responsible: 'DRC', text: 'map' });
    expect(acronym.parts[0]).toMatchObject({ kind: 'responsible', candidates: [{ id: 'drc' }, { id: 'drc-local' }] });
    expect(read('Amina, map')).toMatchObject({ contact: null, responsible: 'Amina' });
    expect(read('NRC and CARE, map')).toMatchObject({ organisation: null, responsible: 'NRC and CARE', text: 'map' });
    expect(read('NRC, CARE, map')).toMatchObject({ organisation: null, responsible: 'NRC, CARE', text: 'map' });
    expect(read('Omar, NRC, map')).toMatchObject({ organisation: null, contact: null, responsible: 'Omar, NRC' });
  });

  it('knows everybody, and leaves to the text whom it does not know', () => {
    expect(read('All partners, send 5W, end of month')).toMatchObject({ responsible: 'All partners', text: 'send 5W', dueOn: '2026-03-31' });
    expect(read('Health cluster, send list')).toMatchObject({ responsible: null, text: 'Health cluster, send list', parts: [] });
  });

  it('asks for nothing when there is nothing to do', () => {
    for (const line of ['NRC', 'NRC, Thursday', 'Thursday']) expect(read(line)).toMatchObject({ text: line, organisation: null, dueOn: null, parts: [] });
  });

  it('leaves days in the middle of what is to be done', () => {
    expect(read('review Monday market')).toMatchObject({ text: 'review Monday market', dueOn: null });
    expect(read('review the market on Monday')).toMatchObject({ text: 'review the market', dueOn: '2026-03-16' });
    expect(read('training, 3 days')).toMatchObject({ text: 'training, 3 days', dueOn: null });
  });
});

describe('a day', () => {
  it.each([
    ['en', 'today', '2026-03-10'],
    ['en', 'tomorrow', '2026-03-11'],
    ['en', 'Tuesday', '2026-03-17'],
    ['en', 'by Fri', '2026-03-13'],
    ['en', 'Monday next week', '2026-03-16'],
    ['en', 'in 2 weeks', '2026-03-24'],
    ['en', 'within ten days', '2026-03-20'],
    ['en', 'in a month', '2026-04-10'],
    ['en', 'end of the month', '2026-03-31'],
    ['en', 'end of April', '2026-04-30'],
    ['en', 'next meeting', '2026-03-17'],
    ['en', '2026-04-01', '2026-04-01'],
    ['en', '20/3', '2026-03-20'],
    ['en', '25 December 2026', '2026-12-25'],
    ['fr', 'demain', '2026-03-11'],
    ['fr', 'dans deux semaines', '2026-03-24'],
    ['fr', 'fin du mois', '2026-03-31'],
    ['fr', '12/4', '2026-04-12'],
    ['fr', '1er avril', '2026-04-01'],
    ['fr', 'après-demain', '2026-03-12'],
    ['es', 'mañana', '2026-03-11'],
    ['es', 'el próximo lunes', '2026-03-16'],
    ['es', 'dentro de 3 días', '2026-03-13'],
    ['es', '15 de abril', '2026-04-15'],
    ['ar', 'غداً', '2026-03-11'],
    ['ar', 'قبل يوم الأحد', '2026-03-15'],
    ['ar', 'خلال أسبوعين', '2026-03-24'],
    ['ar', 'بعد ٣ أيام', '2026-03-13'],
    ['ar', '١٢ نيسان', '2026-04-12'],
    ['ar', 'نهاية الشهر', '2026-03-31'],
    ['zh', '明天', '2026-03-11'],
    ['zh', '下周四', '2026-03-19'],
    ['zh', '本周五', '2026-03-13'],
    ['zh', '两周内', '2026-03-24'],
    ['zh', '4月1日前', '2026-04-01'],
    ['zh', '3月底', '2026-03-31'],
    ['zh', '4/2', '2026-04-02'],
  ] as const)('in %s: %s', (language, phrase, expected) => {
    expect(due(phrase, language)).toBe(expected);
  });

  it('is understood in another language than the one of the meeting, where only one reading is', () => {
    expect(due('jeudi', 'en')).toBe('2026-03-12');
  });

  it('goes to the next year, unless it has only just passed', () => {
    expect(due('12 January', 'en', '2026-12-05')).toBe('2027-01-12');
    expect(due('9 March')).toBeNull();
  });

  it('is not chosen where people differ, and is never what its weekday denies', () => {
    const either = read('NRC, map, 5/4');
    expect(either).toMatchObject({ dueOn: null, text: 'map, 5/4' });
    expect(either.parts.at(-1)).toMatchObject({ kind: 'due', candidates: [{ id: '2026-04-05' }, { id: '2026-05-04' }] });
    expect(read('map, next Thursday')).toMatchObject({ dueOn: null, parts: [{ candidates: [{ id: '2026-03-12' }, { id: '2026-03-19' }] }] });
    expect(due('next Monday')).toBe('2026-03-16');
    expect(due('Friday 12 March')).toBeNull();
    expect(due('Thursday 12 March')).toBe('2026-03-12');
  });
});

describe('reading', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  const plainText = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}( [b-df-hj-np-tv-z]{4,9}){0,3}$/);

  it('gives back what a line was made from, in every language', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...languages), fc.integer({ min: 0, max: 6 }), plainText, (base, language, weekday, text) => {
        const [name = ''] = testCatalogues().meetingsTexts[language].line.weekdays[weekday] ?? [];
        const found = read(`NRC, ${text}, ${name}`, language, base);
        expect(found).toMatchObject({ text, organisation: { id: 'nrc' } });
        expect(weekdayOf(found.dueOn ?? '')).toBe(weekday + 1);
        expect((found.dueOn ?? '') > base && (found.dueOn ?? '') <= addDays(base, 7)).toBe(true);
      }),
    );
  });

  it('reads any day as ISO writes it', () => {
    fc.assert(
      fc.property(anyDay, plainText, (dueOn, text) => {
        expect(read(`${text}, ${dueOn}`)).toMatchObject({ text, dueOn });
      }),
    );
  });

  it('loses no word: what is not in the text is in a part, and parts do not overlap', () => {
    const piece = fc.oneof(fc.constantFrom('NRC', 'DRC', 'Omar', 'Thursday', '5/4', 'by Monday', 'all partners', 'next Thursday', 'الخميس', '周四'), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom(...languages), (pieces, language) => {
        const line = pieces.join(', ');
        const { text, parts } = read(line, language);
        const said = [text, ...parts.map(({ from, to }) => line.slice(from, to))].join(' ');
        const words = (string: string) => string.split(/[\s,;，；،؛、:：|]+/u).filter((word) => word !== '' && !/^[-–—]+$/.test(word));
        for (const word of words(line)) expect(said).toContain(word);
        parts.forEach(({ from, to }, place) => expect(from >= (parts[place - 1]?.to ?? 0) && to > from).toBe(true));
      }),
    );
  });
});

describe.each(['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('in %s', (zone) => {
  it('a line means the same days', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(['Thursday', 'in 2 weeks', 'end of the month', '12 March', '2026-04-01'].map((phrase) => due(phrase))).toEqual(['2026-03-12', '2026-03-24', '2026-03-31', '2026-03-12', '2026-04-01']);
    } finally {
      process.env['TZ'] = before;
    }
  });
});
