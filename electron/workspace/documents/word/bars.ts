import type { Paragraph, Table } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import type { WordContext } from './context.ts';
import { writeMeters } from './meters.ts';
import { writeParagraph } from './paragraphs.ts';
import { writeText } from './text.ts';

/** A plot as rows of label, bar and words, all bars on one scale: native table cells, to be edited like any other. */
export function writeBars({ title, bars }: Extract<Block, { kind: 'bars' }>, context: WordContext): (Paragraph | Table)[] {
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  const heading = writeParagraph(writeText(title, context, { bold: true }), context, { style: 'Note', keepNext: true });
  if (bars.length === 0) return [heading];
  return [heading, ...writeMeters(bars.map((bar) => ({ kind: 'meter', of: largest, ...bar })), context)];
}
