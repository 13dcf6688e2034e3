import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../renderer/features/search/highlight.ts';

const marked = (text: string, words: string) =>
  highlight(text, words)
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('marking what was searched for', () => {
  it.each([
    ['Camp Coordination', 'camp', '[Camp] Coordination'],
    ['Société générale', 'generale soc', '[Soc]iété [générale]'],
    ['منظمة الأمل', 'الامل', 'منظمة [الأمل]'],
    ['营地协调小组', '协调', '营地[协调]小组'],
    ['sites and sitreps', 'sit', '[sit]es and [sit]reps'],
    ['nothing here', 'x', 'nothing here'],
    ['as it was', '  ', 'as it was'],
  ])('%s with %s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  it('never adds, drops or moves a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 5 }), (text, words) => {
        expect(highlight(text, words).map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('marks a part of the text wherever the text contains it', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    fc.assert(
      fc.property(word, word, word, (before, searched, after) => {
        const pieces = highlight(`${before}${searched}${after}`, searched);
        expect(pieces.some(({ isMatch }) => isMatch)).toBe(true);
      }),
    );
  });
});
