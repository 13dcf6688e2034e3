import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveWordsInCommon, type Piece, wordDifference } from '../../../../shared/domain/text/word-difference.ts';

const textOf = (pieces: readonly Piece[], left: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('wordDifference', () => {
  it('marks the words that differ, and only those', () => {
    expect(wordDifference('The round starts on Monday in the north', 'The round starts on Tuesday in the north', 'en')).toEqual([
      { kind: 'same', text: 'The round starts on ' },
      { kind: 'removed', text: 'Monday' },
      { kind: 'added', text: 'Tuesday' },
      { kind: 'same', text: ' in the north' },
    ]);
  });

  it('knows the words of Chinese, which has no spaces', () => {
    const pieces = wordDifference('集群协调员负责会议记录', '集群协调员负责培训记录', 'zh');
    expect(pieces[0]).toEqual({ kind: 'same', text: '集群协调员负责' });
    expect(textOf(pieces, 'added')).toBe('集群协调员负责会议记录');
  });

  it('knows the words of Arabic', () => {
    expect(wordDifference('تبدأ الجولة يوم الاثنين', 'تبدأ الجولة يوم الثلاثاء', 'ar')).toEqual([
      { kind: 'same', text: 'تبدأ الجولة يوم ' },
      { kind: 'removed', text: 'الاثنين' },
      { kind: 'added', text: 'الثلاثاء' },
    ]);
  });

  it('takes neighbours that differ as one difference, the space between them included', () => {
    expect(wordDifference('on Monday morning at nine', 'on Friday evening at nine', 'en')).toEqual([
      { kind: 'same', text: 'on ' },
      { kind: 'removed', text: 'Monday morning' },
      { kind: 'added', text: 'Friday evening' },
      { kind: 'same', text: ' at nine' },
    ]);
  });

  it('knows texts that share nothing but a full stop', () => {
    expect(haveWordsInCommon(wordDifference('Not yet.', 'Done in June.', 'en'))).toBe(false);
    expect(haveWordsInCommon(wordDifference('Not yet.', 'Not done.', 'en'))).toBe(true);
  });

  it('finds words moved between others', () => {
    expect(wordDifference('a b c d', 'b c d a', 'en').filter(({ kind }) => kind === 'same')).toEqual([{ kind: 'same', text: 'b c d' }]);
  });

  it('says of two strangers that one takes the place of the other, and soon', () => {
    const before = Array.from({ length: 5_000 }, (_, place) => `old${place}`).join(' ');
    const after = Array.from({ length: 5_000 }, (_, place) => `new${place}`).join(', ');
    const started = performance.now();
    const pieces = wordDifference(before, after, 'en');
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives back both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('the ', 'site ', 'plan', ' ', '\n', 'وقف ', '会议', 'é')).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after, 'en');
        expect(textOf(pieces, 'added')).toBe(before);
        expect(textOf(pieces, 'removed')).toBe(after);
        const repeats = pieces.filter(({ kind }, place) => kind === pieces[place - 1]?.kind);
        expect(repeats).toEqual([]);
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
