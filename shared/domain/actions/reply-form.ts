import { cellAt, type Cell, cellName, type Sheet, type Spreadsheet } from '../imports/spreadsheet.ts';

/*
 * The form that an organisation fills in for its action points. Whatever happens to it on the way (rows sorted, pasted,
 * inserted; columns moved; sheets renamed), a row is known by the id in it and a column by its tag: never by place.
 */

/** Tags in a hidden row above the headings. */
export const replyTags = {
  text: 'cd:text',
  status: 'cd:status',
  progress: 'cd:progress',
  dueOn: 'cd:due',
  id: 'cd:id',
  baseStatus: 'cd:base-status',
  baseDueOn: 'cd:base-due',
} as const;
export type ReplyTag = keyof typeof replyTags;

/** The hidden sheet that says what was sent to whom: name and value per row, then an id and its words per row. */
export const replySheet = {
  name: '_form',
  kind: 'cluster-desk-reply-form',
  organisation: 'organisation',
  writtenOn: 'written-on',
  sent: 'sent',
} as const;

export interface ReplyCell {
  cell: Cell;
  /** `B7`. */
  place: string;
}

export interface ReplyRow {
  sheet: string;
  /** As a person counts: from 1. */
  row: number;
  id: string;
  cells: Partial<Record<ReplyTag, ReplyCell>>;
}

export interface ReplyForm {
  organisation: string | null;
  writtenOn: string | null;
  /** What the form was sent with. */
  sent: { id: string; text: string }[];
  rows: ReplyRow[];
  /** Rows that say something and have no id. */
  unknownRows: { sheet: string; row: number; text: string }[];
}

/** `null` where no sheet has the tags of a form. */
export function readReplyForm({ sheets }: Spreadsheet): ReplyForm | null {
  const tagged = sheets.flatMap((sheet) => {
    const tags = findTags(sheet);
    return tags === null ? [] : [{ sheet, ...tags }];
  });
  if (tagged.length === 0) return null;
  const about = sheets.flatMap((sheet) => sheet.rows.map((_, row) => [textAt(sheet, row, 0), textAt(sheet, row, 1), textAt(sheet, row, 2)] as const));
  const isForm = about.some(([name]) => name === replySheet.kind);
  const said = (wanted: string) => (isForm ? about.find(([name, value]) => name === wanted && value !== '')?.[1] : undefined) ?? null;
  return {
    organisation: said(replySheet.organisation),
    writtenOn: said(replySheet.writtenOn),
    sent: isForm ? about.filter(([name, id]) => name === replySheet.sent && id !== '').map(([, id, text]) => ({ id, text })) : [],
    rows: tagged.flatMap(readRows).filter(({ id }) => id !== ''),
    unknownRows: tagged
      .flatMap(readRows)
      .filter(({ id }) => id === '')
      .flatMap(({ sheet, row, cells }) => {
        const text = (['text', 'progress'] as const).map((tag) => cells[tag]?.cell.text.trim() ?? '').filter((part) => part !== '').join(' · ');
        return text === '' ? [] : [{ sheet, row, text }];
      }),
  };
}

interface TaggedSheet {
  sheet: Sheet;
  tagRow: number;
  columns: Map<ReplyTag, number>;
}

function findTags(sheet: Sheet): Omit<TaggedSheet, 'sheet'> | null {
  const names = Object.entries(replyTags) as [ReplyTag, string][];
  for (const [tagRow, cells] of sheet.rows.entries()) {
    const columns = new Map(
      names.flatMap(([tag, name]) => {
        const column = cells.findIndex((cell) => cell.text.trim() === name);
        return column === -1 ? [] : [[tag, column] as const];
      }),
    );
    if (columns.has('id')) return { tagRow, columns };
  }
  return null;
}

/** The rows under the headings, which follow the tags. */
function readRows({ sheet, tagRow, columns }: TaggedSheet): ReplyRow[] {
  return sheet.rows.flatMap((cells, row) => {
    if (row <= tagRow + 1 || cells.length === 0) return [];
    const named = [...columns].map(([tag, column]) => [tag, { cell: cellAt(sheet, row, column), place: cellName(row, column) }] as const);
    return [{ sheet: sheet.name, row: row + 1, id: textAt(sheet, row, columns.get('id') ?? 0), cells: Object.fromEntries(named) }];
  });
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return cellAt(sheet, row, column).text.trim();
}
