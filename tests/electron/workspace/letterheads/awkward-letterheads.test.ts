import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../../../electron/workspace/letterheads/xml-tree.ts';
import { messagesAbout, partsOf, wordText } from '../../../helpers/office-files.ts';
import { editWord, paragraphXml } from '../../../helpers/word-editing.ts';
import { createTestWorkspace } from '../../../helpers/workspace.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const inBody = (xml: string) => (whole: string) => whole.replace('<w:body>', `<w:body>${xml}`);
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const outside = (type: string) => `<Relationship Id="rIdOutside" Type="${relationships}/${type}" Target="https://example.org/logo.png" TargetMode="External"/></Relationships>`;

let desk: Awaited<ReturnType<typeof createTestWorkspace>>;
let sample: Uint8Array;
beforeAll(async () => {
  desk = await createTestWorkspace();
  sample = Buffer.from((await desk.call('letterheads.sample', {})).bytes, 'base64');
});
afterAll(() => desk.close());

const check = (bytes: Uint8Array) => desk.call('letterheads.check', { fileName: 'house.docx', bytes: base64(bytes) });
const print = async (template: Uint8Array, kind: 'cluster-tor' | 'commitments-letter' = 'commitments-letter', document: string | null = null) =>
  Buffer.from((await desk.call('exports.make', { kind, language: 'en', format: 'docx', document, template: base64(template) })).bytes, 'base64');
/** The letterhead with something else where it says `{{content}}`. */
const instead = (xml: string) => editWord(sample, (whole) => whole.replace(/<w:p>(?:(?!<w:p>).)*\{\{content\}\}.*?<\/w:p>/s, xml));

