import { Bookmark, PageBreak, type Paragraph, Run, Tab, type Table } from 'docx';
import type { Block, ListItem } from '../../../../shared/documents/blocks.ts';
import { writeBars } from './bars.ts';
import { writeBeside } from './beside.ts';
import { clauseMark } from './clause-marks.ts';
import { contextOfPart, type WordContext } from './context.ts';
import { writeDistribution } from './distribution.ts';
import { type Meter, writeMeters } from './meters.ts';
import { writeParagraph } from './paragraphs.ts';
import { writeSignatures } from './signatures.ts';
import { writeStructure } from './structure-chart.ts';
import { bullets, deepestLevel, headingNumbers, orderedFrom } from './styles.ts';
import { writeTable } from './tables.ts';
import { writeRuns, writeText } from './text.ts';

/** The plan's blocks in order; every list counts for itself. */
export function writeBlocks(blocks: readonly Block[], context: WordContext, lists = { count: 0 }): (Paragraph | Table)[] {
  return blocks.flatMap((block, place) => {
    if (block.kind !== 'meter') return writeBlock(block, place, blocks[place + 1], lists, context);
    if (blocks[place - 1]?.kind === 'meter') return [];
    const end = blocks.findIndex((other, index) => index > place && other.kind !== 'meter');
    return writeMeters(blocks.slice(place, end === -1 ? undefined : end) as Meter[], context);
  });
}

function writeBlock(
  block: Exclude<Block, Meter>,
  place: number,
  next: Block | undefined,
  lists: { count: number },
  context: WordContext,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, place, context)];
    case 'paragraph':
      return [writeTextParagraph(block, context.isColumn !== true && leadsIn(block, next), context)];
    case 'list':
      return writeList(block, lists, context);
    case 'table':
      return writeTable(block, context);
    case 'bars':
      return writeBars(block, context);
    case 'distribution':
      return writeDistribution(block, context);
    case 'structure':
      return writeStructure(block, context);
    case 'signatures':
      return writeSignatures(block, context);
    case 'part':
      return writeBlocks(block.blocks, contextOfPart(block.language, place, context), lists);
    case 'beside':
      return writeBeside(block, place, (inner, of) => writeBlocks(inner, of, lists), context);
    case 'page-break':
      return [writeParagraph([new Run({ children: [new PageBreak()] })], context)];
  }
}

/** Whether a paragraph introduces what follows and must not be left behind on the page before. */
function leadsIn(block: Extract<Block, { kind: 'paragraph' }>, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'list') return /[:：]\s*$/.test(block.runs.at(-1)?.text ?? '');
  if (next.kind === 'paragraph') return block.style === 'normal' && next.style === 'note';
  return next.kind === 'table' || next.kind === 'meter' || next.kind === 'structure' || next.kind === 'signatures';
}

const literalNumberRoom = 680;

function writeHeading(block: Extract<Block, { kind: 'heading' }>, place: number, context: WordContext): Paragraph {
  const isCounted = block.number !== null && context.countsHeadings;
  const literal =
    block.number === null || isCounted ? [] : [...writeText(block.number, context), new Run({ children: [new Tab()] })];
  return writeParagraph(
    [...clauseMark(block.anchor, context), new Bookmark({ id: context.bookmarkOf(place), children: [...literal, ...writeText(block.text, context)] })],
    context,
    {
      heading: block.level === 1 ? 'Heading1' : block.level === 2 ? 'Heading2' : 'Heading3',
      ...(isCounted
        ? { numbering: { reference: headingNumbers, level: block.level - 1, instance: 0, custom: true } }
        : block.number === null
          ? {}
          : { indent: { left: literalNumberRoom, hanging: literalNumberRoom } }),
    },
  );
}

function writeTextParagraph(
  block: Extract<Block, { kind: 'paragraph' }>,
  keepNext: boolean,
  context: WordContext,
): Paragraph {
  const number = block.number === null ? [] : [{ text: `${block.number} ` }];
  return writeParagraph([...clauseMark(block.anchor, context), ...writeRuns([...number, ...block.runs], context)], context, {
    ...(block.style === 'normal' ? {} : { style: block.style === 'note' ? 'Note' : 'Quote' }),
    ...(keepNext ? { keepNext: true } : {}),
  });
}

function writeList(block: Extract<Block, { kind: 'list' }>, lists: { count: number }, context: WordContext): Paragraph[] {
  return writeItems(block.items, block.ordered, block.start ?? 1, 0, ++lists.count, lists, context, clauseMark(block.anchor, context));
}

function writeItems(
  items: readonly ListItem[],
  ordered: boolean,
  start: number,
  level: number,
  instance: number,
  lists: { count: number },
  context: WordContext,
  mark: readonly Bookmark[] = [],
): Paragraph[] {
  return items.flatMap((item, place) => [
    writeParagraph([...(place === 0 ? mark : []), ...writeRuns(item.runs, context)], context, {
      ...(level === 0 && place === items.length - 1 && item.items.length === 0 ? { spacing: { after: 140 } } : {}),
      numbering: {
        reference: ordered ? orderedFrom(start) : bullets,
        level: Math.min(level, deepestLevel),
        instance,
      },
    }),
    ...(item.items.length === 0
      ? []
      : writeItems(item.items, item.itemsAreOrdered ?? ordered, 1, level + 1, ++lists.count, lists, context)),
  ]);
}
