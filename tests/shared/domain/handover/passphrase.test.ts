import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passphraseSchema, passphraseSymbols } from '../../../../shared/contract/handover.ts';
import {
  firstDifferingGroup,
  inGroups,
  makePassphrase,
  passphraseLength,
  symbolsIn,
} from '../../../../shared/domain/handover/passphrase.ts';

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const passphrases = fc
  .array(fc.constantFrom(...passphraseSymbols), { minLength: passphraseLength, maxLength: passphraseLength })
  .map((symbols) => inGroups(symbols.join('')));

describe('a passphrase', () => {
  test('has six groups of four symbols that nobody mistakes for one another', () => {
    for (let time = 0; time < 200; time += 1) {
      const made = makePassphrase(bytes);
      expect(passphraseSchema.safeParse(made).success).toBe(true);
      expect(made).toMatch(/^[0-9B-DF-HJKMNP-TV-Z]{4}(-[0-9B-DF-HJKMNP-TV-Z]{4}){5}$/);
    }
    expect(passphraseLength * Math.log2(passphraseSymbols.length)).toBeGreaterThan(110);
  });

  test('is made of every symbol alike', () => {
    const counts = new Map<string, number>();
    for (let time = 0; time < 2_000; time += 1) {
      for (const symbol of symbolsIn(makePassphrase(bytes))) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    const expected = (2_000 * passphraseLength) / passphraseSymbols.length;
    expect(counts.size).toBe(passphraseSymbols.length);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
  });

  test('throws away the bytes that would favour some symbols', () => {
    const answers = [Uint8Array.from({ length: 24 }, () => 255), Uint8Array.from({ length: 24 }, (_, place) => place)];
    expect(makePassphrase(() => answers.shift() ?? new Uint8Array(24))).toBe('0123-4567-89BC-DFGH-JKMN-PQRS');
  });

  test('is understood however it is typed', () => {
    fc.assert(
      fc.property(passphrases, fc.constantFrom('', ' ', '-', ' – ', '\u00a0', '\n'), (passphrase, between) => {
        const typed = passphrase.split('-').join(between).toLowerCase();
        expect(inGroups(symbolsIn(typed))).toBe(passphrase);
        expect(firstDifferingGroup(passphrase, typed)).toBeNull();
      }),
    );
    expect(symbolsIn('o1il ７ｋ ٣۴')).toBe('01117K34');
  });

  test.each([
    ['', 1],
    ['7KQD', 2],
    ['7KQD-M3TX-9BRN-ZW4C-H8PV-5JGY', null],
    ['7KQD-M3TX-9BRM-ZW4C-H8PV-5JGY', 3],
    ['7KQD-M3TX-9BRN-ZW4C-H8PV-5JG', 6],
    ['7KQD-M3TX-9BRN-ZW4C-H8PV-5JGYY', 6],
    ['KQD7-M3TX-9BRN-ZW4C-H8PV-5JGY', 1],
  ])('typed as %j differs in group %j', (typed, group) => {
    expect(firstDifferingGroup('7KQD-M3TX-9BRN-ZW4C-H8PV-5JGY', typed)).toBe(group);
  });

  test.each(['', '7KQD', '7KQD-M3TX-9BRN-ZW4C-H8PV-5JGY-', '7KQD-M3TX-9BRN-ZW4C-H8PV-5JGA', '7kqd-m3tx-9brn-zw4c-h8pv-5jgy'])(
    'is not %j: no passphrase of somebody’s own is taken',
    (text) => expect(passphraseSchema.safeParse(text).success).toBe(false),
  );
});
