import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBookmark } from '../../../../../shared/domain/documents/clause-bookmarks.ts';
import type { ReturnView } from '../../../../../shared/contract/document-comparison.ts';
import { addPart, editWord, paragraphsOf, paragraphXml } from '../../../../helpers/word-editing.ts';
import { createTestWorkspace } from '../../../../helpers/workspace.ts';

let desk: Awaited<ReturnType<typeof createTestWorkspace>>;
let document: string;
let documentVersion: string;
let sent: Uint8Array;

beforeAll(async () => {
  desk = await createTestWorkspace();
  ({ document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null }));
  ({ documentVersion } = await desk.call('documents.freeze', { document, language: 'en', version: '0.9', status: 'circulated', note: null }));
  const version = await desk.call('records.get', { type: 'document_version', id: documentVersion });
  sent = Buffer.from((await desk.call('files.read', { file: String(version?.['file']) })).bytes, 'base64');
});

afterAll(() => desk.close());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const read = (bytes: Uint8Array, fileName = 'back.docx') => desk.call('documents.readReturn', { fileName, bytes: base64(bytes) });
const said = ({ differences }: ReturnView) => differences.map(({ clause, change }) => `${clause} ${change}`);

/** The XML of a clause, from the paragraph with its mark to that of the next. */
function clauseSpan(xml: string, clause: string): { start: number; end: number } {
  const paragraphs = paragraphsOf(xml);
  const first = paragraphs.findIndex((paragraph) => paragraph.xml.includes(`w:name="${clauseBookmark(clause)}"`));
  const next = paragraphs.findIndex((paragraph, place) => place > first && paragraph.xml.includes('w:name="clause_'));
  return { start: paragraphs[first]?.start ?? -1, end: paragraphs[next]?.start ?? -1 };
}

async function draftClause(id: string) {
  const draft = await desk.call('documents.draft', { document, language: 'en' });
  return draft.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id);
}

