import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clausesOf, clauseText, type FileClause, outsideClauses, returnedClauses } from '../../../../../electron/workspace/imports/documents/file-clauses.ts';
import { readDocument } from '../../../../../electron/workspace/imports/documents/read-document.ts';
import { parseClauseCatalogue } from '../../../../../shared/documents/clause-texts.ts';
import { compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import { resourcesFolder } from '../../../../helpers/workspace.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../../fixtures/returned-documents', name));
const context = { signal: new AbortController().signal, progress: () => undefined };
const read = (name: string) => readDocument(fixture(name), name, context);

/** Clauses and sections, as the marks of a file name them. */
function knownIds(): string[] {
  const { sections } = parseClauseCatalogue(JSON.parse(readFileSync(join(resourcesFolder, 'templates/sag-tor.json'), 'utf8')));
  return sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]);
}

test('what was edited, moved, deleted, tracked and remarked in LibreOffice is found, and nothing else', async () => {
  const [sent, back] = [await read('sent.docx'), await read('edited-in-libreoffice.docx')];
  expect(back.identity).toEqual(sent.identity);
  const was = clausesOf(sent.paragraphs, knownIds());
  const { clauses: is, isFoundByText } = returnedClauses(was, back.paragraphs, knownIds(), 'en');
  expect(isFoundByText).toBe(false);
  const texts = (clauses: readonly FileClause[]) => clauses.filter(({ id }) => id !== outsideClauses).map((clause) => clauseText(clause, 'all'));
  const compared = compareClauses(texts(was), texts(is), 'en').filter(({ change }) => change !== 'same');
  expect(Object.fromEntries(compared.map(({ id, change }) => [id, change]))).toEqual({
    'purpose.role': 'changed',
    'composition.eligibility': 'moved',
    'working.language': 'removed',
  });
  const role = is.find(({ id }) => id === 'purpose.role');
  expect(role?.hasTrackedChanges).toBe(true);
  const text = clauseText(role as FileClause, 'text').paragraphs.join('\n');
  expect(text).toContain('It is small, so that decisions are prepared quickly; the Cluster meeting stays the place');
  expect(text).toContain('The Group answers letters within a week.');
  expect(back.comments).toMatchObject([{ author: 'Yusuf Haddad', text: 'Is this wanted?' }]);
  expect(role?.comments).toMatchObject([{ about: 'Whoever holds a seat' }]);
});
