import { type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { contextOfPart, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { columnWidths, noBorders, thinLine } from './tables.ts';

type Beside = Extract<Block, { kind: 'beside' }>;
type Written = (Paragraph | Table)[];

/** Room between a column's words and the line that parts it from the next. */
const inner = 170;

/** Columns of words, parted by a thin line; a row may go on over the page. */
export function writeBeside(
  { columns }: Beside,
  place: number,
  write: (blocks: readonly Block[], context: WordContext) => Written,
  context: WordContext,
): Written {
  const widths = columnWidths(columns.map(() => 1), context.contentWidth);
  const cells = columns.map(({ language, blocks }, index) => {
    const width = widths[index] ?? 1;
    const own = { ...contextOfPart(language, place, context), contentWidth: width - 2 * inner, isColumn: true };
    const children = write(blocks, own);
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: children.length === 0 ? [writeParagraph([], own)] : children,
    });
  });
  return [
    new Table({
      width: { size: context.contentWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 0, left: inner, right: inner },
      borders: { ...noBorders, insideVertical: thinLine },
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: [new TableRow({ children: cells })],
    }),
    spacer(context),
  ];
}
