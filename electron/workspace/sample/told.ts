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