describe('a file that comes back', () => {
  test('says nothing where nothing was changed, and which version it answers', async () => {
    expect(await read(sent)).toMatchObject({ document, documentVersion, version: '0.9', isUnchanged: true, isFoundByText: false, differences: [], comments: [] });
    const saved = editWord(sent, (xml) => xml.replace('<w:body>', '<w:body> '));
    expect(await read(saved)).toMatchObject({ isUnchanged: false, differences: [] });
  });

  test('names what was reworded, added, moved and deleted, clause by clause, and nothing else', async () => {
    const edited = editWord(sent, (xml) => {
      const withWords = xml.replace('The Cluster is temporary.', 'The Cluster is a temporary body.');
      const moved = clauseSpan(withWords, 'meetings.minutes');
      const clause = withWords.slice(moved.start, moved.end);
      const without = withWords.slice(0, moved.start) + withWords.slice(moved.end);
      const place = clauseSpan(without, 'meetings.schedule').start;
      const reordered = without.slice(0, place) + clause + without.slice(place);
      const gone = clauseSpan(reordered, 'principles.psea');
      const shorter = reordered.slice(0, gone.start) + reordered.slice(gone.end);
      const end = clauseSpan(shorter, 'scope.geography').end;
      return shorter.slice(0, end) + paragraphXml('Return areas are included.') + shorter.slice(end);
    });
    const view = await read(edited);
    expect(said(view).toSorted()).toEqual(
      ['background.activation changed', 'meetings.minutes moved', 'principles.psea removed', 'scope.geography changed'].toSorted(),
    );
    const activation = view.differences.find(({ clause }) => clause === 'background.activation');
    expect(activation?.is).toContain('The Cluster is a temporary body.');
    expect(activation?.was).toContain('The Cluster is temporary.');
    expect(view.differences.every(({ canBeTaken, isTracked }) => canBeTaken && !isTracked)).toBe(true);
  });

  test('brings tracked changes with their authors, and comments with the words they are about', async () => {
    const tracked = editWord(sent, (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">The Cluster is temporary\.( It lasts[^<]*)<\/w:t><\/w:r>/,
        (_, rest: string) =>
          `<w:t xml:space="preserve">The Cluster is </w:t></w:r><w:del w:id="901" w:author="Yusuf" w:date="2026-03-09T10:00:00Z"><w:r><w:delText>temporary</w:delText></w:r></w:del>` +
          `<w:ins w:id="902" w:author="Yusuf" w:date="2026-03-09T10:00:00Z"><w:r><w:t>short-lived</w:t></w:r></w:ins>` +
          `<w:r><w:t xml:space="preserve">.</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t xml:space="preserve">${rest}</w:t></w:r><w:commentRangeEnd w:id="7"/>`,
      ),
    );
    const commented = addPart(
      tracked,
      'word/comments.xml',
      '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Amina" w:date="2026-03-08T09:00:00Z"><w:p><w:r><w:t>For how long?</w:t></w:r></w:p></w:comment></w:comments>',
      {
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
        relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
      },
    );
    const view = await read(commented);
    expect(view.differences).toMatchObject([{ clause: 'background.activation', change: 'changed', authors: ['Yusuf'], isTracked: true }]);
    expect(view.differences[0]?.is).toContain('The Cluster is short-lived. It lasts');
    expect(view.comments).toMatchObject([{ clause: 'background.activation', author: 'Amina', day: '2026-03-08', text: 'For how long?' }]);
    expect(view.comments[0]?.about).toMatch(/^It lasts/);
  });

  test('is recognised by its words where every mark was lost', async () => {
    const retyped = editWord(
      editWord(sent, (xml) => xml.replaceAll(/<w:bookmark(Start|End)[^>]*\/>/g, '').replace('The Cluster is temporary.', 'The Cluster is brief.')),
      (xml) => xml.replaceAll(/ClusterDesk(\w+)/g, 'Other$1'),
      'docProps/custom.xml',
    );
    const view = await read(retyped);
    expect(view).toMatchObject({ documentVersion, isFoundByText: true });
    expect(said(view)).toContain('background.activation changed');
    expect(said(view).length).toBeLessThan(4);
  });

  test.each([
    ['text under the name of a document', () => Buffer.from('Dear colleague'), 'word-file-other-kind'],
    ['a document of Word 97', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument\0', 'utf16le')]), 'word-file-old'],
    ['one behind a password', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage\0', 'utf16le')]), 'word-file-encrypted'],
    ['one that was cut short', () => sent.slice(0, sent.length / 2), 'word-file-damaged'],
    ['one with a document type', () => editWord(sent, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document')), 'word-file-unsafe'],
    ['one nested without end', () => editWord(sent, (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(500)}`)), 'word-file-unsafe'],
    ['one that says nothing of ours', () => editWord(editWord(sent, () => `<w:document xmlns:w="x"><w:body>${paragraphXml('Menu of the week')}</w:body></w:document>`), () => '<Properties/>', 'docProps/custom.xml'), 'document-return-not-ours'],
    ['one of another workspace', () => editWord(sent, (xml) => xml.replace(document, 'elsewhere'), 'docProps/custom.xml'), 'document-return-other-workspace'],
  ])('%s is refused with its reason, and nothing is kept', async (_, make, code) => {
    const before = await desk.call('records.list', { type: 'document_return', deleted: false });
    const file = { fileName: 'back.docx', bytes: base64(make()) };
    expect(await desk.dispatch('documents.keepReturn', { ...file, receivedFrom: null, organisation: null, receivedOn: '2026-03-10' })).toMatchObject({ ok: false, error: { code } });
    expect(await desk.call('records.list', { type: 'document_return', deleted: false })).toEqual(before);
  });

  test('ten thousand tracked changes are read', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `<w:ins w:id="${n + 1000}" w:author="A"><w:r><w:t>w${n} </w:t></w:r></w:ins>`).join('');
    const view = await read(editWord(sent, (xml) => xml.replace(/(<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*The Cluster is temporary\.(?:(?!<\/w:p>).)*)<\/w:p>/s, `$1${many}</w:p>`)));
    expect(said(view)).toEqual(['background.activation changed']);
  });
});

test('differences are taken over, refused and noted; what was taken is in the draft with its fields, and can be undone', async () => {
  const edited = editWord(sent, (xml) => {
    const added = xml.replace('These Terms of Reference govern the following Cluster:', 'These Terms govern the Cluster named here:');
    const gone = clauseSpan(added, 'principles.psea');
    return added.slice(0, gone.start) + added.slice(gone.end);
  });
  const { documentReturn } = await desk.call('documents.keepReturn', {
    fileName: 'back.docx',
    bytes: base64(edited),
    receivedFrom: 'Yusuf',
    organisation: null,
    receivedOn: '2026-03-10',
  });
  expect(await desk.call('documents.returns', { document })).toMatchObject([{ id: documentReturn, differences: 2, undecided: 2, receivedFrom: 'Yusuf' }]);

  await desk.call('documents.decide', { documentReturn, keys: ['clause:background.context'], decision: 'taken', note: null });
  const context = await draftClause('background.context');
  expect(context).toMatchObject({ isEdited: true });
  expect(context?.text).toContain('These Terms govern the Cluster named here:');
  expect(context?.text).toContain('- **Cluster:** {{cluster_name}}');
  expect(context?.text).toContain('{{country}}');

  await desk.call('documents.decide', { documentReturn, keys: ['clause:principles.psea'], decision: 'refused', note: 'Not negotiable.' });
  expect((await draftClause('principles.psea'))?.isIncluded).toBe(true);
  expect(await desk.call('documents.return', { documentReturn })).toMatchObject({
    differences: [
      { clause: 'background.context', decision: 'taken' },
      { clause: 'principles.psea', decision: 'refused', note: 'Not negotiable.' },
    ],
  });
  expect(await desk.call('documents.returns', { document })).toMatchObject([{ undecided: 0 }]);

  await desk.call('changes.undo', {});
  await desk.call('changes.undo', {});
  expect(await draftClause('background.context')).toMatchObject({ isEdited: false });

  await desk.call('documents.decide', { documentReturn, keys: ['clause:principles.psea'], decision: 'taken', note: null });
  expect((await draftClause('principles.psea'))?.isIncluded).toBe(false);
  expect(await desk.dispatch('documents.decide', { documentReturn, keys: ['clause:nowhere'], decision: 'noted', note: null })).toMatchObject({ ok: false });
});
