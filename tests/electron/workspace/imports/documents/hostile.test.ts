import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { clausesOf, clauseText, returnedClauses } from '../../../../../electron/workspace/imports/documents/file-clauses.ts';
import { readDocument } from '../../../../../electron/workspace/imports/documents/read-document.ts';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import { compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { sampleDraftPlan } from '../../../../helpers/draft-plans.ts';
import { addPart, editWord, paragraphXml } from '../../../../helpers/word-editing.ts';

const context = { signal: { aborted: false }, progress: () => undefined };
/** Generous for two busy cores; alone, each takes less than two seconds. In milliseconds. */
const soon = 8_000;

let sent: Uint8Array;
beforeAll(async () => {
  sent = await writeWord(sampleDraftPlan('sag-tor', 'en'));
});

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes, 'back.docx', context);
    return 'read';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

const withBody = (xml: string) => editWord(sent, (own) => own.replace(/<w:body>.*<\/w:body>/s, `<w:body>${xml}</w:body>`));
const comments = {
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
};
const row = '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>';

describe('a Word file made to harm', () => {
  it.each([
    ['a text of 34 MB in a tenth of one', () => withBody(' '.repeat(34_000_000)), 'word-file-too-large'],
    ['a table of 60,000 rows', () => withBody(`<w:tbl>${row.repeat(60_000)}</w:tbl>`), 'word-file-too-long'],
    ['60,000 empty paragraphs', () => withBody('<w:p/>'.repeat(60_000)), 'word-file-too-long'],
    ['six million characters', () => withBody(paragraphXml('a'.repeat(1_000_000)).repeat(6)), 'word-file-too-long'],
    ['tables within tables', () => withBody('<w:tbl><w:tr><w:tc>'.repeat(5_000)), 'word-file-unsafe'],
    ['changes within changes', () => withBody('<w:ins><w:del>'.repeat(5_000)), 'word-file-unsafe'],
    ['6,000 comments', () => addPart(sent, 'word/comments.xml', `<w:comments xmlns:w="w">${'<w:comment w:id="1"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>'.repeat(6_000)}</w:comments>`, comments), 'word-file-too-long'],
    ['styles based on each other', () => editWord(sent, (xml) => xml.replace('</w:styles>', '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>').replaceAll('w:val="Normal"', 'w:val="A"'), 'word/styles.xml'), 'read'],
    ['entities that multiply in the styles', () => editWord(sent, (xml) => xml.replace('<w:styles', '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><w:styles'), 'word/styles.xml'), 'word-file-unsafe'],
    ['an entity that fetches in the properties', () => editWord(sent, (xml) => xml.replace('<Properties', '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><Properties'), 'docProps/custom.xml'), 'word-file-unsafe'],
    ['a workbook under the name of a document', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'word-file-other-kind'],
    ['a package without its text', () => zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Id="r" Type="t/officeDocument" Target="word/document.xml"/></Relationships>') }), 'word-file-other-kind'],
    ['a text outside of the file', () => zipSync({ '_rels/.rels': strToU8('<Relationships><Relationship Id="r" Type="t/officeDocument" Target="../../etc/passwd"/></Relationships>') }), 'word-file-other-kind'],
    ['nothing', () => new Uint8Array(), 'word-file-other-kind'],
  ])('is refused soon, or harmless: %s', async (_, make, code) => {
    const bytes = make();
    const start = performance.now();
    expect(await outcomeOf(bytes)).toBe(code);
    expect(performance.now() - start).toBeLessThan(soon);
  });

  it('of ten thousand tracked changes and as many new paragraphs is read and compared soon', async () => {
    const was = clausesOf((await readDocument(sent, 'sent.docx', context)).paragraphs, []);
    const added = Array.from({ length: 10_000 }, (_, n) => `<w:p><w:pPr><w:rPr><w:ins w:id="${n}" w:author="A"/></w:rPr></w:pPr><w:ins w:id="${n + 20_000}" w:author="A"><w:r><w:t>${n} ${(n * 7919).toString(36)} ${(n * 104_729).toString(36)} words</w:t></w:r></w:ins></w:p>`);
    const bytes = editWord(sent, (xml) => xml.replaceAll(/<w:bookmark(Start|End)[^>]*\/>/g, '').replace('<w:sectPr', `${added.join('')}<w:sectPr`).replaceAll('The Group', 'This Group'));
    const start = performance.now();
    const { paragraphs } = await readDocument(bytes, 'back.docx', context);
    const { clauses, isFoundByText } = returnedClauses(was, paragraphs, [], 'en');
    const compared = compareClauses(was.map((clause) => clauseText(clause, 'all')), clauses.map((clause) => clauseText(clause, 'all')), 'en');
    expect(performance.now() - start).toBeLessThan(soon);
    expect(isFoundByText).toBe(true);
    expect(compared.flatMap((clause) => clause.paragraphs).filter(({ change }) => change === 'added').length).toBeGreaterThanOrEqual(10_000);
  });
});
