import type { DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { directionOf } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';

/** What every part of the Word writer needs to know of the document. Lengths are twentieths of a point. */
export interface WordContext {
  language: Language;
  isRightToLeft: boolean;
  contentWidth: number;
  /** Bookmark of a heading by its place among the plan's blocks. */
  bookmarkOf: (blockPlace: number) => string;
  /**
   * Whether Word's own numbering counts the headings. Not from right to left: there Word and LibreOffice place the
   * number on different sides of its position, and one of them in the margin.
   */
  countsHeadings: boolean;
  /** Whether clauses are marked by bookmarks of their own: in a document that may come back. */
  marksClauses: boolean;
  /** Inside a column: LibreOffice moves a table whole that holds a paragraph kept with the next. */
  isColumn?: boolean;
}

/** The document's own context for words of another language. */
export function contextIn(language: Language, context: WordContext): WordContext {
  return { ...context, language, isRightToLeft: directionOf(language) === 'rtl' };
}

/** More blocks than a part has: the bookmarks of its headings are its own. */
const bookmarksOfPart = 10_000;

/** For the part at this place among the plan's blocks. */
export function contextOfPart(language: Language, place: number, context: WordContext): WordContext {
  return {
    ...contextIn(language, context),
    countsHeadings: false,
    bookmarkOf: (inner) => context.bookmarkOf((place + 1) * bookmarksOfPart + inner),
  };
}

export const accent = '0B6477';
export const ink = '17222B';
export const dim = '5B6973';
export const rule = 'D5DDE1';
export const soft = 'E2F0F2';

const pageShort = 11_906;
const pageLong = 16_838;
export const margin = { side: 1_134, top: 1_360, bottom: 1_190, header: 620, footer: 560 };

export function pageSize(orientation: DocumentPlan['orientation']): { width: number; height: number } {
  return orientation === 'portrait' ? { width: pageShort, height: pageLong } : { width: pageLong, height: pageShort };
}

export function contentWidth(orientation: DocumentPlan['orientation']): number {
  return pageSize(orientation).width - 2 * margin.side;
}

/** Latin text, its language tag and that of the document's script, as `w:lang` wants them. */
export const languageTags: Record<Language, { value: string; eastAsia: string; bidirectional: string }> = {
  en: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  fr: { value: 'fr-FR', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  es: { value: 'es-ES', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  ar: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  zh: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
};

/** The document's own language as its properties state it. */
export const documentLanguage: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar', zh: 'zh-CN' };

/** Fonts that Word has on Windows and macOS for each script. */
export const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

const countedLevels = 2;

/** Whether counting headings of levels 1 and 2 in order, as Word does, gives exactly the plan's numbers. */
export function areHeadingsCounted(blocks: DocumentPlan['blocks']): boolean {
  const counts: number[] = Array.from({ length: countedLevels }, () => 0);
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.number === null) continue;
    if (block.level > countedLevels) return false;
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    counts.fill(0, block.level);
    const counted = block.level === 1 ? `${counts[0]}.` : `${counts[0]}.${counts[1]}`;
    if (counted !== block.number) return false;
  }
  return true;
}
