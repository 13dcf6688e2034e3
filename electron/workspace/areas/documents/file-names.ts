import type { exportFormats } from '../../../../shared/contract/documents.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { ExportKind } from './plans.ts';

export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Plain ASCII, so that the name survives every mail server and file system: `cluster-tor-v2-fr-2026-03-12.docx`. */
export function fileNameOf(kind: ExportKind, language: Language, format: ExportFormat, day: string, version?: string): string {
  const marked = version === undefined ? [] : [`v${version.replaceAll(/[^A-Za-z0-9.]+/g, '-')}`];
  return `${[kind, ...marked, language, day].join('-')}.${format}`;
}
