import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneKey, readPhones } from '../../../../../shared/domain/partners/reading/phones.ts';

const kenya = { code: '254', trunk: '0' };
const spain = { code: '34', trunk: '' };

describe('readPhones', () => {
  it.each([
    ['0712 345 678', ['+254 712 345 678']],
    ['712345678', ['+254 712345678']],
    ['254712345678', ['+254712345678']],
    ['00254-712-345-678', ['+254-712-345-678']],
    ['+254 (0) 712 345 678', ['+254 712 345 678']],
    ['Tel.: (020) 123 4567', ['+254 (20) 123 4567']],
    ['0712 345 678 / 0733 000 111', ['+254 712 345 678', '+254 733 000 111']],
    ['Mobile: 0712345678; WhatsApp +33 6 12 34 56 78', ['+254 712345678', '+33 6 12 34 56 78']],
    ['٠٧١٢٣٤٥٦٧٨', ['+254 712345678']],
    ['020 123 4567 ext. 12', ['+254 20 123 4567 ext. 12']],
    ['0712345678, +254712345678', ['+254 712345678']],
    // Of another country, as far as anybody can tell.
    ['962791234567', ['962791234567']],
    ['12345', ['12345']],
  ])('%j', (text, phones) => {
    expect(readPhones(text, kenya)).toEqual(phones);
  });

  it.each(['call me', '123', '07x23', '1234567890123456789', ''])('%j is none', (text) => {
    expect(readPhones(text, kenya)).toBeNull();
  });

  it('leaves a number as it was typed where the country is not known, and takes nothing away where it has no prefix', () => {
    expect(readPhones('0712 345 678', null)).toEqual(['0712 345 678']);
    expect(readPhones('612 345 678', spain)).toEqual(['+34 612 345 678']);
  });

  it('reads what it made as the same number', () => {
    const typed = fc.stringMatching(/^(\+|00|0)?[1-9][0-9 -]{6,10}[0-9]$/);
    fc.assert(
      fc.property(typed, fc.constantFrom(kenya, spain, null), (text, dialling) => {
        const [phone] = readPhones(text, dialling) ?? [];
        if (phone === undefined) return;
        expect(readPhones(phone, dialling)).toEqual([phone]);
        expect(phoneKey(phone, dialling)).toBe(phoneKey(text, dialling));
      }),
    );
  });
});
