import { BuilderElement, InternalHyperlink, type Paragraph, Run, Tab } from 'docx';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import type { WordContext } from './context.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { writeText } from './text.ts';

const deepestEntry = 2;

export function contentsEntries(plan: DocumentPlan): { level: 1 | 2; number: string | null; text: string; place: number }[] {
  return plan.blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level <= deepestEntry
      ? [{ level: block.level as 1 | 2, number: block.number, text: block.text, place }]
      : [],
  );
}

/**
 * The table of contents with its entries written out, each a link to its heading.
 *
 * It is Word's own field, so that a person who edits the file can update it; the entries carry no page numbers and the
 * field is not marked for updating, so that Word neither asks on opening nor shows anything stale.
 */
export function writeContents(plan: DocumentPlan, heading: string, context: WordContext): Paragraph[] {
  const entries = contentsEntries(plan);
  return [
    writeParagraph(writeText(heading, context), context, { style: 'TOCHeading' }),
    ...entries.map((entry, index) => {
      const link = new InternalHyperlink({
        anchor: context.bookmarkOf(entry.place),
        children: [
          ...(entry.number === null ? [] : [...writeText(entry.number, context), new Run({ children: [new Tab()] })]),
          ...writeText(entry.text, context),
        ],
      });
      return writeParagraph(
        [...(index === 0 ? openField() : []), link],
        context,
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
