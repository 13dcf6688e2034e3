import { AlignmentType, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block, Cell, Column } from '../../../../shared/documents/blocks.ts';
import { toneColours, toneShapes } from '../../../../shared/documents/tones.ts';
import { contextIn, rule, soft, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { isSentenceFromLeft, type RunLook, writeRuns, writeText } from './text.ts';

export const noBorder = { style: 'nil', size: 0, color: 'auto' } as const;
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const;
export const thinLine = { style: 'single', size: 4, color: rule } as const;

const allLines = {
  top: thinLine,
  bottom: thinLine,
  left: thinLine,
  right: thinLine,
  insideHorizontal: thinLine,
  insideVertical: thinLine,
} as const;

export const alignments = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

/** Words from left to right in a table from right to left: they stand on the side where its own would. */
const turned = { start: 'end', center: 'center', end: 'start' } as const;

/** Column widths in twentieths of a point that add up to `total`. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0) || 1;
  const widths = shares.map((share) => Math.max(1, Math.floor((share / sum) * total)));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, place) => (place === widths.length - 1 ? Math.max(1, width + rest) : width));
}

const cellMargins = { marginUnitType: WidthType.DXA, top: 70, bottom: 70, left: 100, right: 100 } as const;

export function writeTable(block: Extract<Block, { kind: 'table' }>, context: WordContext): (Table | ReturnType<typeof writeParagraph>)[] {
  const widths = columnWidths(block.columns.map((column) => column.width), context.contentWidth);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (column, place) =>
        new TableCell({
          width: { size: widths[place] ?? 1, type: WidthType.DXA },
          shading: { type: 'clear', fill: soft, color: 'auto' },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            writeParagraph(writeText(column.heading, context), context, {
              style: 'TableHeading',
              alignment: alignments[column.align],
            }),
          ],
        }),
    ),
  });
  const caption =
    block.caption === null
      ? []
      : [writeParagraph(writeText(block.caption, context, { bold: true }), context, { style: 'Note', keepNext: true })];
  return [
    ...caption,
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: 'fixed',
      margins: cellMargins,
      borders: block.isForm ? allLines : { ...noBorders, top: thinLine, bottom: thinLine, insideHorizontal: thinLine },
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: [
        header,
        ...block.rows.map((row, place) =>
          writeRow(row, { columns: block.columns, widths, isForm: block.isForm === true, keepNext: staysWithNext(block.rows, place, context) }, context),
        ),
      ],
    }),
    spacer(context),
  ];
}

const mostRowsKept = 9;
const mostTextKept = 900;

/** Short tables stay on one page; of longer ones at least the last two rows stay together. */
function staysWithNext(rows: readonly (readonly Cell[])[], place: number, { language }: WordContext): boolean {
  if (place >= rows.length - 1) return false;
  if (place === rows.length - 2) return true;
  const text = rows.flat().reduce((all, cell) => all + cell.runs.reduce((sum, run) => sum + run.text.length, 0), 0);
  /** A Chinese character takes the room of two Latin letters. */
  const room = language === 'zh' ? text * 2 : text;
  return rows.length <= mostRowsKept && room <= mostTextKept;
}

interface RowLook {
  columns: readonly Column[];
  widths: readonly number[];
  isForm: boolean;
  keepNext: boolean;
}

/** Room for handwriting. */
const formRowHeight = 540;

function writeRow(row: readonly Cell[], { columns, widths, isForm, keepNext }: RowLook, context: WordContext): TableRow {
  let place = 0;
  const children = row.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(place, place + span).reduce((all, own) => all + own, 0);
    const align = columns[place]?.align ?? 'start';
    place += span;
    return writeCell(cell, width, align, keepNext, context);
  });
  return new TableRow({ cantSplit: true, ...(isForm ? { height: { value: formRowHeight, rule: 'atLeast' } } : {}), children });
}

function writeCell(
  cell: Cell,
  width: number,
  align: Column['align'],
  keepNext: boolean,
  documentContext: WordContext,
): TableCell {
  const own = cell.language === undefined ? documentContext : contextIn(cell.language, documentContext);
  const isTurned = own.isRightToLeft && isSentenceFromLeft(cell.runs);
  const context = isTurned ? { ...own, isRightToLeft: false } : own;
  const colours = cell.tone === undefined ? null : toneColours[cell.tone];
  const look: RunLook = {
    ...(cell.heading ? { bold: true } : {}),
    ...(colours ? { color: colours.text } : {}),
  };
  const shape = cell.tone === undefined ? [] : [{ text: `${toneShapes[cell.tone]}\u00A0` }];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...((cell.span ?? 1) > 1 ? { columnSpan: cell.span as number } : {}),
    ...(colours ? { shading: { type: 'clear', fill: colours.ground, color: 'auto' } as const } : {}),
    children: [
      writeParagraph(writeRuns([...shape, ...cell.runs], context, look), context, {
        style: 'TableText',
        alignment: alignments[isTurned ? turned[align] : align],
        ...(keepNext ? { keepNext: true } : {}),
      }),
    ],
  });
}
