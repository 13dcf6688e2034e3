import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../../../../electron/workspace/imports/documents/read-document.ts';
import { textOf } from '../../../../../electron/workspace/imports/documents/body-paragraph.ts';
import type { TrackedView } from '../../../../../electron/workspace/imports/documents/read-body.ts';
import { messagesAbout } from '../../../../helpers/office-files.ts';
import { createTestWorkspace } from '../../../../helpers/workspace.ts';

let desk: Awaited<ReturnType<typeof createTestWorkspace>>;
let document: string;
const versions: string[] = [];

const freeze = async (version: string) => {
  const { documentVersion } = await desk.call('documents.freeze', { document, language: 'en', version, status: 'circulated', note: null });
  versions.push(documentVersion);
};
const fileOf = async (id: string) => {
  const version = await desk.call('records.get', { type: 'document_version', id });
  return Buffer.from((await desk.call('files.read', { file: String(version?.['file']) })).bytes, 'base64');
};
const save = (clause: string, fields: { text?: string; heading?: string; isIncluded?: boolean }) =>
  desk.call('documents.saveClause', { document, clause, language: 'en', ...fields });

beforeAll(async () => {
  desk = await createTestWorkspace();
  ({ document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null }));
  await freeze('0.8');
  await save('objectives.purpose', { text: 'The Cluster keeps sites safe.\n\n- one\n- two', heading: 'Purpose' });
  await save('principles.psea', { isIncluded: false });
  await save('meetings.quorum', { isIncluded: true });
  await desk.call('documents.moveClause', { document, clause: 'scope.geography', before: 'scope.activities' });
  await freeze('0.9');
});

afterAll(() => desk.close());

const context = { signal: new AbortController().signal, progress: () => undefined };

/** What a reader sees of it who accepts, or refuses, every tracked change. */
async function linesOf(bytes: Uint8Array, view: TrackedView): Promise<string[]> {
  const { paragraphs } = await readDocument(bytes, 'a.docx', context, view);
  return paragraphs
    .filter(({ isContents }) => !isContents)
    .map((paragraph) => textOf(paragraph).replace(/^[\d.]+\t/, '').trim())
    .filter((text) => text !== '');
}

test('two versions are compared clause by clause, and a version with what stands now', async () => {
  const [before = '', after = ''] = versions;
  const { clauses, ...sides } = await desk.call('documents.compare', { before, after });
  expect(sides).toMatchObject({ before: { version: '0.8', language: 'en' }, after: { version: '0.9' } });
  const changed = Object.fromEntries(clauses.filter(({ change }) => change !== 'same').map(({ id, change }) => [id, change]));
  expect(changed).toMatchObject({ 'objectives.purpose': 'changed', 'principles.psea': 'removed', 'meetings.quorum': 'added', 'scope.geography': 'moved' });
  expect(clauses.find(({ id }) => id === 'objectives.purpose')?.heading).toContainEqual({ kind: 'inserted', text: 'Purpose' });

  const withPresent = await desk.call('documents.compare', { before: after, after: null });
  // The register of versions is the one thing that a version itself adds.
  expect(withPresent.clauses.filter(({ change }) => change !== 'same').map(({ id }) => id)).toEqual(['approval.history']);
});

test('the Word file says the later text when every change is accepted, and the earlier when every one is refused', async () => {
  const [before = '', after = ''] = versions;
  const made = await desk.call('documents.compareFile', { before, after });
  const bytes = Buffer.from(made.bytes, 'base64');
  expect(await messagesAbout(bytes, 'docx')).toEqual([]);
  const head = 2;
  const [earlier, later] = [await linesOf(await fileOf(before), 'accepted'), await linesOf(await fileOf(after), 'accepted')];
  const first = 'Background and activation';
  expect((await linesOf(bytes, 'accepted')).slice(head)).toEqual(later.slice(later.indexOf(first)));
  expect((await linesOf(bytes, 'refused')).slice(head)).toEqual(earlier.slice(earlier.indexOf(first)));
});

test('versions of two documents are not compared', async () => {
  const { document: other } = await desk.call('documents.start', { kind: 'transition-plan', language: 'en', subject: null, revises: null });
  const { documentVersion } = await desk.call('documents.freeze', { document: other, language: 'en', version: '1', status: 'circulated', note: null });
  expect(await desk.dispatch('documents.compare', { before: versions[0], after: documentVersion })).toMatchObject({ ok: false, error: { code: 'documents-not-the-same' } });
});
