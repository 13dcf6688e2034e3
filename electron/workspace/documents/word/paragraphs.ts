import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { WordContext } from './context.ts';

/**
 * A paragraph in the document's direction.
 *
 * Alignments are given as start and end, never as sides: Word and docx each mirror "left" in their own way.
 */
export function writeParagraph(
  children: readonly ParagraphChild[],
  context: WordContext,
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, ...(context.isRightToLeft ? { bidirectional: true } : {}), children });
}

/** A thin empty line: keeps two tables apart, which Word would join. */
export function spacer(context: WordContext, keepNext = false): Paragraph {
  return writeParagraph([], context, { style: 'Spacer', keepNext });
}
