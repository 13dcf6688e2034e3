import type { InputOf } from '../../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../../shared/contract/index.ts';
import type { ReturnedRow } from '../../../../../shared/contract/reviews.ts';

export type Decision = InputOf<PageContract['reviews.collect']>['decisions'][number];

/** One answer of one form. */
export const cellKey = ({ fileName, place }: Pick<ReturnedRow, 'fileName' | 'place'>, question: string): string => JSON.stringify([fileName, place, question]);

/** Option by cell; `null`: none is meant. A cell that is missing is undecided. */
export type Decided = Readonly<Record<string, string | null>>;

/** What somebody decided, as the call takes it. */
export function decisionsOf(rows: readonly ReturnedRow[], decided: Decided): Decision[] {
  return rows.flatMap((row) =>
    row.unclear.flatMap(({ question }) => {
      const option = decided[cellKey(row, question)];
      return option === undefined ? [] : [{ fileName: row.fileName, place: row.place, question, option }];
    }),
  );
}

/** Whether a form would be taken in, once what was decided is. */
export function isAcceptable(row: ReturnedRow, decided: Decided): boolean {
  if (row.refusal === null) return true;
  return row.refusal.code === 'review-answers-unclear' && row.unclear.every(({ question }) => decided[cellKey(row, question)] !== undefined);
}

/** A name that no other file has: decisions and outcomes are told apart by it. */
export function withFreeNames<F extends { fileName: string }>(files: readonly F[], taken: ReadonlySet<string> = new Set()): F[] {
  const used = new Set(taken);
  return files.map((file) => {
    const dot = file.fileName.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [file.fileName.slice(0, dot), file.fileName.slice(dot)] : [file.fileName, ''];
    let name = file.fileName;
    for (let number = 2; used.has(name); number += 1) name = `${stem} (${number})${ending}`;
    used.add(name);
    return { ...file, fileName: name };
  });
}
