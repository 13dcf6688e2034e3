import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toXmlText } from '../../../../../electron/workspace/documents/word/text.ts';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import { draftableKinds } from '../../../../../shared/contract/documents.ts';
import type { DocumentPlan } from '../../../../../shared/documents/blocks.ts';
import { clauseDocumentPlan } from '../../../../../shared/documents/plans/clause-documents/plan.ts';
import { clauseBookmark } from '../../../../../shared/domain/documents/clause-bookmarks.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { recordOf } from '../../../../helpers/documents-data.ts';
import { sampleBilingualPlan, sampleDraftPlan, sampleWords } from '../../../../helpers/draft-plans.ts';
import { messagesAbout, partsOf, wordText } from '../../../../helpers/office-files.ts';

const documentXml = async (plan: DocumentPlan) => partsOf(await writeWord(plan))('word/document.xml');
const bookmarksIn = (xml: string) => [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name as string);

describe('a drafted document as a Word file', () => {
  it.each(draftableKinds.map((kind, place) => [kind, languages[place % languages.length] ?? 'en'] as const))(
    '%s in %s has nothing that Open XML objects to',
    async (kind, language) => {
      expect(await messagesAbout(await writeWord(sampleDraftPlan(kind, language)), 'docx')).toEqual([]);
    },
  );

  it.each([
    ['sag-tor', 'beside'],
    ['commitments-letter', 'after'],
  ] as const)('%s in two languages %s has nothing that Open XML objects to', async (kind, layout) => {
    expect(await messagesAbout(await writeWord(sampleBilingualPlan(kind, ['en', 'ar'], layout)), 'docx')).toEqual([]);
  });

  it('says which document it is, and marks where every clause begins', async () => {
    for (const kind of ['cluster-tor', 'commitments-letter'] as const) {
      const plan = sampleDraftPlan(kind, 'en');
      const part = partsOf(await writeWord(plan));
      const properties = [...part('docProps/custom.xml').matchAll(/name="([^"]+)"[^>]*><vt:lpwstr>([^<]*)/g)].map(([, name, value]) => [name, value]);
      expect(properties).toEqual([
        ['ClusterDeskDocument', 'doc-tor'],
        ['ClusterDeskVersion', '1.1'],
        ['ClusterDeskKind', kind],
        ['ClusterDeskLanguage', 'en'],
      ]);
      const printed = sampleWords(kind, 'en').sections.flatMap(({ clauses }) => clauses.filter(({ isIncluded }) => isIncluded).map(({ id }) => clauseBookmark(id)));
      const marks = bookmarksIn(part('word/document.xml')).filter((name) => printed.includes(name));
      expect(marks).toEqual(printed);
    }
  });

  it('lists the headings of both its languages, each a link to one', async () => {
    const plan = sampleBilingualPlan('cluster-tor', ['fr', 'ar'], 'after');
    const xml = await documentXml(plan);
    const targets = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const headings = plan.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'part' ? block.blocks.filter(({ kind }) => kind === 'heading') : []));
    expect(targets).toHaveLength(headings.length);
    expect(bookmarksIn(xml).filter((name) => name.startsWith('_Toc'))).toEqual(targets);
  });
});

describe('whatever is typed into a draft', () => {
  const special = fc.constantFrom('😀', '\u0000', '\u001B', '\uD800', '\u202E', '\u2066', '\u200F', ']]>', '<w:p>', '&amp;', '{{country}}', '\r\n', '\uFFFE');
  const typed = fc.array(fc.oneof(special, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 }).map((parts) => parts.join(''));

  const planWith = (text: string, value: string, language: (typeof languages)[number]) => {
    const clauses = [recordOf('clause', 'doc-tor:background.context', { document: 'doc-tor', catalogueClause: 'background.context', texts: { [language]: `{{cluster_name}}\n\n${text}` }, headings: { [language]: text } })];
    const words = sampleWords('cluster-tor', language, { clauses });
    const [section] = words.sections;
    const only = section ? [{ ...section, clauses: section.clauses.filter(({ id }) => id === 'background.context') }] : [];
    return clauseDocumentPlan({ layout: 'document', words: { ...words, sections: only, values: { ...words.values, cluster_name: `[${value}]` } }, second: null });
  };

  it('makes a well-formed file, with the value whole but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, fc.constantFrom(...languages), async (text, value, language) => {
        const xml = await documentXml(planWith(text, value, language));
        new SaxesParser({ xmlns: true }).write(xml).close();
        expect(wordText(xml)).toContain(`[${toXmlText(value).replaceAll('\n', '')}]`);
      }),
      { numRuns: 30 },
    );
  });

  it('is valid in one document of all of it, ten thousand characters long', async () => {
    const texts = fc.sample(typed, { numRuns: 200, seed: 3 });
    const long = texts.join('\n\n').padEnd(10_000, 'ع').slice(0, 10_000);
    expect(await messagesAbout(await writeWord(planWith(long, long, 'ar')), 'docx')).toEqual([]);
  });
});