describe('nothing of a letterhead fetches, runs or asks', () => {
  const code = (...pieces: string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const link = { code: 'external_link', severity: 'error', part: 'word/document.xml' };
  test.each([
    ['a picture that a field fetches', () => editWord(sample, inBody(code(' INCLUDEPICTURE &quot;https://example.org/a.png&quot; '))), { ...link, paragraph: 1 }],
    ['a program that a field starts, its name in pieces', () => editWord(sample, inBody(paragraphXml('') + code(' DDE', 'AUTO cmd &quot;/k&quot; '))), { ...link, paragraph: 2, excerpt: 'DDEAUTO cmd "/k"' }],
    ['a field put together from others', () => editWord(sample, inBody(code('</w:instrText></w:r></w:p>' + code(' QUOTE 68 68 69 ') + '<w:p><w:r><w:instrText> cmd '))), { ...link, paragraph: 1, excerpt: 'cmd' }],
    ['a simple field that links', () => editWord(sample, inBody('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet.8 a.xlsx "/></w:p>')), { ...link, paragraph: 1 }],
    ['a button for a macro', () => editWord(sample, inBody(code(' MACROBUTTON Run x '))), { code: 'macro', paragraph: 1 }],
    ['a picture elsewhere that a paragraph shows', () => editWord(editWord(sample, (xml) => xml.replace('</Relationships>', outside('image')), 'word/_rels/document.xml.rels'), inBody('<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="rIdOutside"/></w:pict></w:r></w:p>')), { ...link, paragraph: 1 }],
    ['a picture elsewhere in the theme', () => zipSync({ ...unzipSync(sample), 'word/theme/_rels/theme1.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside('image')}`) }), { ...link, part: 'word/theme/theme1.xml' }],
    ['a link to a file share', () => editWord(sample, (xml) => xml.replace('</Relationships>', outside('hyperlink').replace('https://example.org', 'file://server')), 'word/_rels/document.xml.rels'), link],
  ])('%s is named with its place', async (_, make, problem) => {
    const result = await check(make());
    expect(result.isUsable).toBe(false);
    expect(result.problems).toContainEqual(expect.objectContaining(problem));
  });

  test('while page numbers, dates and addresses to click on are welcome', async () => {
    const linked = editWord(sample, (xml) => xml.replace('</Relationships>', outside('hyperlink')), 'word/_rels/document.xml.rels');
    const codes = [' PAGE ', ' NUMPAGES  \\* MERGEFORMAT ', ' DATE \\@ &quot;d MMMM&quot; ', ' =2*3 '].map((one) => code(one)).join('');
    expect(await check(editWord(linked, inBody(codes)))).toMatchObject({ isUsable: true, problems: [] });
  });

  test('settings that ask or lock are left out', async () => {
    const asking = '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:mailMerge/><w:updateFields w:val="true"/>';
    const bytes = await print(editWord(sample, (xml) => xml.replace(/<w:settings[^>]*>/, `$&${asking}`), 'word/settings.xml'));
    expect(partsOf(bytes)('word/settings.xml')).not.toMatch(/trackRevisions|documentProtection|mailMerge|updateFields/);
  });

  test('one that came into the workspace unchecked is not printed on', async () => {
    const bad = editWord(sample, (xml) => xml.replace('</Relationships>', outside('image')), 'word/_rels/document.xml.rels');
    const { file } = await desk.call('files.add', { name: 'bad.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: base64(bad) });
    await desk.call('records.save', { type: 'letterhead', id: 'letterhead-bad', fields: { name: 'Bad', file, fileName: 'bad.docx' } });
    await desk.call('letterheads.setDefault', { letterhead: 'letterhead-bad' });
    expect(await desk.dispatch('exports.make', { kind: 'sag-tor', language: 'en', format: 'docx', document: null })).toMatchObject({ ok: false, error: { code: 'letterhead-unusable', params: { name: 'bad.docx' } } });
    await desk.call('letterheads.setDefault', { letterhead: null });
  });

  test('twenty thousand fields take no time, and elements without number are refused', async () => {
    const started = performance.now();
    await print(editWord(sample, inBody(paragraphXml('{{country}}'.repeat(20_000)))));
    expect((await check(editWord(sample, inBody(paragraphXml('{{countri}}'.repeat(20_000)))))).problems).toHaveLength(100);
    await check(editWord(sample, inBody(paragraphXml(`{{${' '.repeat(200_000)}`))));
    const endless = editWord(sample, inBody('<w:p/>'.repeat(1_000_000)));
    expect(await desk.dispatch('letterheads.check', { fileName: 'house.docx', bytes: base64(endless) })).toMatchObject({ ok: false, error: { code: 'word-file-damaged' } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the document goes where the letterhead says', () => {
  const cell = (xml: string) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr>${xml}</w:tc></w:tr></w:tbl><w:p/>`;
  const section = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  test.each([
    ['a cell of a table', cell(paragraphXml('{{content}}')), 1, true],
    ['a content control', `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${paragraphXml('{{ content }}')}</w:sdtContent></w:sdt>`, 1, false],
    ['the end of a section', `<w:p><w:pPr>${section}</w:pPr><w:r><w:t>{{content}}</w:t></w:r></w:p>`, 2, true],
  ])('%s', async (_, xml, sections, isChecked) => {
    const letterhead = instead(xml);
    expect(await check(letterhead)).toMatchObject({ isUsable: true, problems: [] });
    const bytes = await print(letterhead);
    const document = partsOf(bytes)('word/document.xml');
    expect(wordText(document)).toContain('Dear colleagues');
    expect(document).not.toContain('{{');
    expect(document.match(/<w:pgSz /g)).toHaveLength(sections);
    if (isChecked) expect(await messagesAbout(bytes, 'docx')).toEqual([]);
  });

  test.each([
    ['beside other words', paragraphXml('Text: {{content}}'), 'word/document.xml'],
    ['a second time', paragraphXml('{{content}}').repeat(2), 'word/document.xml'],
  ])('and %s it is an error', async (_, xml, part) => {
    expect(await check(instead(xml))).toMatchObject({ isUsable: false, problems: expect.arrayContaining([expect.objectContaining({ code: 'misplaced_content', part })]) });
  });

  test('nor may the header say it', async () => {
    const inHeader = editWord(sample, (xml) => xml.replace('{{cluster_name}}', '{{content}}'), 'word/header1.xml');
    expect(await check(inHeader)).toMatchObject({ isUsable: false, problems: [expect.objectContaining({ code: 'misplaced_content', part: 'word/header1.xml', paragraph: 1 })] });
  });

  test('fields beside and in a text box are filled, with what XML cannot hold left out', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:90pt;height:20pt"><v:textbox><w:txbxContent>${paragraphXml('{{country}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const letterhead = editWord(sample, (xml) => xml.replace('{{cluster_name}}</w:t></w:r>', `{{cluster_name}}</w:t></w:r>${box}`), 'word/header1.xml');
    await desk.call('records.save', { type: 'cluster', id: 'cluster', fields: { name: 'A\u0001 & <B> 🙂' } });
    const bytes = await print(letterhead);
    await desk.call('records.save', { type: 'cluster', id: 'cluster', fields: { name: 'CCCM Cluster' } });
    expect(wordText(partsOf(bytes)('word/header1.xml'))).toContain('A & <B> 🙂Testland');
    expect(() => parseXml(partsOf(bytes)('word/header1.xml'))).not.toThrow();
  });
});

describe('whatever program made it', () => {
  test('a template is printed as a document', async () => {
    const bytes = await print(editWord(sample, (xml) => xml.replace('document.main+xml', 'template.main+xml'), '[Content_Types].xml'));
    expect(partsOf(bytes)('[Content_Types].xml')).not.toContain('template.main');
  });

  test('parts with numbers in their names are found', async () => {
    const renamed = Object.entries(unzipSync(sample)).map(([name, bytes]) => {
      const isList = /rels$|Types\]\.xml$/.test(name);
      return [name.replace(/(styles|numbering|document)\.xml/, '$12.xml'), isList ? strToU8(strFromU8(bytes).replaceAll(/(styles|numbering|document)\.xml/g, '$12.xml')) : bytes];
    });
    const letterhead = zipSync(Object.fromEntries(renamed) as Record<string, Uint8Array>);
    expect(await check(letterhead)).toMatchObject({ isUsable: true, problems: [] });
    const bytes = await print(letterhead, 'cluster-tor');
    expect(Object.keys(unzipSync(bytes)).filter((name) => /styles|numbering|\/document/.test(name)).toSorted()).toEqual(['word/_rels/document2.xml.rels', 'word/document2.xml', 'word/numbering2.xml', 'word/styles2.xml']);
    expect(partsOf(bytes)('word/styles2.xml')).toContain('ClusterDeskTableText');
  });

  test('a document of ours that was emptied is a letterhead, and no longer that document', async () => {
    const inPackage = (xml: string) => xml.replace(/<Relationship [^>]*custom-properties[^>]*>/, '').replace('</Relationships>', `<Relationship Id="own" Type="${relationships}/custom-properties" Target="docProps/own.xml"/></Relationships>`);
    const moved = editWord(editWord(sample, inPackage, '_rels/.rels'), (xml) => xml.replace('/docProps/custom.xml', '/docProps/own.xml'), '[Content_Types].xml');
    const { 'docProps/custom.xml': properties, ...others } = unzipSync(moved);
    const elsewhere = zipSync({ ...others, 'docProps/own.xml': properties as Uint8Array });
    await desk.call('records.save', { type: 'document', id: 'document-tor', fields: { documentKind: 'cluster-tor', title: 'Terms', status: 'draft' } });
    const sent = await print(elsewhere, 'cluster-tor', 'document-tor');
    expect(partsOf(sent)('docProps/custom.xml')).toContain('document-tor');
    expect(partsOf(sent)('_rels/.rels')).not.toContain('own.xml');
    const emptied = editWord(sent, (xml) => xml.replace(/<w:body>.*(<w:sectPr.*<\/w:sectPr>)<\/w:body>/s, `<w:body>${paragraphXml('{{content}}')}$1</w:body>`));
    const bytes = await print(emptied);
    expect(Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (strFromU8(part).includes('document-tor') ? [name] : []))).toEqual([]);
    expect(await messagesAbout(bytes, 'docx')).toEqual([]);
  });

  test('one in another variant of the format is refused, never printed empty', async () => {
    const other = editWord(sample, (xml) => xml.replaceAll('<w:', '<ww:').replaceAll('</w:', '</ww:').replaceAll(' w:', ' ww:').replace('xmlns:w=', 'xmlns:ww='));
    expect(await desk.dispatch('letterheads.check', { fileName: 'house.docx', bytes: base64(other) })).toMatchObject({ ok: false, error: { code: 'word-file-damaged' } });
  });
});
