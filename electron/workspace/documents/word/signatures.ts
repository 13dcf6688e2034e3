import { Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { dim, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { columnWidths, noBorder, noBorders, thinLine } from './tables.ts';
import { writeText } from './text.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;
type Party = Signatures['parties'][number];

const inkLine = { style: 'single', size: 6, color: '7F98A2' } as const;
const rowHeight = 460;

/**
 * Two parties side by side: who signs, then lines to write on; neither is torn across pages.
 *
 * What follows the last pair is thin: a line of text that no longer fits would be a page of its own.
 */
export function writeSignatures(block: Signatures, context: WordContext): (Table | ReturnType<typeof writeParagraph>)[] {
  const pairs = block.parties.flatMap((party, place) => (place % 2 === 0 ? [[party, block.parties[place + 1]] as const] : []));
  return pairs.flatMap((pair, place) => [
    writePair(pair, block.labels, context),
    place < pairs.length - 1 ? writeParagraph([], context) : spacer(context),
  ]);
}

function writePair(pair: readonly [Party, Party | undefined], labels: Signatures['labels'], context: WordContext): Table {
  const widths = columnWidths([19, 29, 4, 19, 29], context.contentWidth) as [number, number, number, number, number];
  const [label, line, gap] = widths;
  const text = (words: string, keepNext: boolean, options: { color?: string } = {}) =>
    writeParagraph(writeText(words, context, options), context, { style: 'TableText', keepNext });
  const blank = (width: number, keepNext: boolean, columnSpan = 1) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, columnSpan, children: [text('', keepNext)] });
  const beside = (one: TableCell[], gapKeepsNext: boolean, other: TableCell[]) => [...one, blank(gap, gapKeepsNext), ...other];

  const head = (party: Party | undefined) =>
    party === undefined
      ? [blank(label + line, true, 2)]
      : [
          new TableCell({
            width: { size: label + line, type: WidthType.DXA },
            columnSpan: 2,
            borders: { top: thinLine, bottom: noBorder, start: noBorder, end: noBorder },
            children: [
              writeParagraph(writeText(party.organisation, context), context, { style: 'TableHeading' }),
              text(party.role, true, { color: dim }),
            ],
          }),
        ];
  const field = (party: Party | undefined, name: string, value: string, keepNext: boolean) =>
    party === undefined
      ? [blank(label, keepNext), blank(line, keepNext)]
      : [
          new TableCell({
            width: { size: label, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: [text(name, keepNext, { color: dim })],
          }),
          new TableCell({
            width: { size: line, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.BOTTOM,
            borders: { top: noBorder, bottom: inkLine, start: noBorder, end: noBorder },
            children: [text(value, keepNext)],
          }),
        ];

  const [one, other] = pair;
  const lines = [
    { name: labels.name, value: (party: Party | undefined) => party?.name ?? '', height: rowHeight },
    { name: labels.signature, value: () => '', height: rowHeight * 2 },
    { name: labels.date, value: () => '', height: rowHeight },
  ];
  return new Table({
    width: { size: context.contentWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 50, left: 60, right: 60 },
    borders: noBorders,
    ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: [
      new TableRow({ cantSplit: true, children: beside(head(one), true, head(other)) }),
      ...lines.map(({ name, value, height }, place) => {
        const keepNext = place < lines.length - 1;
        return new TableRow({
          cantSplit: true,
          height: { value: height, rule: 'atLeast' },
          children: beside(field(one, name, value(one), keepNext), keepNext, field(other, name, value(other), keepNext)),
        });
      }),
    ],
  });
}
