import { FailureError } from '../../../result.ts';
import type { Candidate, CountingRule, Paper } from '../election.ts';
import { type BallotFile, ballotFileLimits } from './ballot-file.ts';
import { namesToCandidates } from './candidate-names.ts';
import { type DelimitedRow, readDelimited } from './delimited.ts';

const noMarks = new Set(['', '0', '-']);
const marks = new Set(['x', '×', '✓', '✔', '✗', '✘', '☑', '☒']);

/**
 * Reads ballots from a table: the first row holds the candidates' names, every row after it is one ballot, every cell
 * what stands beside that candidate on the paper.
 *
 * - Nothing, `0` or `-`: no mark. A row of nothing else is a **blank** ballot.
 * - A whole number of at most four digits: a rank, 1 for the first preference. Digits of Arabic, Persian and full-width keyboards are understood.
 * - `x`, `✓` and their kin: a plain mark. Under STV only ranks count, so there such a mark makes the file unusable.
 *
 * Where marks are counted, every rank is a mark. Which ballots are **spoiled** is not for the reader to say: ranks that
 * are shared, skipped or missing, or too many marks, are kept as they are and judged by the rule (`sortPapers`).
 *
 * Every row has as many cells as the first. Empty lines after the last ballot are none; an empty line between ballots
 * makes the file unusable, except under a single candidate, where it is a blank ballot.
 *
 * @throws FailureError naming the line, and the candidate where one cell is to blame.
 */
export function readCsv(text: string, rule: CountingRule): BallotFile {
  const [header, ...rows] = readDelimited(text);
  if (!header || header.cells.every((cell) => cell.trim() === '')) throw new FailureError('csv-header-missing');
  if (header.cells.length > ballotFileLimits.candidates) {
    throw new FailureError('ballots-limit', { line: header.line, number: header.cells.length, limit: ballotFileLimits.candidates });
  }
  const candidates = namesToCandidates(header.cells.map((name) => ({ name, line: header.line })));
  if (candidates.length > 1) while (isEmpty(rows.at(-1))) rows.pop();
  if (rows.length > ballotFileLimits.papers) throw new FailureError('ballots-too-many', { limit: ballotFileLimits.papers });
  const papers = rows.map((row) => readPaper(row, candidates, rule));
  return { title: null, rule: null, seats: null, candidates, constituencies: [], papers, lots: null };
}

function isEmpty(row: DelimitedRow | undefined): boolean {
  return row !== undefined && row.cells.length === 1 && row.cells[0]?.trim() === '';
}

function readPaper({ cells, line }: DelimitedRow, candidates: readonly Candidate[], rule: CountingRule): Paper {
  if (cells.length !== candidates.length) {
    throw new FailureError('csv-cells', { line, found: cells.length, wanted: candidates.length });
  }
  const byRank = new Map<number, string[]>();
  for (const [column, cell] of cells.entries()) {
    const { id } = candidates[column] as Candidate;
    const rank = readCell(cell, rule, { line, name: id });
    if (rank === null) continue;
    const sharing = byRank.get(rank);
    if (sharing) sharing.push(id);
    else byRank.set(rank, [id]);
  }
  return { copies: 1, ranks: toRanks(byRank) };
}

function readCell(cell: string, rule: CountingRule, where: { line: number; name: string }): number | null {
  const word = cell
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .trim()
    .toLowerCase();
  if (noMarks.has(word)) return null;
  if (/^\d{1,4}$/.test(word)) return Number(word) || null;
  const shown = word.length > 40 ? `${word.slice(0, 40).toWellFormed()}…` : word;
  if (!marks.has(word)) throw new FailureError('csv-cell', { ...where, word: shown });
  if (rule === 'stv') throw new FailureError('csv-mark-for-rank', { ...where, word: shown });
  return 1;
}

/** However many ranks are skipped between two, one empty rank says so. */
function toRanks(byRank: ReadonlyMap<number, string[]>): string[][] {
  const ranks: string[][] = [];
  let before = 0;
  for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
    if (rank > before + 1) ranks.push([]);
    ranks.push(byRank.get(rank) ?? []);
    before = rank;
  }
  return ranks;
}
