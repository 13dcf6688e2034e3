import type { Language } from '../../../shared/records/choices.ts';

/** The day the sample's team began to keep its workspace, counted from today. */
export const sampleFirstDay = -228;

/** What the story is told with. */
export interface Told {
  today: string;
  language: Language;
  /** The language of the telling first, so that documents and first screens follow it. */
  workingLanguages: Language[];
  /** Ids of files that stand behind pieces of evidence, by the evidence's id. */
  files: Readonly<Record<string, string>>;
}

/** The calendar day so many days after another, both ISO 8601. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
