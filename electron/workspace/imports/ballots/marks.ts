import type { ElectionRules } from '../../../../shared/contract/election-view.ts';
import type { Ranks } from '../../../../shared/domain/elections/procedure/ballot.ts';
import { FailureError } from '../../../../shared/result.ts';

/** One row of a returned form: a candidate, what stands in its cell, and where, as a person finds it. */
export interface MarkedRow {
  candidate: string;
  text: string;
  place: string;
}

const marked = new Set(['X', '×', '✕', '✖', '✗', '✘', '✓', '✔', '☒', '☑', '1', 'TRUE']);
const unmarked = new Set(['', '-', '–', '—', '☐', '0', 'FALSE']);

/**
 * What was marked: under STV the ids by rank, else one rank with all that have a mark. Whether these are too many or leave
 * out a rank is for the deposit to say.
 *
 * @throws FailureError `ballot-form-mark-unclear`, `ballot-form-rank-unclear` naming the place.
 */
export function ranksOf(rows: readonly MarkedRow[], rule: NonNullable<ElectionRules['countingRule']>, name: string): Ranks {
  if (rule === 'stv') return rankedBy(rows, name);
  const ids = rows.filter((row) => isMarked(row, name)).map(({ candidate }) => candidate);
  return ids.length === 0 ? [] : [ids];
}

function isMarked({ text, place }: MarkedRow, name: string): boolean {
  const mark = readMark(text);
  if (mark === null) throw new FailureError('ballot-form-mark-unclear', { name, place, text: text.slice(0, 40) });
  return mark;
}

/** Whether a sign marks what it stands beside; `null` where it says neither. */
export function readMark(text: string): boolean | null {
  const sign = text.normalize('NFKC').trim().toUpperCase();
  if (marked.has(sign)) return true;
  return unmarked.has(sign) ? false : null;
}

function rankedBy(rows: readonly MarkedRow[], name: string): Ranks {
  const ranks: Ranks = [];
  for (const { candidate, text, place } of rows) {
    const sign = toLatinDigits(text.normalize('NFKC').trim());
    if (unmarked.has(sign)) continue;
    const rank = /^[1-9]\d{0,2}$/.test(sign) ? Number(sign) : 0;
    if (rank < 1 || rank > rows.length) {
      throw new FailureError('ballot-form-rank-unclear', { name, place, text: text.slice(0, 40), last: rows.length });
    }
    while (ranks.length < rank) ranks.push([]);
    ranks[rank - 1]?.push(candidate);
  }
  return ranks;
}

/** Arabic-Indic and Persian digits; the full-width ones are Latin already after NFKC. */
function toLatinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
