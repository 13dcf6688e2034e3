import type { Language } from '../records/choices.ts';

/** A document as data: what is printed, in order. Writers and the preview on screen read the same plan. */
export interface DocumentPlan {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** For the file's properties, the cover and the header. */
  title: string;
  subtitle: string;
  /** Shown on the cover as label and value: version, status, date ... */
  facts: { label: string; value: string }[];
  header: string;
  footer: string;
  /** "Page {page} of {pages}" in the document's language, with these two placeholders. */
  pageNumbering: string;
  author: string;
  logo: { mediaType: 'image/png' | 'image/jpeg'; base64: string } | null;
  hasCover: boolean;
  orientation: 'portrait' | 'landscape';
  /** The heading of the table of contents; `null` for a document without one. */
  contents: string | null;
  /** Sheets to be cut: nothing but the blocks, without title, header and footer. */
  isBare?: boolean;
  /** A letter: its head is among the blocks, so that neither title nor facts are printed. */
  isLetter?: boolean;
  /** Which document of the register it is: a file keeps it, so that it is known when it comes back. */
  identity?: DocumentIdentity;
  blocks: Block[];
}

export interface DocumentIdentity {
  /** The record's id. */
  document: string;
  kind: string;
  version: string | null;
  language: Language;
}

/** A closed union: a writer that forgets one does not compile. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; number: string | null; text: string; anchor: string }
  /** `anchor`: the clause that begins here, where no heading says so; of a list too. */
  | { kind: 'paragraph'; number: string | null; runs: Run[]; style: 'normal' | 'note' | 'quote'; anchor?: string }
  | { kind: 'list'; ordered: boolean; /** The first number of an ordered list, 1 when absent. */ start?: number; items: ListItem[]; anchor?: string }
  | { kind: 'table'; columns: Column[]; rows: Cell[][]; caption: string | null; /** To be filled in by hand: ruled, with high rows. */ isForm?: boolean }
  | { kind: 'structure'; title: string; note: string; chart: StructureChart }
  | { kind: 'signatures'; parties: { role: string; organisation: string; name: string }[]; labels: SignatureLabels }
  | { kind: 'meter'; label: string; value: number; of: number; text: string }
  | { kind: 'bars'; title: string; bars: Bar[] }
  | { kind: 'distribution'; title: string; /** What each share of a row stands for, from the lowest answer to the highest. */ legend: string[]; rows: DistributionRow[] }
  /** The same in a second language: its blocks run in that language's direction. */
  | { kind: 'part'; language: Language; blocks: Block[] }
  /** The same in two languages, in two columns; each runs in its language's direction. Holds paragraphs and lists. */
  | { kind: 'beside'; columns: { language: Language; blocks: Block[] }[] }
  | { kind: 'page-break' };

/** One amount of a plot: all bars of a block share the scale from 0 to the largest. */
export interface Bar {
  label: string;
  /** 0 or more. */
  value: number;
  /** The value in words: a bar is never read by its length alone. */
  text: string;
}

/** Shares of one whole, in the order of the legend. */
export interface DistributionRow {
  label: string;
  /** Whole numbers of 0 or more, one for each entry of the legend. */
  counts: number[];
  /** What stands behind the bar: how many, and what is not in it. Alone where there are no counts. */
  text: string;
}

export interface SignatureLabels {
  name: string;
  date: string;
  signature: string;
}

export interface Run {
  /** May hold line feeds: each is a new line of the same paragraph. */
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** A value that is not known yet: printed in brackets and marked, so that nobody signs over a gap. */
  gap?: boolean;
  link?: string;
}

export interface ListItem {
  runs: Run[];
  items: ListItem[];
  /** Whether the nested items are numbered; absent: as the list that holds them. */
  itemsAreOrdered?: boolean;
}

export interface Column {
  heading: string;
  /** Share of the table's width; the shares of all columns add up to 100. */
  width: number;
  align: 'start' | 'end' | 'center';
}

export type Tone = 'good' | 'progress' | 'update' | 'none' | 'not-applicable' | 'late';

export interface Cell {
  runs: Run[];
  tone?: Tone;
  /** Whether the cell heads its row, for example the name of a core function across the table. */
  heading?: boolean;
  span?: number;
  /** Of the words, where it is not the document's: they run in its direction. */
  language?: Language;
}

/** Who reports to whom, as boxes in rows; `shared/domain/team/structure.ts` draws it from the records. */
export interface StructureChart {
  boxes: StructureBox[];
  lines: { from: string; to: string; style: 'solid' | 'dotted' }[];
}

export interface StructureBox {
  id: string;
  /** 0 is the top row. */
  row: number;
  /** Side boxes stand beside the row: advisory and technical groups, the inter-cluster group. */
  side: 'middle' | 'start' | 'end';
  title: string;
  /** Person and organisation, or the word for "vacant". */
  detail: string;
  isVacant: boolean;
}
