import { FailureError } from '../../../result.ts';
import type { Paper } from '../election.ts';
import { type BallotFile, ballotFileLimits } from './ballot-file.ts';
import { type NameOnLine, namesToCandidates } from './candidate-names.ts';

interface Numbers {
  candidates: number;
  seats: number;
  withdrawn: Set<number>;
  /** Ranks of candidates' numbers, from 1. */
  ballots: { copies: number; ranks: number[][] }[];
}

/**
 * Reads a `.blt` file, the format of Hill, Wichmann and Woodall (Algorithm 123, 1987) with what later programs added.
 *
 * ```
 * 4 2              # four candidates, two seats; from # to the end of the line is a comment
 * -3               # number 3 was withdrawn; more may follow, here or on the first line
 * 5 1 4 0          # five papers: first 1, then 4
 * 1 2=4 1 0        # 2 and 4 share the first rank
 * 1 2 - 1 0        # the second rank was skipped
 * 3 0              # three blank papers
 * 0                # the end of the papers
 * "Adam"           # a name in quotation marks (\" for one inside), or the rest of a line without any
 * Basil and Sons
 * ...
 * "Title"          # and perhaps a source and a comment
 * ```
 *
 * Several ballots may share a line, but a ballot ends with 0 on the line on which it began: otherwise a figure that was
 * forgotten would turn the next number of papers into a preference.
 *
 * @param text as it was read; a byte order mark is skipped.
 * @throws FailureError naming the line.
 */
export function readBlt(text: string): BallotFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { numbers, line: endLine, rest } = readNumbers(lines);
  const names = readNames([rest, ...lines.slice(endLine)], endLine);
  const { candidates: count, seats, withdrawn, ballots } = numbers;
  if (names.length < count || names.length > count + 3) {
    throw new FailureError('blt-names', { line: names.at(-1)?.line ?? endLine, wanted: count, found: names.length });
  }
  const candidates = namesToCandidates(names.slice(0, count)).map((candidate, place) => ({
    ...candidate,
    isWithdrawn: withdrawn.has(place + 1),
  }));
  const idOf = (number: number) => (candidates[number - 1] as { id: string }).id;
  return {
    title: names[count]?.name ?? null,
    rule: null,
    seats,
    candidates,
    constituencies: [],
    papers: ballots.map(({ copies, ranks }): Paper => ({ copies, ranks: ranks.map((rank) => rank.map(idOf)) })),
    lots: null,
  };
}

/** Everything up to the 0 that ends the papers; `line` is the one it stands on, `rest` what follows it there. */
function readNumbers(lines: readonly string[]): { numbers: Numbers; line: number; rest: string } {
  const header: number[] = [];
  const numbers: Numbers = { candidates: 0, seats: 0, withdrawn: new Set(), ballots: [] };
  let papers = 0;
  for (const [index, whole] of lines.entries()) {
    const line = index + 1;
    let ballot: Numbers['ballots'][number] | null = null;
    for (const { 0: word, index: column } of whole.matchAll(/#|[^\s#]+/g)) {
      if (word === '#') break;
      if (header.length < 2) {
        header.push(readHeader(word, header.length === 0 ? ballotFileLimits.candidates : ballotFileLimits.seats, line));
        [numbers.candidates = 0, numbers.seats = 0] = header;
        if (header.length === 2 && numbers.seats === 0) throw new FailureError('blt-header', { line });
      } else if (ballot !== null) {
        if (word === '0') {
          numbers.ballots.push(ballot);
          ballot = null;
        } else {
          ballot.ranks.push(readRank(word, ballot.ranks, numbers.candidates, line));
        }
      } else if (word === '0') {
        return { numbers, line, rest: whole.slice(column + 1) };
      } else if (/^-\d+$/.test(word) && numbers.ballots.length === 0) {
        numbers.withdrawn.add(readCandidate(word.slice(1), numbers.candidates, line));
      } else {
        const copies = readCopies(word, line);
        papers += copies;
        if (papers > ballotFileLimits.papers) throw new FailureError('ballots-too-many', { limit: ballotFileLimits.papers });
        ballot = { copies, ranks: [] };
      }
    }
    if (ballot !== null) throw new FailureError('blt-ballot-open', { line });
  }
  if (header.length < 2) throw new FailureError('blt-header', { line: 1 });
  throw new FailureError('blt-end-missing', { line: lines.length });
}

function readHeader(word: string, limit: number, line: number): number {
  if (!/^\d{1,9}$/.test(word)) throw new FailureError('blt-header', { line });
  const number = Number(word);
  if (number > limit) throw new FailureError('ballots-limit', { line, number, limit });
  return number;
}

function readCopies(word: string, line: number): number {
  if (/^["\p{L}]/u.test(word)) throw new FailureError('blt-end-missing', { line });
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new FailureError('blt-word', { line, word: shorten(word) });
  return Number(word);
}

function readRank(word: string, before: readonly number[][], candidates: number, line: number): number[] {
  if (word === '-') return [];
  const known = new Set(before.flat());
  return word.split('=').map((number) => {
    const candidate = readCandidate(number, candidates, line);
    if (known.has(candidate)) throw new FailureError('blt-candidate-twice', { line, number: candidate });
    known.add(candidate);
    return candidate;
  });
}

function readCandidate(word: string, candidates: number, line: number): number {
  if (!/^\d{1,9}$/.test(word)) throw new FailureError('blt-word', { line, word: shorten(word) });
  const number = Number(word);
  if (number < 1 || number > candidates) throw new FailureError('blt-candidate-unknown', { line, number, candidates });
  return number;
}

function shorten(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40).toWellFormed()}…` : word;
}

function readNames(lines: readonly string[], firstLine: number): NameOnLine[] {
  const names: NameOnLine[] = [];
  for (const [index, whole] of lines.entries()) {
    const line = firstLine + index;
    let rest = whole.trim();
    while (rest !== '' && !rest.startsWith('#')) {
      const [taken, name] = rest.startsWith('"') ? readQuoted(rest, line) : readUnquoted(rest);
      names.push({ name, line });
      if (names.length > ballotFileLimits.candidates + 3) throw new FailureError('ballots-limit', { line, number: names.length, limit: ballotFileLimits.candidates });
      rest = rest.slice(taken.length).trimStart();
    }
  }
  return names;
}

function readQuoted(rest: string, line: number): [taken: string, name: string] {
  // No name is as long as that; a whole file on one line must not be matched again and again.
  const [taken, name] = /^"((?:[^"\\]|\\.|"")*)"(?=\s|#|$)/.exec(rest.slice(0, 1_000)) ?? [];
  if (taken === undefined || name === undefined) throw new FailureError('ballots-quote-open', { line });
  return [taken, name.replace(/\\(["\\])|""/g, (_, escaped: string | undefined) => escaped ?? '"')];
}

function readUnquoted(rest: string): [taken: string, name: string] {
  const comment = rest.search(/\s#/);
  const name = comment < 0 ? rest : rest.slice(0, comment);
  return [name, name];
}
