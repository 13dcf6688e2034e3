import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areHeadingsCounted } from '../../../../../electron/workspace/documents/word/context.ts';
import { imageSize } from '../../../../../electron/workspace/documents/word/image-size.ts';
import { filledSteps } from '../../../../../electron/workspace/documents/word/meters.ts';
import { columnWidths } from '../../../../../electron/workspace/documents/word/tables.ts';
import { splitByDirection, toXmlText } from '../../../../../electron/workspace/documents/word/text.ts';

describe('splitByDirection', () => {
  it('loses and reorders nothing', () => {
    const letters = fc.constantFrom('ا', 'ب', 'A', 'z', ' ', '(', ')', '1', '+', '.', '中', 'é', '،', '\u200F');
    fc.assert(
      fc.property(fc.array(letters), fc.boolean(), (parts, isRightToLeft) => {
        const text = parts.join('');
        expect(splitByDirection(text, isRightToLeft).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('keeps words of several Latin letters together in Arabic', () => {
    expect(splitByDirection('وكالة (Norwegian Refugee Council) 2014', true)).toEqual([
      { text: 'وكالة (', isRightToLeft: true },
      { text: 'Norwegian Refugee Council', isRightToLeft: false },
      { text: ') 2014', isRightToLeft: true },
    ]);
  });

  it('marks an Arabic name in a Latin text', () => {
    expect(splitByDirection('See أمينة سار here', false)).toEqual([
      { text: 'See ', isRightToLeft: false },
      { text: 'أمينة سار', isRightToLeft: true },
      { text: ' here', isRightToLeft: false },
    ]);
  });
});

describe('toXmlText', () => {
  it('takes out what XML cannot hold and nothing else', () => {
    expect(toXmlText('a\u0000\u0008b\uD800c\uFFFEd\te\r\nf\u2028g😀')).toBe('abcd e\nf\ng😀');
  });
});

describe('areHeadingsCounted', () => {
  const heading = (level: 1 | 2 | 3, number: string | null) => ({ kind: 'heading' as const, level, number, text: '', anchor: '' });

  it('tells whether counting gives the numbers', () => {
    expect(areHeadingsCounted([heading(1, '1.'), heading(2, '1.1'), heading(1, null), heading(2, '1.2'), heading(1, '2.'), heading(2, '2.1')])).toBe(true);
    expect(areHeadingsCounted([heading(1, '1.'), heading(2, '1.2')])).toBe(false);
    expect(areHeadingsCounted([heading(1, 'A')])).toBe(false);
    expect(areHeadingsCounted([heading(1, '1.'), heading(3, '1.1.1')])).toBe(false);
  });
});

describe('filledSteps', () => {
  it('fills none and all only when that is exactly so', () => {
    expect(filledSteps(0, 49)).toBe(0);
    expect(filledSteps(1, 4_900)).toBe(1);
    expect(filledSteps(4_899, 4_900)).toBeLessThan(filledSteps(4_900, 4_900));
    expect(filledSteps(0, 0)).toBe(0);
  });
});

describe('columnWidths', () => {
  it('adds up to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 10 }), (shares) => {
        expect(columnWidths(shares, 9_638).reduce((sum, width) => sum + width, 0)).toBe(9_638);
      }),
    );
  });
});

describe('imageSize', () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 0, 0, 0];

  it('reads the size of a JPEG past other segments', () => {
    expect(imageSize(new Uint8Array(jpeg))).toEqual({ type: 'jpg', width: 30, height: 20 });
  });

  it('never fails on other bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void imageSize(bytes)));
    expect(imageSize(new Uint8Array([...jpeg.slice(0, 4), 0xff, 0xff]))).toBeNull();
  });
});
