import type { DocumentPlan } from '../../../shared/documents/blocks.ts';
import { type Language, languages } from '../../../shared/records/choices.ts';
import type { AreaDependencies } from '../areas/dependencies.ts';
import { writeMarkdown } from '../documents/markdown/write-markdown.ts';
import type { EntryNames } from './entry-names.ts';

type Kind = 'cluster-tor' | 'checklist' | 'activation' | 'structure' | 'handover';

export interface MarkdownOptions {
  records: AreaDependencies['records'];
  /** The language of the archive: what is drawn up from the records is worded in it. */
  language: Language;
  planOf: (kind: Kind, language: Language, document: string | null) => DocumentPlan | Promise<DocumentPlan>;
  names: EntryNames;
}

const reports = ['checklist', 'activation', 'structure', 'handover'] as const;

/**
 * The drafted documents, in every language that somebody worded, and what the application draws up from the records.
 */
export async function* gatherDocuments({ records, language, planOf, names }: MarkdownOptions): AsyncGenerator<{ name: string; text: string }> {
  for (const document of records.list('document').filter(({ documentKind }) => documentKind === 'cluster-tor')) {
    for (const worded of languagesOf(records, document.id, document.language ?? language)) {
      const plan = await planOf('cluster-tor', worded, document.id);
      const version = document.version === null ? [] : [`v${document.version}`];
      const stem = [document.title ?? plan.title, ...version, worded].join(' ');
      yield { name: names.name('documents', stem, '.md'), text: writeMarkdown(plan) };
    }
  }
  for (const kind of reports) {
    const plan = await planOf(kind, language, null);
    yield { name: names.name('documents', `${plan.title} ${language}`, '.md'), text: writeMarkdown(plan) };
  }
}

/** The document's own language, and those in which a clause has wording of the cluster's own. */
function languagesOf(records: AreaDependencies['records'], document: string, own: Language): Language[] {
  const clauses = records.list('clause').filter((clause) => clause.document === document);
  const isWorded = (code: Language) =>
    clauses.some(({ texts, headings }) => texts?.[code] !== undefined || headings?.[code] !== undefined);
  return languages.filter((code) => code === own || isWorded(code));
}
