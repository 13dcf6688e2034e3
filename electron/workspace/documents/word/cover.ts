import { ImageRun, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { accent, dim, rule, type WordContext } from './context.ts';
import { imageSize } from './image-size.ts';
import { spacer, writeParagraph } from './paragraphs.ts';
import { columnWidths, noBorders, thinLine } from './tables.ts';
import { toXmlText, writeText } from './text.ts';

const logoBox = { width: 260, height: 110 };

export function writeLogo(plan: DocumentPlan, context: WordContext): Paragraph[] {
  if (plan.logo === null) return [];
  const data = Buffer.from(plan.logo.base64, 'base64');
  const size = imageSize(data);
  if (size === null) return [];
  const scale = Math.min(logoBox.width / size.width, logoBox.height / size.height, 1);
  const image = new ImageRun({
    type: size.type,
    data,
    transformation: { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) },
    altText: { name: 'logo', title: toXmlText(plan.subtitle), description: toXmlText(plan.subtitle) },
  });
  return [writeParagraph([image], context, { spacing: { after: 360 } })];
}

function writeFacts(plan: DocumentPlan, width: number, context: WordContext): Table[] {
  if (plan.facts.length === 0) return [];
  const widths = columnWidths([34, 66], width) as [number, number];
  const cell = (text: string, place: 0 | 1) =>
    new TableCell({
      width: { size: widths[place], type: WidthType.DXA },
      children: [
        writeParagraph(writeText(text, context, place === 0 ? { color: dim } : { bold: true }), context, { style: 'TableText' }),
      ],
    });
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: 'fixed',
      margins: { marginUnitType: WidthType.DXA, top: 90, bottom: 90, left: 60, right: 60 },
      borders: { ...noBorders, top: thinLine, bottom: thinLine, insideHorizontal: thinLine },
      ...(context.isRightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: plan.facts.map(
        (fact) => new TableRow({ cantSplit: true, children: [cell(fact.label, 0), cell(fact.value, 1)] }),
      ),
    }),
  ];
}

/** A page of its own: logo, title, cluster, facts. */
export function writeCover(plan: DocumentPlan, context: WordContext): (Paragraph | Table)[] {
  return [
    writeParagraph([], context, { spacing: { before: 1_900, after: 0 } }),
    ...writeLogo(plan, context),
    writeParagraph(writeText(plan.title, context), context, {
      style: 'Title',
      border: { top: { style: 'single', size: 24, color: accent, space: 16 } },
      spacing: { before: 240, after: 160 },
    }),
    writeParagraph(writeText(plan.subtitle, context), context, { style: 'Subtitle', spacing: { after: 1_000 } }),
    ...writeFacts(plan, Math.floor(context.contentWidth * 0.72), context),
    spacer(context),
  ];
}

/** The head of a document without a cover. */
export function writeTitleBlock(plan: DocumentPlan, context: WordContext): (Paragraph | Table)[] {
  return [
    ...writeLogo(plan, context),
    writeParagraph(writeText(plan.title, context), context, { style: 'Title' }),
    writeParagraph(writeText(plan.subtitle, context), context, {
      style: 'Subtitle',
      border: { bottom: { style: 'single', size: 8, color: rule, space: 8 } },
    }),
    ...writeFacts(plan, Math.min(context.contentWidth, 8_400), context),
    spacer(context),
  ];
}
