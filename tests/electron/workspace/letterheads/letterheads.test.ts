import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../../../electron/workspace/letterheads/xml-tree.ts';
import { messagesAbout, partsOf, wordText } from '../../../helpers/office-files.ts';
import { addPart, editWord } from '../../../helpers/word-editing.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, `../../../fixtures/letterheads/${name}.docx`));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

let desk: Awaited<ReturnType<typeof createTestWorkspace>>;
beforeAll(async () => {
  desk = await createTestWorkspace();
});
afterAll(() => desk.close());

const check = (bytes: Uint8Array, fileName = 'house.docx') => desk.call('letterheads.check', { fileName, bytes: base64(bytes) });
const sample = async () => Buffer.from((await desk.call('letterheads.sample', {})).bytes, 'base64');
const print = async (template: Uint8Array, kind: 'cluster-tor' | 'commitments-letter' = 'cluster-tor', language: 'en' | 'ar' = 'en') => {
  const { document } = await desk.call('documents.start', { kind, language, subject: null, revises: null });
  const made = await desk.call('exports.make', { kind, language, format: 'docx', document, template: base64(template) });
  return Buffer.from(made.bytes, 'base64');
};

describe('a letterhead is checked', () => {
  test('and the one to start from has nothing against it', async () => {
    expect(await check(await sample())).toMatchObject({ isUsable: true, problems: [], hasHeader: true, hasFooter: true, fields: ['cluster_name', 'content', 'country', 'office_name', 'title', 'version'] });
    expect(await messagesAbout(await sample(), 'docx')).toEqual([]);
  });

  const inBody = (xml: string) => (whole: string) => whole.replace('<w:body>', `<w:body>${xml}`);
  const text = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
  test.each([
    ['an unknown field', (bytes: Uint8Array) => editWord(bytes, inBody(text('By {{clustername}}'))), { code: 'unknown_field', severity: 'error', part: 'word/document.xml', paragraph: 1, excerpt: 'By {{clustername}}', suggestion: 'cluster_name' }, false],
    ['a field that Word has split', (bytes: Uint8Array) => editWord(bytes, inBody('<w:p><w:r><w:t>{{coun</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>try}}</w:t></w:r></w:p>')), { code: 'split_field', severity: 'warning', paragraph: 1 }, true],
    ['a macro', (bytes: Uint8Array) => addPart(bytes, 'word/vbaProject.bin', 'x', { contentType: 'application/vnd.ms-office.vbaProject', relationship: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject' }), { code: 'macro', severity: 'error' }, false],
    ['a template elsewhere', (bytes: Uint8Array) => editWord(bytes, (xml) => xml.replace('</Relationships>', '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/logo.png" TargetMode="External"/></Relationships>'), 'word/_rels/document.xml.rels'), { code: 'external_link', severity: 'error', part: 'word/document.xml', excerpt: 'https://example.org/logo.png' }, false],
    ['an embedded object', (bytes: Uint8Array) => addPart(bytes, 'word/embeddings.xml', '<x/>', { contentType: 'application/xml', relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject' }), { code: 'embedded_object', severity: 'error' }, false],
    ['tracked changes', (bytes: Uint8Array) => editWord(bytes, inBody('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')), { code: 'tracked_changes', severity: 'error' }, false],
    ['no place for the text', (bytes: Uint8Array) => editWord(bytes, (xml) => xml.replace('{{content}}', '')), { code: 'no_place_for_text', severity: 'warning' }, true],
    ['words of its own', (bytes: Uint8Array) => editWord(bytes, inBody(text('Dear partners'))), { code: 'unused_text', severity: 'warning' }, true],
    ['no style of a heading', (bytes: Uint8Array) => editWord(bytes, (xml) => xml.replace(/w:val="heading 1"/i, 'w:val="kop 1"'), 'word/styles.xml'), { code: 'missing_style', severity: 'warning', excerpt: 'heading 1' }, true],
  ])('%s is named with its place', async (_, change, problem, isUsable) => {
    const result = await check(change(await sample()));
    expect(result.isUsable).toBe(isUsable);
    expect(result.problems).toContainEqual(expect.objectContaining(problem));
  });

  test.each([
    ['nested without end', async () => editWord(await sample(), (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(300)}`)), 'word-file-damaged'],
    ['with a document type', async () => editWord(await sample(), (xml) => `<!DOCTYPE x>${xml}`), 'word-file-damaged'],
    ['that is text', async () => Buffer.from('no file'), 'word-file-other-kind'],
    ['cut short', async () => (await sample()).subarray(0, 3_000), 'word-file-damaged'],
  ])('one %s is refused', async (_, make, code) => {
    expect(await desk.dispatch('letterheads.check', { fileName: 'house.docx', bytes: base64(await make()) })).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a document on a letterhead', () => {
  test.each([
    ['a4-with-logo', 'cluster-tor', 'en'],
    ['letter-size-arabic', 'commitments-letter', 'ar'],
  ] as const)('made in LibreOffice (%s) keeps its page, header and styles, and is valid', async (name, kind, language) => {
    expect(await check(fixture(name))).toMatchObject({ isUsable: true });
    const bytes = await print(fixture(name), kind, language);
    expect(await messagesAbout(bytes, 'docx')).toEqual([]);
    const part = partsOf(bytes);
    const document = part('word/document.xml');
    const headers = Object.keys(unzipSync(bytes)).filter((entry) => /^word\/header\d*\.xml$/.test(entry)).map((entry) => wordText(part(entry))).join('\n');
    expect(headers).toContain('CCCM Cluster');
    expect(headers).not.toContain('{{');
    expect(wordText(document)).not.toContain('{{content}}');
    expect(part('docProps/custom.xml')).toContain('ClusterDeskKind');
    const size = (xml: string) => /<w:pgSz [^>]*w:w="(\d+)"/.exec(xml)?.[1];
    expect(size(document)).toBe(size(strFromU8(unzipSync(fixture(name))['word/document.xml'] as Uint8Array)));
    everyReferenceLeads(bytes);
  });

  test('fills a field that Word has split, and takes nothing that a document says for a field', async () => {
    const split = editWord(await sample(), (xml) => xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>In {{coun</w:t></w:r><w:r><w:t>try}} today</w:t></w:r></w:p>'));
    await desk.call('records.save', { type: 'cluster', id: 'cluster', fields: { name: 'Cluster {{country}}' } });
    const bytes = await print(split);
    await desk.call('records.save', { type: 'cluster', id: 'cluster', fields: { name: 'CCCM Cluster' } });
    const words = wordText(partsOf(bytes)('word/document.xml'));
    expect(words).toContain('In Testland today');
    expect(words).toContain('Cluster {{country}}');
  });

  test('is used for the documents of the cluster until it is taken back, and one with an error never', async () => {
    const { letterhead } = await desk.call('letterheads.add', { fileName: 'house.docx', bytes: base64(fixture('a4-with-logo')), name: 'House', isDefault: true });
    const made = async () => Buffer.from((await desk.call('exports.make', { kind: 'sag-tor', language: 'en', format: 'docx', document: null })).bytes, 'base64');
    expect(wordText(partsOf(await made())('word/document.xml'))).toContain('www.example.org');
    await desk.call('records.remove', { type: 'letterhead', ids: [letterhead] });
    expect(wordText(partsOf(await made())('word/document.xml'))).not.toContain('www.example.org');
    await desk.call('changes.undo', {});
    await desk.call('letterheads.setDefault', { letterhead: null });
    expect(wordText(partsOf(await made())('word/document.xml'))).not.toContain('www.example.org');
    const bad = editWord(await sample(), (xml) => xml.replace('{{content}}', '{{conten}}'));
    expect(await desk.dispatch('letterheads.add', { fileName: 'bad.docx', bytes: base64(bad), name: 'Bad', isDefault: false })).toMatchObject({ ok: false, error: { code: 'letterhead-unusable' } });
  });
});

/** Relationships lead to parts that are there, and what the text names is defined: styles, lists, pictures. */
function everyReferenceLeads(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] as Uint8Array);
  for (const name of Object.keys(parts).filter((entry) => entry.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const [, attributes = ''] of part(name).matchAll(/<Relationship ([^>]*)\/>/g)) {
      if (attributes.includes('TargetMode="External"')) continue;
      const target = /Target="([^"]+)"/.exec(attributes)?.[1] ?? '';
      expect(Object.keys(parts)).toContain(target.startsWith('/') ? target.slice(1) : folder + target);
    }
  }
  const document = part('word/document.xml');
  const styles = new Set([...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) expect(styles).toContain(id);
  const numbers = new Set([...part('word/numbering.xml').matchAll(/<w:num [^>]*w:numId="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of document.matchAll(/<w:numId w:val="([^"]+)"/g)) if (id !== '0') expect(numbers).toContain(id);
  expect(() => parseXml(document)).not.toThrow();
}
