import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ComparedClause, ComparedSegment } from '../../../../shared/contract/document-comparison.ts';
import { directionOf } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { contentWidth, documentLanguage, margin, pageSize, rule, soft } from './context.ts';
import { mendPackage } from './mend-package.ts';
import { bullets, deepestLevel, documentNumbering, documentStyles, orderedFrom } from './styles.ts';
import { columnWidths } from './tables.ts';
import { splitByDirection, toXmlText } from './text.ts';

type Change = ComparedClause['paragraphs'][number]['change'];

export interface TrackedRun extends ComparedSegment {
  bold?: boolean;
  italic?: boolean;
}

export interface TrackedRow {
  change: Change;
  isHead: boolean;
  cells: TrackedRun[][];
}

export type TrackedBlock =
  | { kind: 'paragraph'; change: Change; runs: TrackedRun[]; heading: number | null; list: { ordered: boolean; level: number; start: number } | null; style: 'Quote' | 'Note' | null }
  | { kind: 'table'; rows: TrackedRow[] };

export interface TrackedDocument {
  title: string;
  /** Which versions it lays side by side, in words. */
  subtitle: string;
  author: string;
  language: Language;
  /** What moved comes as removed and added. */
  blocks: readonly TrackedBlock[];
  /** ISO 8601 instant that the changes are dated with. */
  at: string;
}

/** The later text with every difference to the earlier one as a tracked change: accepting all gives the one, refusing all the other. */
export async function writeTrackedChanges(tracked: TrackedDocument): Promise<Uint8Array> {
  const { title, subtitle, author, language, blocks, at } = tracked;
  const writer = new TrackedWriter(tracked);
  const starts = blocks.flatMap((block) => (block.kind === 'paragraph' && block.list?.ordered ? [block.list.start] : []));
  const document = new Document({
    title: toXmlText(title),
    subject: toXmlText(subtitle),
    creator: toXmlText(author),
    styles: documentStyles(language),
    numbering: documentNumbering({ blocks: starts.map((start) => ({ kind: 'list', ordered: true, start, items: [] })) }),
    compatibility: { version: 15 },
    features: { updateFields: false },
    sections: [
      {
        properties: { page: { size: pageSize('portrait'), margin: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side } } },
        children: [writer.line(title, 'Title'), writer.line(subtitle, 'Note'), ...blocks.flatMap((block) => writer.write(block))],
      },
    ],
  });
  return mendPackage(await Packer.toBuffer(document), { language: documentLanguage[language], writtenAt: at });
}

/** The first letter decides: a document may have a part in another language. */
const beginsRightToLeft = /^\P{L}*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;

/** Signs of a column that counts as narrow, and of one that takes all it can get. */
const [narrow, wide] = [16, 70];

/** By the longest text of each column. */
function columnShares(rows: readonly TrackedRow[]): number[] {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length === columns);
  const lengthOf = (cell: readonly TrackedRun[] = []) => cell.reduce((all, { text }) => all + text.length, 0);
  return Array.from({ length: columns }, (_, place) => Math.min(wide, Math.max(narrow, ...full.map(({ cells }) => lengthOf(cells[place])))));
}

class TrackedWriter {
  readonly #author: string;
  readonly #at: string;
  readonly #isRightToLeft: boolean;
  #last = 0;
  /** Counts lists, so that each begins anew. */
  #lists = 0;
  #isInList = false;

  constructor({ author, at, language }: TrackedDocument) {
    this.#author = toXmlText(author);
    this.#at = at;
    this.#isRightToLeft = directionOf(language) === 'rtl';
  }

  line(text: string, style: 'Title' | 'Note'): Paragraph {
    return new Paragraph({ style, ...this.#paragraph([{ kind: 'same', text }], 'same') });
  }

  write(block: TrackedBlock): (Paragraph | Table)[] {
    if (block.kind === 'table') return this.#table(block.rows);
    const { runs, change, heading, list, style } = block;
    if (list !== null && !this.#isInList) this.#lists += 1;
    this.#isInList = list !== null;
    return [
      new Paragraph({
        ...this.#paragraph(runs, change),
        ...(heading === null ? {} : { heading: heading === 1 ? 'Heading1' : heading === 2 ? 'Heading2' : 'Heading3' }),
        ...(style === null ? {} : { style }),
        ...(list === null
          ? {}
          : { numbering: { reference: list.ordered ? orderedFrom(list.start) : bullets, level: Math.min(list.level, deepestLevel), instance: this.#lists } }),
      }),
    ];
  }

  #mark() {
    return { id: ++this.#last, author: this.#author, date: this.#at };
  }

  #change(change: Change) {
    return change === 'added' ? { insertion: this.#mark() } : change === 'removed' ? { deletion: this.#mark() } : {};
  }

  #paragraph(runs: readonly TrackedRun[], change: Change) {
    const text = runs.map((run) => run.text).join('');
    const isRightToLeft = /\p{L}/u.test(text) ? beginsRightToLeft.test(text) : this.#isRightToLeft;
    const mark = this.#change(change);
    return {
      children: runs.flatMap((run) => this.#run(run, isRightToLeft)),
      ...(isRightToLeft ? { bidirectional: true } : {}),
      ...(change === 'added' || change === 'removed' ? { run: mark } : {}),
    };
  }

  #run({ kind, text, bold, italic }: TrackedRun, isRightToLeft: boolean): ParagraphChild[] {
    return toXmlText(text)
      .split('\n')
      .flatMap((line, place) =>
        splitByDirection(line, isRightToLeft).map((part, index) => {
          const look = {
            text: part.text,
            ...(place > 0 && index === 0 ? { break: 1 } : {}),
            ...(bold ? { bold, boldComplexScript: bold } : {}),
            ...(italic ? { italics: italic, italicsComplexScript: italic } : {}),
            ...(part.isRightToLeft ? { rightToLeft: true } : {}),
          };
          if (kind === 'inserted') return new InsertedTextRun({ ...look, ...this.#mark() });
          return kind === 'deleted' ? new DeletedTextRun({ ...look, ...this.#mark() }) : new TextRun(look);
        }),
      );
  }

  #table(rows: readonly TrackedRow[]): (Paragraph | Table)[] {
    this.#isInList = false;
    const widths = columnWidths(columnShares(rows), contentWidth('portrait'));
    const line = { style: 'single', size: 4, color: rule } as const;
    return [
      new Table({
        width: { size: contentWidth('portrait'), type: WidthType.DXA },
        columnWidths: widths,
        layout: 'fixed',
        margins: { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 100, right: 100 },
        borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
        ...(this.#isRightToLeft ? { visuallyRightToLeft: true } : {}),
        rows: rows.map((row) => this.#row(row, widths)),
      }),
      new Paragraph({ style: 'Spacer' }),
    ];
  }

  #row({ change, isHead, cells }: TrackedRow, widths: readonly number[]): TableRow {
    return new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      ...this.#change(change),
      children: cells.map((runs, place) => {
        /** A row of fewer cells, as one that heads a group, goes over the rest of the columns. */
        const span = place === cells.length - 1 ? widths.length - place : 1;
        return new TableCell({
          width: { size: widths.slice(place, place + span).reduce((all, width) => all + width, 0), type: WidthType.DXA },
          ...(span > 1 ? { columnSpan: span } : {}),
          ...(isHead ? { shading: { type: 'clear', fill: soft, color: 'auto' } } : {}),
          children: [new Paragraph({ style: isHead ? 'TableHeading' : 'TableText', ...this.#paragraph(runs, change) })],
        });
      }),
    });
  }
}
