import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparedSegment } from '../../../../../shared/contract/document-comparison.ts';
import { type ClauseText, compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import { compareParagraphs } from '../../../../../shared/domain/documents/comparing/paragraphs.ts';
import { diffSequences } from '../../../../../shared/domain/documents/comparing/sequences.ts';
import { compareTexts, countWords, likeness } from '../../../../../shared/domain/documents/comparing/texts.ts';

const side = (segments: readonly ComparedSegment[], left: 'deleted' | 'inserted') =>
  segments.map(({ kind, text }) => (kind === left ? '' : text)).join('');
const earlier = (segments: readonly ComparedSegment[]) => side(segments, 'inserted');
const later = (segments: readonly ComparedSegment[]) => side(segments, 'deleted');

const word = fc.constantFrom('site', 'camp', 'المجموعة', '安置点工作组', 'the', ' ', '. ', 'élu', '😀', '5');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));

describe('sequences', () => {
  test('give both sides back, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 14 }), fc.array(fc.nat(4), { maxLength: 14 }), (was, is) => {
        const edits = diffSequences(was, is);
        expect(edits.flatMap((edit) => (edit.kind === 'inserted' ? [] : [edit.was]))).toEqual(was);
        expect(edits.flatMap((edit) => (edit.kind === 'deleted' ? [] : [edit.is]))).toEqual(is);
      }),
    );
  });

  test('find the longest common part', () => {
    const kinds = diffSequences([...'abcabba'], [...'cbabac']).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'same')).toHaveLength(4);
  });

  test('replace what is too long to compare, between its common ends', () => {
    const was = Array.from({ length: 3_000 }, (_, place) => `a${place}`);
    const is = was.map((one, place) => (place === 0 || place === 2_999 ? one : `b${place}`));
    const edits = diffSequences(was, is);
    expect(edits.filter(({ kind }) => kind === 'same')).toHaveLength(2);
    expect(edits).toHaveLength(2 + 2 * 2_998);
  });
});

describe('texts', () => {
  test('give both sides back and say nothing of what is equal', () => {
    fc.assert(
      fc.property(text, text, (was, is) => {
        const segments = compareTexts(was, is, 'en');
        expect([earlier(segments), later(segments)]).toEqual([was, is]);
        expect(compareTexts(was, was, 'en').every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test.each([
    ['en', 'Members meet every month.', 'Members meet every two weeks.', ['=Members meet every ', '-month', '+two weeks', '=.']],
    ['zh', '成员每月举行会议。', '成员每周举行会议。', ['=成员', '-每月', '+每周', '=举行会议。']],
    ['ar', 'يجتمع الأعضاء شهريًا.', 'يجتمع الأعضاء أسبوعيًا.', ['=يجتمع الأعضاء ', '-شهريًا', '+أسبوعيًا', '=.']],
  ] as const)('are parted by words in %s', (language, was, is, expected) => {
    const marks = { same: '=', deleted: '-', inserted: '+' };
    expect(compareTexts(was, is, language).map(({ kind, text: own }) => marks[kind] + own)).toEqual(expected);
  });

  test('resemble each other the same both ways', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [left, right] = [countWords(one, 'en'), countWords(other, 'en')];
        expect(likeness(left, right)).toBe(likeness(right, left));
        expect(likeness(left, left)).toBe(1);
      }),
    );
  });
});

test('a reworded paragraph is changed, another one is added, a third removed', () => {
  const was = ['Members meet every month in the capital.', 'Minutes follow.', 'Nothing else.'];
  const is = ['Members meet every week in the capital.', 'A new paragraph about fire safety.', 'Minutes follow.'];
  expect(compareParagraphs(was, is, 'en').map(({ change }) => change)).toEqual(['changed', 'added', 'same', 'removed']);
});

describe('clauses', () => {
  const clause = (id: string, ...paragraphs: string[]): ClauseText => ({ id, heading: `Heading ${id}`, paragraphs });
  const changes = (was: ClauseText[], is: ClauseText[]) => compareClauses(was, is, 'en').map(({ id, change }) => `${id} ${change}`);

  test('are named by what became of each', () => {
    const was = [clause('a', 'One.'), clause('b', 'Two.'), clause('c', 'Three.'), clause('d', 'Four.')];
    const is = [clause('a', 'One.'), clause('c', 'Three.'), clause('b', 'Two, changed.'), clause('e', 'New.')];
    expect(changes(was, is)).toEqual(['a same', 'c same', 'd removed', 'b moved_and_changed', 'e added']);
  });

  test('one that only moved says so once, and one that did not is the same', () => {
    expect(changes([clause('a'), clause('b'), clause('c')], [clause('c'), clause('a'), clause('b')])).toEqual(['c moved', 'a same', 'b same']);
    expect(changes([clause('a', 'x'), clause('b')], [clause('b'), clause('a', 'y')])).toEqual(['b same', 'a moved_and_changed']);
  });

  test('every clause of either side is spoken of exactly once', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, (was, is) => {
        const compared = compareClauses(was.map((id) => clause(id)), is.map((id) => clause(id)), 'en');
        expect(compared.map(({ id }) => id).toSorted()).toEqual([...new Set([...was, ...is])].toSorted());
        expect(compared.filter(({ change }) => change === 'added').map(({ id }) => id).toSorted()).toEqual(is.filter((id) => !was.includes(id)).toSorted());
        expect(compared.filter(({ change }) => change === 'removed').map(({ id }) => id).toSorted()).toEqual(was.filter((id) => !is.includes(id)).toSorted());
      }),
    );
  });
});
