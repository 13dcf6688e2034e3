import type { ElectionPaper, ElectionPaperFormat } from '../../../../shared/contract/election-documents.ts';
import type { Language } from '../../../../shared/records/choices.ts';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
} as const;

/** Plain ASCII, without a name of anybody: `election-report-en-ar-2026-03-12.docx`. */
export function paperFileName(paper: ElectionPaper, languages: readonly Language[], day: string, format: ElectionPaperFormat): string {
  return `${['election', paper.replaceAll('_', '-'), ...languages, day].join('-')}.${format}`;
}

/** The number on the roll says to the office whose it is, and nothing to anybody else: `ballot-007-en.xlsx`. */
export function ballotFileName(number: number, language: Language, extension: keyof typeof mediaTypes): string {
  return `ballot-${String(number).padStart(3, '0')}-${language}.${extension}`;
}
