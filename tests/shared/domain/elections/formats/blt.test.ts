import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlt } from '../../../../../shared/domain/elections/formats/blt.ts';
import { FailureError } from '../../../../../shared/result.ts';

/** `3: A B=C -` for three papers with A first, B and C second and the third rank skipped. */
const shown = (text: string) => readBlt(text).papers.map(({ copies, ranks }) => `${copies}: ${ranks.map((ids) => ids.join('=') || '-').join(' ')}`.trim());

function failureOf(text: string) {
  try {
    return readBlt(text);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

const names = '"A"\n"B"\n"C"\n"Title"\n';

describe('a .blt file', () => {
  it('is read as its authors printed it', () => {
    const text = '4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0\n"Adam"\n"Basil"\n"Charlotte"\n"Donald"\n"Title"\n';
    expect(readBlt(text)).toMatchObject({ title: 'Title', rule: null, seats: 2, lots: null, constituencies: [] });
    expect(readBlt(text).candidates).toEqual(
      ['Adam', 'Basil', 'Charlotte', 'Donald'].map((name) => ({ id: name, name, constituency: null, isWithdrawn: name === 'Basil' })),
    );
    expect(shown(text)).toEqual(['3: Adam Charlotte Donald', '4: Adam Charlotte Basil', '2: Donald Adam Charlotte', '1: Basil', '2: Basil Donald Charlotte Adam', '1: Charlotte Donald Basil']);
  });

  it('is the same on one line, with a byte order mark, with Windows line ends and with comments', () => {
    const plain = readBlt('3 2 -2\n3 1 3 0\n2 2 0\n0\n"A"\n"B"\n"C"\n"Title"');
    expect(readBlt('\uFEFF3 2 -2 3 1 3 0 2 2 0 0 "A" "B" "C" "Title"')).toEqual(plain);
    expect(readBlt('3 2 -2\r\n3 1 3 0\r\n2 2 0\r\n0\r\n"A"\r\n"B"\r\n"C"\r\n"Title"\r\n')).toEqual(plain);
    expect(readBlt('# ours\n3 2 # three\n  -2#gone\n\n3 1 3 0 # 9 9\n2 2 0\n0# end\n# names\n"A" # first\n"B"\n\n"C"\n"Title"\n# that is all')).toEqual(plain);
  });

  it('knows weights, blank papers, shared and skipped ranks', () => {
    expect(shown(`3 1\n2 0\n1 1=3 2 0\n7 2 - 1 0\n1 - 0\n0\n${names}`)).toEqual(['2:', '1: A=C B', '7: B - A', '1: -']);
  });

  it('knows names with and without quotation marks', () => {
    const named = (lines: string) => readBlt(`3 1\n0\n${lines}`);
    expect(named('Save the Rest\nO\'Neill & Sons\nقافلة الخير\nSAG 2026').candidates.map(({ id }) => id)).toEqual(['Save the Rest', "O'Neill & Sons", 'قافلة الخير']);
    expect(named('"The \\"Big\\" One"\n"A ""B"" C"\n"No. #3" # a comment\n').candidates.map(({ id }) => id)).toEqual(['The "Big" One', 'A "B" C', 'No. #3']);
    expect(named('"A"\n"B"\n"C"\n"Title"\n"Source"\n"Comment"').title).toBe('Title');
    expect(named('"A"\n"B"\n"C"').title).toBeNull();
  });

  it('may have no candidates and no papers', () => {
    expect(readBlt('0 2\n0\n"Nobody"')).toMatchObject({ seats: 2, candidates: [], papers: [], title: 'Nobody' });
  });

  it.each([
    ['', 'blt-header', { line: 1 }],
    ['Dear all', 'blt-header', { line: 1 }],
    ['3', 'blt-header', { line: 1 }],
    ['3 0\n0', 'blt-header', { line: 1 }],
    ['5000 1', 'ballots-limit', { line: 1, number: 5000 }],
    [`3 1\n1 1 2\n1 3 0\n0\n${names}`, 'blt-ballot-open', { line: 2 }],
    [`3 1\n1 1\n2 0\n0\n${names}`, 'blt-ballot-open', { line: 2 }],
    [`3 1\n1 1 2 0\n${names}`, 'blt-end-missing', { line: 3 }],
    ['3 1\n1 1 2 0\nAmina\nBasil\nCarl', 'blt-end-missing', { line: 3 }],
    ['3 1\n1 1 2 0\n', 'blt-end-missing', { line: 3 }],
    [`3 1\n1 4 0\n0\n${names}`, 'blt-candidate-unknown', { line: 2, number: 4, candidates: 3 }],
    [`3 1\n1 1=0 0\n0\n${names}`, 'blt-candidate-unknown', { line: 2, number: 0 }],
    [`3 1\n-4\n0\n${names}`, 'blt-candidate-unknown', { line: 2, number: 4 }],
    [`3 1\n1 1 2 1 0\n0\n${names}`, 'blt-candidate-twice', { line: 2, number: 1 }],
    [`3 1\n1 2=2 0\n0\n${names}`, 'blt-candidate-twice', { line: 2, number: 2 }],
    [`3 1\n1.5 1 0\n0\n${names}`, 'blt-word', { line: 2, word: '1.5' }],
    [`3 1\n1 1,2 0\n0\n${names}`, 'blt-word', { line: 2, word: '1,2' }],
    [`3 1\n1 1 0\n-2\n0\n${names}`, 'blt-word', { line: 3, word: '-2' }],
    [`3 1\n00 1 0\n0\n${names}`, 'blt-word', { line: 2, word: '00' }],
    [`3 1\n999999999 1 0\n0\n${names}`, 'ballots-too-many', { limit: 1_000_000 }],
    ['3 1\n0\n"A"\n"B"\n', 'blt-names', { line: 4, wanted: 3, found: 2 }],
    ['2 1\n0\nA\nB\nTitle\nSource\nComment\nMore', 'blt-names', { line: 8, wanted: 2, found: 6 }],
    ['2 1\n0\n"A"\n"B', 'ballots-quote-open', { line: 4 }],
    ['2 1\n0\n"A"\n"A "', 'candidate-name-twice', { line: 4, name: 'A' }],
    ['2 1\n0\n"Zoe\u0301"\n"Zo\u00e9"', 'candidate-name-twice', { line: 4 }],
    ['2 1\n0\n"A"\n""', 'candidate-name-invalid', { line: 4 }],
    ['2 1\n0\n"A"\n"B\u001b[2J"', 'candidate-name-invalid', { line: 4 }],
    [`1 1\n0\n${'x'.repeat(201)}`, 'candidate-name-invalid', { line: 3, limit: 200 }],
  ])('%j is refused as %s', (text, code, params) => {
    expect(failureOf(text)).toMatchObject({ code, params });
  });

  it('fails in one clear way or is read, whatever is in it', () => {
    const piece = fc.oneof(fc.constantFrom('3 1\n', '-2 ', '1 1 2 0\n', '0\n', '"A"\n', 'B\n', '=', '-', '#', '"', '\\', '\uFEFF', '1=2', ' 0', '\r', '9'.repeat(30)), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = failureOf(pieces.join(''));
        expect('code' in read || read.candidates.length <= 1_000).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not held up by very long lines', () => {
    const start = performance.now();
    for (const sign of ['"', '\\', 'x', '#', '1 ', '""', '= ']) {
      failureOf(sign.repeat(1_000_000));
      failureOf(`1 1\n0\n"${sign.repeat(1_000_000)}`);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
