import { Footer, Header, PageNumber, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import type { WordContext } from './context.ts';
import { writeParagraph } from './paragraphs.ts';
import { alignments, columnWidths, noBorders, thinLine } from './tables.ts';
import { toXmlText, writeText } from './text.ts';

export function writeHeader(plan: DocumentPlan, context: WordContext): Header {
  return new Header({
    children: [
      writeParagraph(writeText(plan.header, context), context, {
        style: 'Header',
        border: { bottom: { ...thinLine, space: 4 } },
      }),
    ],
  });
}

/** Name at the start, page at the end: a table, because tab stops do not mirror alike in every application. */
export function writeFooter(plan: DocumentPlan, context: WordContext): Footer {
  const widths = columnWidths([68, 32], context.contentWidth) as [number, number];
  const start = new TableCell({
    width: { size: widths[0], type: WidthType.DXA },
    children: [writeParagraph(writeText(plan.footer, context), context, { style: 'Footer' })],
  });
  const end = new TableCell({
    width: { size: widths[1], type: WidthType.DXA },
    children: [
      writeParagraph(pageRuns(plan.pageNumbering, context), context, { style: 'Footer', alignment: alignments.end }),
    ],
  });
  return new Footer({
    children: [
      new Table({
        width: { size: context.contentWidth, type: WidthType.DXA },
        columnWidths: widths,
        layout: 'fixed',
        margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 0, left: 0, right: 0 },
        borders: { ...noBorders, top: thinLine },
        ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
        rows: [new TableRow({ children: [start, end] })],
      }),
      writeParagraph([], context, { style: 'Spacer' }),
    ],
  });
}

function pageRuns(numbering: string, context: WordContext): TextRun[] {
  const direction = context.isRightToLeft ? { rightToLeft: true } : {};
  return toXmlText(numbering)
    .split(/(\{page\}|\{pages\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT], ...direction })];
      if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES], ...direction })];
      return writeText(part, context);
    });
}
