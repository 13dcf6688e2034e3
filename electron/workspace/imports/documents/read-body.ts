import { isClauseBookmark } from '../../../../shared/domain/documents/clause-bookmarks.ts';
import { FailureError } from '../../../../shared/result.ts';
import { type Attributes, readXml } from '../spreadsheets/xlsx/xml.ts';
import { type BodyParagraph, emptyParagraph, rowOf, textOf } from './body-paragraph.ts';
import { OpenComments } from './open-comments.ts';
import type { WordFile } from './open-word-file.ts';
import type { ListNumbers } from './read-numbering.ts';
import type { ParagraphStyles } from './read-styles.ts';

export type TrackedView = 'accepted' | 'refused';

/** What paragraphs refer to. */
export interface ParagraphLooks {
  styles: ParagraphStyles;
  numbers: ListNumbers;
}

const mostParagraphs = 50_000;
const mostCharacters = 5_000_000;

/** Marks around what one view does not show. */
const hiddenIn: Record<TrackedView, ReadonlySet<string>> = { accepted: new Set(['del', 'moveFrom']), refused: new Set(['ins', 'moveTo']) };
const tracked = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** What an older program shows in place of another, how something looked before, and what is no text of the document. */
const passedOver = new Set(['Fallback', 'txbxContent', 'instrText', 'pict', 'pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'tblGridChange', 'trPrChange', 'tcPrChange', 'numberingChange']);

/** The text of the body, paragraph by paragraph (ECMA-376 part 1, 17.3), with what was tracked as the view shows it. */
export async function readBody(file: WordFile, looks: ParagraphLooks, view: TrackedView = 'accepted'): Promise<BodyParagraph[]> {
  const reader = new BodyReader(file.name, looks, view);
  await readXml(file.parts.read(file.main), { part: file.main, name: file.name, pace: file.pace }, {
    open: (element, attributes) => reader.open(element, attributes),
    text: (text) => reader.text(text),
    close: (element) => reader.close(element),
  });
  return reader.end();
}

interface OpenRow {
  cells: BodyParagraph[][];
  /** The row as a whole came in or went out, and is not in this view. */
  isHidden: boolean;
  isHead: boolean;
}

class BodyReader {
  readonly #name: string;
  readonly #looks: ParagraphLooks;
  readonly #view: TrackedView;
  readonly #done: BodyParagraph[] = [];
  #paragraph = emptyParagraph();
  /** Rows that are open, the innermost last: the texts of their cells so far. */
  readonly #rows: OpenRow[] = [];
  #hidden = 0;
  #passed = 0;
  /** Who made the tracked changes that are open. */
  readonly #authors: string[] = [];
  #isParagraphMark = false;
  #isRowMark = false;
  /** The mark at the end of the paragraph is not in this view: it runs on into the next. */
  #runsOn = false;
  #emphasis = { bold: false, italic: false };
  #inRunProperties = false;
  #isText = false;
  #numbering: { id: string; level: number } | null = null;
  readonly #comments = new OpenComments();
  #left = mostCharacters;

  constructor(name: string, looks: ParagraphLooks, view: TrackedView) {
    this.#name = name;
    this.#looks = looks;
    this.#view = view;
  }

  open(element: string, attributes: Attributes): void {
    if (passedOver.has(element)) this.#passed += 1;
    if (this.#passed > 0) return;
    if (tracked.has(element)) this.#openTracked(element, attributes);
    switch (element) {
      case 'pPr':
        this.#isParagraphMark = true;
        break;
      case 'trPr':
        this.#isRowMark = true;
        break;
      case 'pStyle':
        this.#style(attributes['w:val'] ?? '');
        break;
      case 'outlineLvl':
        if (/^[0-8]$/.test(attributes['w:val'] ?? '')) this.#paragraph.headingLevel = Number(attributes['w:val']) + 1;
        break;
      case 'ilvl':
        this.#numbering = { id: this.#numbering?.id ?? '', level: Math.min(8, Math.max(0, Number(attributes['w:val']) || 0)) };
        break;
      case 'numId':
        this.#numbering = { id: attributes['w:val'] ?? '', level: this.#numbering?.level ?? 0 };
        break;
      case 'r':
        this.#emphasis = { bold: false, italic: false };
        break;
      case 'rPr':
        this.#inRunProperties = true;
        break;
      case 'b':
      case 'i':
        if (this.#inRunProperties && !this.#isParagraphMark) this.#emphasis[element === 'b' ? 'bold' : 'italic'] = !/^(0|false|off)$/.test(attributes['w:val'] ?? '');
        break;
      case 't':
      case 'delText':
        this.#isText = true;
        break;
      case 'tab':
        if (!this.#isParagraphMark) this.#add('\t');
        break;
      case 'br':
      case 'cr':
        this.#add('\n');
        break;
      case 'noBreakHyphen':
        this.#add('\u2011');
        break;
      case 'bookmarkStart':
        this.#paragraph.bookmarks.push((attributes['w:name'] ?? '').slice(0, 100));
        break;
      case 'commentRangeStart':
        this.#comments.begin(attributes['w:id'] ?? '', this.#paragraph);
        break;
      case 'commentReference':
        this.#comments.referTo(attributes['w:id'] ?? '', this.#paragraph);
        break;
      case 'commentRangeEnd':
        this.#comments.end(attributes['w:id'] ?? '');
        break;
      case 'tbl':
        // A paragraph without its mark runs on into the next one, never into a table.
        if (textOf(this.#paragraph) !== '' || this.#paragraph.bookmarks.length > 0) this.#keep();
        break;
      case 'tr':
        this.#rows.push({ cells: [], isHidden: false, isHead: false });
        break;
      case 'tblHeader': {
        const row = this.#rows.at(-1);
        if (row) row.isHead = !/^(0|false|off)$/.test(attributes['w:val'] ?? '');
        break;
      }
      case 'tc':
        this.#rows.at(-1)?.cells.push([]);
        break;
    }
  }

  text(text: string): void {
    if (this.#isText) this.#add(text);
  }

  close(element: string): void {
    if (passedOver.has(element)) this.#passed -= 1;
    if (this.#passed > 0) return;
    if (tracked.has(element)) this.#closeTracked(element);
    if (element === 'pPr') this.#isParagraphMark = false;
    else if (element === 'trPr') this.#isRowMark = false;
    else if (element === 'rPr') this.#inRunProperties = false;
    else if (element === 't' || element === 'delText') this.#isText = false;
    else if (element === 'p') this.#endParagraph();
    else if (element === 'tr') this.#endRow();
  }

  end(): BodyParagraph[] {
    if (textOf(this.#paragraph) !== '' || this.#paragraph.bookmarks.length > 0) this.#push(this.#paragraph);
    return this.#done;
  }

  #openTracked(element: string, attributes: Attributes): void {
    const author = (attributes['w:author'] ?? '').slice(0, 300);
    const row = this.#rows.at(-1);
    if (this.#isRowMark && row) {
      this.#note(author);
      if (hiddenIn[this.#view].has(element)) row.isHidden = true;
      return;
    }
    // Within the properties it speaks of the mark at the paragraph's end.
    if (this.#isParagraphMark) {
      this.#note(author);
      if (hiddenIn[this.#view].has(element)) this.#runsOn = true;
      return;
    }
    this.#authors.push(author);
    this.#note(author);
    if (hiddenIn[this.#view].has(element)) this.#hidden += 1;
  }

  #closeTracked(element: string): void {
    if (this.#isParagraphMark || this.#isRowMark) return;
    this.#authors.pop();
    if (hiddenIn[this.#view].has(element)) this.#hidden -= 1;
  }

  #note(author: string): void {
    this.#paragraph.hasTrackedChanges = true;
    if (author !== '' && !this.#paragraph.authors.includes(author)) this.#paragraph.authors.push(author);
  }

  #style(id: string): void {
    const { headingLevel, isContents, isQuote, isFromRecords, numbering } = this.#looks.styles(id);
    Object.assign(this.#paragraph, { headingLevel, isContents, isQuote, isRow: isFromRecords });
    this.#numbering ??= numbering;
  }

  #add(text: string): void {
    if (this.#hidden > 0 || this.#passed > 0 || text === '') return;
    this.#left -= text.length;
    if (this.#left < 0) throw new FailureError('word-file-too-long', { name: this.#name });
    this.#comments.add(text);
    const { bold, italic } = this.#emphasis;
    const last = this.#paragraph.runs.at(-1);
    if (last && (last.bold ?? false) === bold && (last.italic ?? false) === italic) last.text += text;
    else this.#paragraph.runs.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
  }

  #endParagraph(): void {
    const numbering = this.#numbering;
    this.#numbering = null;
    if (numbering !== null && numbering.id !== '0' && this.#paragraph.headingLevel === null) {
      const { id, level } = numbering;
      this.#paragraph.list ??= { ...this.#looks.numbers(id, level), level };
    }
    if (this.#runsOn) {
      // What two paragraphs become when they are joined is what the second one is.
      this.#runsOn = false;
      Object.assign(this.#paragraph, { headingLevel: null, list: null, isContents: false, isQuote: false, isRow: false });
      return;
    }
    this.#keep();
  }

  #keep(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = emptyParagraph();
    const row = this.#rows.at(-1);
    if (row === undefined) this.#push(paragraph);
    else if (row.cells.length > 0) row.cells.at(-1)?.push(paragraph);
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (!row || row.isHidden) return;
    const paragraphs = row.cells.flat();
    // Columns of a document in two languages: clauses, not figures.
    if (paragraphs.some(({ bookmarks }) => bookmarks.some(isClauseBookmark))) {
      for (const paragraph of paragraphs) this.#push(paragraph);
      return;
    }
    this.#push(rowOf(row.cells, row.isHead));
  }

  #push(paragraph: BodyParagraph): void {
    if (this.#done.length >= mostParagraphs) throw new FailureError('word-file-too-long', { name: this.#name });
    this.#done.push(paragraph);
  }
}
