import { AlignmentType, type IStylesOptions, LevelFormat, type INumberingOptions } from 'docx';
import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { accent, dim, fonts, ink, languageTags, rule } from './context.ts';

/** Half points. Arabic letters stand smaller than Latin ones of the same size. */
const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 + 1 });

/**
 * Leading in 240ths of a line: Arabic and Chinese want more air. Every style names the rule with it: LibreOffice takes a
 * figure without one as twentieths of a point, and the lines of a long title fall on each other.
 */
const leading: Record<Language, number> = { en: 271, fr: 271, es: 271, ar: 300, zh: 300 };

export function documentStyles(language: Language): IStylesOptions {
  const bold = { bold: true, boldComplexScript: true };
  return {
    default: {
      document: {
        run: { font: fonts, ...size(10.5), color: ink, language: languageTags[language] },
        paragraph: { spacing: { after: 120, line: leading[language], lineRule: 'auto' } },
      },
      title: {
        run: { ...size(28), ...bold, color: accent },
        paragraph: { spacing: { before: 0, after: 120, line: 264, lineRule: 'auto' } },
      },
      heading1: {
        run: { ...size(16), ...bold, color: accent },
        paragraph: {
          spacing: { before: 400, after: 140, line: 264, lineRule: 'auto' },
          keepNext: true,
          keepLines: true,
          border: { bottom: { style: 'single', color: rule, size: 6, space: 4 } },
        },
      },
      heading2: {
        run: { ...size(12), ...bold, color: ink },
        paragraph: { spacing: { before: 260, after: 80, line: 264, lineRule: 'auto' }, keepNext: true, keepLines: true },
      },
      heading3: {
        run: { ...size(10.5), ...bold, color: accent },
        paragraph: { spacing: { before: 180, after: 60, line: 264, lineRule: 'auto' }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
      hyperlink: { run: { color: ink } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { ...size(15), color: dim }, paragraph: { spacing: { after: 200 } } },
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', run: { ...size(16), ...bold, color: accent }, paragraph: { spacing: { after: 200 }, keepNext: true } },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', run: { ...bold }, paragraph: { spacing: { before: 110, after: 20, line: 252, lineRule: 'auto' }, keepNext: true, indent: { left: 567, hanging: 567 } } },
      { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', run: { ...size(9.5) }, paragraph: { spacing: { after: 10, line: 252, lineRule: 'auto' }, indent: { left: 1134, hanging: 567 } } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { ...size(9.5), color: dim } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true, italicsComplexScript: true, color: dim }, paragraph: { indent: { left: 425, right: 425 } } },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { ...size(9.5) }, paragraph: { spacing: { before: 0, after: 0, line: language === 'ar' || language === 'zh' ? 276 : 252, lineRule: 'auto' } } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { ...bold, color: accent }, paragraph: { keepNext: true } },
      { id: 'Spacer', name: 'Spacer', basedOn: 'Normal', run: { size: 8, sizeComplexScript: 8 }, paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: 'auto' } } },
      { id: 'BoxTitle', name: 'Box Title', basedOn: 'TableText', run: { ...size(9), ...bold, color: ink }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
      { id: 'BoxDetail', name: 'Box Detail', basedOn: 'TableText', run: { ...size(8.5), color: dim }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { ...size(8.5), color: dim }, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { ...size(8.5), color: dim }, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } } },
    ],
  };
}

/** Word numbers list levels 0 to 8. */
export const deepestLevel = 8;
export const headingNumbers = 'headings';
export const bullets = 'bullets';

/** The reference of ordered lists that begin at `start`. */
export const orderedFrom = (start: number): string => `ordered-${start}`;

export function documentNumbering(plan: Pick<DocumentPlan, 'blocks'>): INumberingOptions {
  const starts = new Set([1, ...startsIn(plan.blocks)]);
  return {
    config: [
      {
        reference: headingNumbers,
        levels: [
          headingLevel(0, '%1.', 567),
          headingLevel(1, '%1.%2', 680),
        ],
      },
      { reference: bullets, levels: listLevels((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }), 1) },
      ...[...starts].map((start) => ({
        reference: orderedFrom(start),
        levels: listLevels((level) => ({ format: LevelFormat.DECIMAL, text: level % 2 === 0 ? `%${level + 1}.` : `(%${level + 1})` }), start),
      })),
    ],
  };
}

/** The first numbers of all ordered lists, with those inside parts and columns. */
function startsIn(blocks: DocumentPlan['blocks']): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'part') return startsIn(block.blocks);
    if (block.kind === 'beside') return block.columns.flatMap((column) => startsIn(column.blocks));
    return block.kind === 'list' && block.ordered ? [block.start ?? 1] : [];
  });
}

function headingLevel(level: number, text: string, hanging: number) {
  return {
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: hanging, hanging } } },
  };
}

function listLevels(shapeOf: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string }, start: number) {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    ...shapeOf(level),
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 680 + 425 * level, hanging: 340 } } },
  }));
}
