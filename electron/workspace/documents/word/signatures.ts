import { Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { dim, type WordContext } from './context.ts';
import { writeParagraph } from './paragraphs.ts';
import { columnWidths, noBorder, noBorders, thinLine } from './tables.ts';
import { writeText } from './text.ts';

const inkLine = { style: 'single', size: 6, color: '7F98A2' } as const;
const rowHeight = 460;

/** One block per party: who signs, then lines to write on; a party is never torn across pages. */
export function writeSignatures(
  block: Extract<Block, { kind: 'signatures' }>,
  context: WordContext,
): (Table | ReturnType<typeof writeParagraph>)[] {
  const [label, line] = columnWidths([26, 74], context.contentWidth) as [number, number];
  return block.parties.flatMap((party) => {
    const lines = [
      [block.labels.name, party.name],
      [block.labels.signature, ''],
      [block.labels.date, ''],
    ] as const;
    const head = new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: context.contentWidth, type: WidthType.DXA },
          columnSpan: 2,
          borders: { top: thinLine, bottom: noBorder, start: noBorder, end: noBorder },
          children: [
            writeParagraph(writeText(party.organisation, context), context, { style: 'TableHeading' }),
            writeParagraph(writeText(party.role, context, { color: dim }), context, { style: 'TableText', keepNext: true }),
          ],
        }),
      ],
    });
    const rows = lines.map(
      ([name, value], place) =>
        new TableRow({
          cantSplit: true,
          height: { value: place === 1 ? rowHeight * 2 : rowHeight, rule: 'atLeast' },
          children: [
            new TableCell({
              width: { size: label, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
              children: [
                writeParagraph(writeText(name, context, { color: dim }), context, {
                  style: 'TableText',
                  keepNext: place < lines.length - 1,
                }),
              ],
            }),
            new TableCell({
              width: { size: line, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
              borders: { top: noBorder, bottom: inkLine, start: noBorder, end: noBorder },
              children: [
                writeParagraph(writeText(value, context), context, { style: 'TableText', keepNext: place < lines.length - 1 }),
              ],
            }),
          ],
        }),
    );
    return [
      new Table({
        width: { size: context.contentWidth, type: WidthType.DXA },
        columnWidths: [label, line],
        layout: 'fixed',
        margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 50, left: 60, right: 60 },
        borders: noBorders,
        ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
        rows: [head, ...rows],
      }),
      writeParagraph([], context),
    ];
  });
}

