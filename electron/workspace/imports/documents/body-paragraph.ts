import type { Run } from '../../../../shared/documents/blocks.ts';

/** A paragraph as somebody reads it who accepts, or refuses, every tracked change. */
export interface BodyParagraph {
  /** Line feeds within it are breaks of the line. */
  runs: Run[];
  /** 1 to 9; `null` for no heading. */
  headingLevel: number | null;
  /** `start`: the number that its list begins with. */
  list: { ordered: boolean; level: number; start: number } | null;
  isQuote: boolean;
  /** Of a table's row: its cells, and whether it heads the columns. */
  row: { cells: string[]; isHead: boolean } | null;
  /** A row of a table, its cells parted by bars; a caption or a note that stands with one. */
  isRow: boolean;
  /** An entry of the table of contents. */
  isContents: boolean;
  /** Names of the bookmarks that begin in it. */
  bookmarks: string[];
  /** Who changed something in it, as its tracked changes say. */
  authors: string[];
  hasTrackedChanges: boolean;
  /** Ids of comments that begin in it, with the words that each is about. */
  comments: { id: string; about: string }[];
}

export const textOf = ({ runs }: Pick<BodyParagraph, 'runs'>): string => runs.map(({ text }) => text).join('');

export function emptyParagraph(): BodyParagraph {
  return { runs: [], headingLevel: null, list: null, isQuote: false, row: null, isRow: false, isContents: false, bookmarks: [], authors: [], hasTrackedChanges: false, comments: [] };
}

/** A table's row as one line of the cells that say something; what they carry besides words goes with it. */
export function rowOf(cells: readonly (readonly BodyParagraph[])[], isHead: boolean): BodyParagraph {
  const paragraphs = cells.flat();
  const wordsOf = (cell: readonly BodyParagraph[]) => cell.map((paragraph) => textOf(paragraph).replaceAll('\n', ' ').trim()).filter((words) => words !== '').join(' ');
  const words = cells.map(wordsOf);
  return {
    ...emptyParagraph(),
    isRow: true,
    row: { cells: words, isHead },
    runs: [{ text: words.filter((cell) => cell !== '').join(' | ') }],
    bookmarks: paragraphs.flatMap(({ bookmarks }) => bookmarks),
    comments: paragraphs.flatMap(({ comments }) => comments),
    authors: [...new Set(paragraphs.flatMap(({ authors }) => authors))],
    hasTrackedChanges: paragraphs.some(({ hasTrackedChanges }) => hasTrackedChanges),
  };
}
