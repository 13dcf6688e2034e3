import { BuilderElement, InternalHyperlink, type Paragraph, Run, Tab } from 'docx';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { contextOfPart, type WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { writeText } from './text.ts';

const deepestEntry = 2;

interface Entry {
  level: 1 | 2;
  number: string | null;
  text: string;
  bookmark: string;
  /** The words' own language and direction. */
  context: WordContext;
}

/** The headings of the plan and of its parts in another language, in the order in which they stand. */
export function contentsEntries(blocks: DocumentPlan['blocks'], context: WordContext): Entry[] {
  return blocks.flatMap((block, place): Entry[] => {
    if (block.kind === 'part') return contentsEntries(block.blocks, contextOfPart(block.language, place, context));
    if (block.kind !== 'heading' || block.level > deepestEntry) return [];
    return [{ level: block.level as 1 | 2, number: block.number, text: block.text, bookmark: context.bookmarkOf(place), context }];
  });
}

/**
 * The table of contents with its entries written out, each a link to its heading.
 *
 * It is Word's own field, so that a person who edits the file can update it; the entries carry no page numbers and the
 * field is not marked for updating, so that Word neither asks on opening nor shows anything stale.
 */
export function writeContents(plan: DocumentPlan, heading: string, context: WordContext): Paragraph[] {
  const entries = contentsEntries(plan.blocks, context);
  return [
    writeParagraph(writeText(heading, context), context, { style: 'TOCHeading' }),
    ...entries.map((entry, index) => {
      const link = new InternalHyperlink({
        anchor: entry.bookmark,
        children: [
          ...(entry.number === null ? [] : [...writeText(entry.number, entry.context), new Run({ children: [new Tab()] })]),
          ...writeText(entry.text, entry.context),
        ],
      });
      return writeParagraph(
        [...(index === 0 ? openField() : []), link],
        entry.context,
        { style: entry.level === 1 ? 'TOC1' : 'TOC2' },
      );
    }),
    /** The field ends before the section does, else LibreOffice loses the page numbers of the section's footer. */
    writeParagraph([fieldMark('end')], context, { style: 'Spacer' }),
    spacer(context),
  ];
}

function openField(): Run[] {
  const instruction = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    children: [` TOC \\o "1-${deepestEntry}" \\n \\h \\z ` as never],
  });
  return [fieldMark('begin'), new Run({ children: [instruction] }), fieldMark('separate')];
}

function fieldMark(type: 'begin' | 'separate' | 'end'): Run {
  return new Run({
    children: [new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })],
  });
}
