import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBookmark } from '../../../../../shared/domain/documents/clause-bookmarks.ts';
import { editWord, paragraphsOf, paragraphXml } from '../../../../helpers/word-editing.ts';
import { createTestWorkspace } from '../../../../helpers/workspace.ts';

let desk: Awaited<ReturnType<typeof createTestWorkspace>>;
let document: string;
let sent: Uint8Array;

beforeAll(async () => {
  desk = await createTestWorkspace();
  ({ document } = await desk.call('documents.start', { kind: 'sag-tor', language: 'en', subject: null, revises: null }));
  await desk.call('records.save', { type: 'document', id: document, fields: { secondLanguage: 'fr', bilingualLayout: 'beside' } });
  const { documentVersion } = await desk.call('documents.freeze', { document, language: 'en', version: '1', status: 'circulated', note: null });
  const version = await desk.call('records.get', { type: 'document_version', id: documentVersion });
  sent = Buffer.from((await desk.call('files.read', { file: String(version?.['file']) })).bytes, 'base64');
});

afterAll(() => desk.close());

async function keep(change: (xml: string) => string) {
  const file = { fileName: 'back.docx', bytes: Buffer.from(editWord(sent, change)).toString('base64') };
  const { documentReturn } = await desk.call('documents.keepReturn', { ...file, receivedFrom: null, organisation: null, receivedOn: '2026-03-10' });
  const { differences } = await desk.call('documents.return', { documentReturn });
  const take = (...keys: string[]) => desk.call('documents.decide', { documentReturn, keys, decision: 'taken', note: null });
  return { documentReturn, differences, take };
}

async function clausesIn(language: 'en' | 'fr') {
  const { sections } = await desk.call('documents.draft', { document, language });
  return sections.flatMap(({ id: section, clauses }) => clauses.map((clause) => ({ ...clause, section })));
}

const clauseIn = async (language: 'en' | 'fr', id: string) => (await clausesIn(language)).find((clause) => clause.id === id);

/** Its own paragraph, and those up to the next mark, put through `change`. */
function inClause(xml: string, clause: string, change: (xml: string) => string): string {
  const start = startOf(xml, clause);
  const end = paragraphsOf(xml).find((one) => one.start > start && one.xml.includes('w:name="clause_'))?.start ?? xml.length;
  return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
}

/** Where the clause's own paragraph, with its mark, begins. */
const startOf = (xml: string, clause: string) => paragraphsOf(xml).find((one) => one.xml.includes(`w:name="${clauseBookmark(clause)}"`))?.start ?? -1;
const headingXml = (words: string) => `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('a document in two columns', () => {
  test('gives back the words of each language to that language, and a heading to both', async () => {
    const title = (await clauseIn('fr', 'purpose.role'))?.heading ?? '';
    const text = (await clauseIn('en', 'purpose.role'))?.text;
    const { differences, take } = await keep((xml) => {
      const renamed = inClause(xml, 'purpose.role', (own) => own.replace(` · ${title}`, ' (new) · Rôle nouveau'));
      return inClause(renamed, 'fr:purpose.role', (own) => own.replace(/\.<\/w:t>/, '. Oui.</w:t>'));
    });
    expect(differences.map(({ clause, change, canBeTaken }) => [clause, change, canBeTaken])).toEqual([
      ['purpose.role', 'changed', true],
      ['fr:purpose.role', 'changed', true],
    ]);
    expect(differences.map(({ heading }) => heading)).toEqual(['Role and limits (new) · Rôle nouveau', 'Role and limits']);
    await take('clause:purpose.role', 'clause:fr:purpose.role');
    expect(await clauseIn('en', 'purpose.role')).toMatchObject({ text, heading: expect.stringMatching(/ \(new\)$/) });
    const french = await clauseIn('fr', 'purpose.role');
    expect(french?.heading).toBe('Rôle nouveau');
    expect(french?.text).toContain('Oui.');
    await desk.call('changes.undo', {});
  });
});

describe('what has no place in the draft', () => {
  test('is shown and cannot be taken: a section’s heading, and a clause put into another section', async () => {
    const { differences, documentReturn } = await keep((xml) => {
      const all = paragraphsOf(xml);
      const section = all.find((one) => one.xml.includes(`w:name="${clauseBookmark('purpose')}"`))?.xml ?? '';
      const from = startOf(xml, 'working.language');
      const to = all.find((one) => one.start > from && /w:name="clause_(?!fr_)/.test(one.xml))?.start ?? -1;
      const clause = xml.slice(from, to);
      const moved = xml.slice(0, from) + xml.slice(to);
      const place = startOf(moved, 'purpose.role');
      return (moved.slice(0, place) + clause + moved.slice(place)).replace(section, section.replace(/<w:t([^>]*)>[^<]+ · /, '<w:t$1>Aims · '));
    });
    expect(differences.filter(({ clause }) => clause === 'purpose' || clause === 'working.language').map(({ clause, canBeTaken }) => [clause, canBeTaken])).toEqual([
      ['purpose', false],
      ['working.language', false],
    ]);
    const decision = { documentReturn, keys: ['clause:working.language'], decision: 'taken', note: null };
    expect(await desk.dispatch('documents.decide', decision)).toMatchObject({ ok: false, error: { code: 'document-difference-not-taken' } });
  });
});

test('clauses that were added stand in the draft in their order, once however often they are taken', async () => {
  const { differences, documentReturn, take } = await keep((xml) => {
    const place = startOf(xml, 'working.language');
    const added = headingXml('Winter') + paragraphXml('It is cold.') + headingXml('Summer') + paragraphXml('It is hot.');
    return xml.slice(0, place) + added + xml.slice(place);
  });
  expect(differences.map(({ key, change }) => `${key} ${change}`)).toEqual(['clause:added:1 added', 'clause:added:2 added']);
  await take('clause:added:1');
  await take('clause:added:2');
  await desk.call('documents.decide', { documentReturn, keys: ['clause:added:1'], decision: null, note: null });
  await take('clause:added:1');
  const own = (await clausesIn('en')).filter(({ isOwn }) => isOwn);
  expect(own.map(({ heading, text }) => [heading, text])).toEqual([
    ['Winter', 'It is cold.'],
    ['Summer', 'It is hot.'],
  ]);
});

test('a heading that the draft changed meanwhile stays when only the words below it are taken', async () => {
  await desk.call('documents.saveClause', { document, clause: 'working.language', language: 'en', heading: 'Languages' });
  const { take } = await keep((xml) => inClause(xml, 'working.language', (own) => own.replace(/(<\/w:p>.*?<w:t(?: [^>]*)?>)/s, '$1Always: ')));
  await take('clause:working.language');
  expect(await clauseIn('en', 'working.language')).toMatchObject({ heading: 'Languages', text: expect.stringContaining('Always: ') });
});
