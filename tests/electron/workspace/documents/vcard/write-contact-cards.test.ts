import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { foldLine, toVcardText } from '../../../../../electron/workspace/documents/vcard/vcard-text.ts';
import { writeContactCards } from '../../../../../electron/workspace/documents/vcard/write-contact-cards.ts';
import type { ContactCard } from '../../../../../shared/documents/plans/contact-cards.ts';

const cardOf = (fields: Partial<ContactCard> = {}): ContactCard => ({
  id: 'person-1',
  givenName: 'Amina',
  familyName: 'Diallo',
  organisation: 'Secours Islamique; France, Tchad',
  role: 'Coordinator, sites',
  emails: ['amina@example.org', 'a.diallo@example.org'],
  phones: ['+235 66 00 00 00'],
  website: 'https://example.org/a,b;c',
  note: null,
  ...fields,
});

const textOf = (cards: ContactCard[]) => new TextDecoder('utf8', { fatal: true }).decode(writeContactCards(cards));

/** The cards as ical.js reads them: it knows nothing of ours. */
function parse(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text) as unknown[];
  const cards = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return cards.map((card) => new ICAL.Component(card as never));
}

const valueOf = (card: ICAL.Component | undefined, name: string) => card?.getFirstPropertyValue(name);

describe('cards of contacts', () => {
  it('are read by an independent parser', () => {
    const [first, second, ...more] = parse(textOf([cardOf(), cardOf({ id: 'person-2', givenName: null, familyName: 'محمد الأمين', emails: [] })]));
    expect(more).toEqual([]);
    expect(valueOf(first, 'version')).toBe('3.0');
    expect(valueOf(first, 'fn')).toBe('Amina Diallo');
    expect(valueOf(first, 'n')).toEqual(['Diallo', 'Amina', '', '', '']);
    expect([valueOf(first, 'org')].flat()).toEqual(['Secours Islamique; France, Tchad']);
    expect(valueOf(first, 'title')).toBe('Coordinator, sites');
    expect(first?.getAllProperties('email').map((property) => property.getFirstValue())).toEqual(['amina@example.org', 'a.diallo@example.org']);
    expect(valueOf(second, 'fn')).toBe('محمد الأمين');
    expect(second?.getAllProperties('email')).toEqual([]);
  });

  it('say which address and number comes first', () => {
    const text = textOf([cardOf({ phones: ['1', '2'] })]);
    expect(text).toContain('EMAIL;TYPE=INTERNET,PREF:amina@example.org\r\nEMAIL;TYPE=INTERNET:a.diallo@example.org\r\n');
    expect(text).toContain('TEL;TYPE=WORK,VOICE,PREF:1\r\nTEL;TYPE=WORK,VOICE:2\r\n');
  });

  it('end every line with CR and LF, and none is longer than 75 octets', () => {
    const text = textOf([cardOf({ note: '协调小组成员，负责营地管理与营地协调。'.repeat(20) })]);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('keep every text, and nothing in it becomes a property of its own', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(anyText, anyText, (familyName, note) => {
        const [card, ...more] = parse(textOf([cardOf({ givenName: null, familyName: `F${familyName}.`, note: `N${note}\nEND:VCARD.` })]));
        expect(more).toEqual([]);
        const kept = (text: string) => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu, '');
        expect(valueOf(card, 'fn')).toBe(kept(`F${familyName}.`));
        expect(valueOf(card, 'note')).toBe(kept(`N${note}\nEND:VCARD.`));
        expect(card?.getAllProperties().map(({ name }) => name)).toEqual(['version', 'prodid', 'uid', 'fn', 'n', 'org', 'title', 'email', 'email', 'tel', 'url', 'note']);
      }),
      { numRuns: 200 },
    );
  });
});

describe('lines of a card', () => {
  it('escape what has a meaning of its own', () => {
    expect(toVcardText('a,b;c\\d\r\ne\u0000\uD800')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('fold between characters and unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)), (line) => {
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
