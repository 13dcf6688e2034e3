import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBallotWorkbook } from '../../../../../electron/workspace/documents/excel/ballot-form.ts';
import { writeBallotDocument } from '../../../../../electron/workspace/documents/word/ballot-form.ts';
import { readBallotFile } from '../../../../../electron/workspace/imports/ballots/read-ballot-form.ts';
import type { CountingRule } from '../../../../../shared/domain/elections/election.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { filledForms, sampleForm } from '../../../../fixtures/ballot-forms/forms.ts';
import { messagesAbout } from '../../../../helpers/office-files.ts';
import { translatorOf, wordingOf } from '../../../../helpers/translate.ts';

const firstRow = 5;

const excelForm = (language: Language, rule: CountingRule) =>
  writeBallotWorkbook({ wording: wordingOf(language), clusterName: 'CCCM', writtenOn: '2026-04-01', form: sampleForm(language, rule) });
const wordForm = (language: Language, rule: CountingRule) =>
  writeBallotDocument({ wording: wordingOf(language), clusterName: 'CCCM', form: sampleForm(language, rule) });

/** The form with cells changed, as Excel would save it. */
async function edited(bytes: Uint8Array, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  edit(workbook.worksheets[0] as ExcelJS.Worksheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The form with the text of its main part changed. */
function retyped(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] as Uint8Array))) });
}

async function codeOf(bytes: Uint8Array, name = 'ballot.xlsx'): Promise<{ code: string; params: Record<string, unknown> } | null> {
  try {
    await readBallotFile(bytes, name);
    return null;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { code: error.failure.code, params: error.failure.params };
  }
}

describe.each(languages)('a form in %s', (language) => {
  it.each(['stv', 'plurality', 'approval'] as const)('comes back blank under %s, with what it was sent with', async (rule) => {
    const { election, digest, code, candidates } = sampleForm(language, rule);
    const expected = { format: 'cluster-desk-ballot', version: 1, election, digest, code, candidates, ranks: [] };
    expect(await readBallotFile(await excelForm(language, rule), 'a.xlsx')).toEqual(expected);
    expect(await readBallotFile(await wordForm(language, rule), 'a.docx')).toEqual(expected);
  });

  it.concurrent.each(['stv', 'plurality'] as const)('has nothing that Open XML objects to under %s', async (rule) => {
    expect(await messagesAbout(await excelForm(language, rule), 'xlsx')).toEqual([]);
    expect(await messagesAbout(await wordForm(language, rule), 'docx')).toEqual([]);
  });

  it('says what is wrong with a file', () => {
    const missing: string[] = [];
    const t = translatorOf(language, missing);
    const codes = ['none', 'kind', 'broken', 'encrypted', 'unsafe', 'macros', 'damaged', 'row-unknown', 'row-twice', 'candidate-changed', 'candidate-missing', 'mark-unclear', 'rank-unclear'];
    for (const code of codes) t(`errors:ballot-form-${code}`);
    expect(missing).toEqual([]);
  });
});

describe('a form that LibreOffice filled', () => {
  it.each(filledForms)('$name says what was marked, rows sorted or not', async ({ name, language, rule }) => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../../fixtures/ballot-forms', name));
    const { candidates, code, ...sent } = sampleForm(language, rule);
    const [first, , third] = candidates.map(({ id }) => id) as [string, string, string];
    expect(await readBallotFile(bytes, name)).toMatchObject({
      election: sent.election,
      digest: sent.digest,
      candidates,
      code,
      ranks: rule === 'stv' ? [[third], [first]] : [expect.toSatisfy((ids: string[]) => ids.toSorted().join() === [first, third].toSorted().join())],
    });
  });
});

describe('a form in Excel', () => {
  it('is read by ids: rows turned round change nothing', async () => {
    const form = sampleForm('en', 'stv');
    const last = firstRow + form.candidates.length - 1;
    const bytes = await edited(await excelForm('en', 'stv'), (sheet) => {
      sheet.getCell(`A${firstRow}`).value = 3;
      sheet.getCell(`A${firstRow + 1}`).value = '١';
      sheet.getCell(`A${firstRow + 2}`).value = ' ２ ';
      const rows = Array.from({ length: last - firstRow + 1 }, (_, place) => [1, 2, 3, 4].map((column) => sheet.getCell(firstRow + place, column).value));
      for (const [place, row] of rows.toReversed().entries()) for (const [column, value] of row.entries()) sheet.getCell(firstRow + place, column + 1).value = value;
    });
    const [a, b, c] = form.candidates.map(({ id }) => id) as [string, string, string];
    expect((await readBallotFile(bytes, 'a.xlsx')).ranks).toEqual([[b], [c], [a]]);
  });

  it('leaves too many marks, shared and skipped ranks to whoever takes it in', async () => {
    const all = await edited(await excelForm('en', 'plurality'), (sheet) => {
      for (let row = firstRow; row < firstRow + 4; row += 1) sheet.getCell(`A${row}`).value = row % 2 === 0 ? 'x' : '✓';
    });
    expect((await readBallotFile(all, 'a.xlsx')).ranks[0]).toHaveLength(4);
    const shared = await edited(await excelForm('en', 'stv'), (sheet) => {
      sheet.getCell(`A${firstRow}`).value = 3;
      sheet.getCell(`A${firstRow + 1}`).value = 3;
    });
    expect((await readBallotFile(shared, 'a.xlsx')).ranks.map((ids) => ids.length)).toEqual([0, 0, 2]);
  });

  it('takes a new code that somebody typed, and its own where the cell was emptied', async () => {
    const codeRow = firstRow + 4 + 1;
    const withCode = (code: string | null) => async () =>
      (await readBallotFile(await edited(await excelForm('en', 'stv'), (sheet) => void (sheet.getCell(`B${codeRow}`).value = code)), 'a.xlsx')).code;
    expect(await withCode('abcd-efgh')()).toBe('abcd-efgh');
    expect(await withCode(null)()).toBe('7K3M-XQ2P-9FTW-CH4R');
  });

  it.each([
    ['mark-unclear', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`A${firstRow}`).value = 'maybe'), 'Ballot!A5'],
    ['candidate-changed', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`B${firstRow + 1}`).value = 'Somebody else'), 'Ballot!A6'],
    ['candidate-changed', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`C${firstRow + 1}`).value = null), 'Ballot!A6'],
    ['row-twice', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`D${firstRow + 1}`).value = sheet.getCell(`D${firstRow}`).value), 'Ballot!A6'],
    ['row-unknown', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`D${firstRow + 1}`).value = 'nom-99'), 'Ballot!A6'],
    ['row-unknown', (sheet: ExcelJS.Worksheet) => void (sheet.getCell(`D${firstRow + 3}`).value = null), 'Ballot!A8'],
  ])('is refused as %s, with its place', async (code, edit, place) => {
    expect(await codeOf(await edited(await excelForm('en', 'plurality'), edit))).toMatchObject({ code: `ballot-form-${code}`, params: { name: 'ballot.xlsx', place } });
  });

  it.each(['0.5', '5', '-1', '1,2', 'first'])('is refused for the rank %s', async (rank) => {
    const bytes = await edited(await excelForm('en', 'stv'), (sheet) => void (sheet.getCell(`A${firstRow}`).value = rank));
    expect(await codeOf(bytes)).toMatchObject({ code: 'ballot-form-rank-unclear', params: { place: 'Ballot!A5', last: 4 } });
  });

  it('is refused without one of its candidates, or with another hidden part', async () => {
    const without = await edited(await excelForm('en', 'stv'), (sheet) => {
      for (const column of ['B', 'C', 'D']) sheet.getCell(`${column}${firstRow}`).value = null;
    });
    expect(await codeOf(without)).toMatchObject({ code: 'ballot-form-candidate-missing' });
    const changed = await edited(await excelForm('en', 'stv'), (sheet) => void (sheet.getCell('E3').value = '#ballot+form+0:AAAA'));
    expect(await codeOf(changed)).toMatchObject({ code: 'ballot-form-damaged' });
  });
});

describe('a form in Word', () => {
  const check = (xml: string, times: number) => {
    let left = times;
    return xml.replaceAll(/<w:t[^>]*>☐<\/w:t>/g, (box) => (left-- > 0 ? box.replace('☐', '☒') : box));
  };

  it('is read by its boxes, also where the content controls are gone', async () => {
    const [a, b] = sampleForm('en', 'approval').candidates.map(({ id }) => id);
    const bytes = retyped(await wordForm('en', 'approval'), (xml) => check(xml, 2));
    expect((await readBallotFile(bytes, 'a.docx')).ranks).toEqual([[a, b]]);
    const bare = retyped(bytes, (xml) => xml.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt>|<\/?w:sdtContent>/g, ''));
    expect((await readBallotFile(bare, 'a.docx')).ranks).toEqual([[a, b]]);
  });

  it('leaves out what was deleted with changes tracked', async () => {
    const bytes = retyped(await wordForm('en', 'approval'), (xml) => xml.replace(/<w:t([^>]*)>☐<\/w:t><\/w:r>/, '<w:t$1>☐</w:t></w:r><w:del w:id="9" w:author="x"><w:r><w:delText>X</w:delText></w:r></w:del>'));
    expect((await readBallotFile(bytes, 'a.docx')).ranks).toEqual([]);
  });

  it.each([
    ['candidate-changed', (xml: string) => xml.replace('>Southern Council<', '>Northern Council<'), 'Northern Council'],
    ['mark-unclear', (xml: string) => xml.replace('>☐<', '>perhaps<'), 'Northern Refugee Council & Partners'],
    ['row-unknown', (xml: string) => xml.replace('</w:tbl>', '<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>X</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t>Another</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'), 'X · Another'],
  ])('is refused as %s, with its place', async (code, change, place) => {
    expect(await codeOf(retyped(await wordForm('en', 'plurality'), change), 'a.docx')).toMatchObject({ code: `ballot-form-${code}`, params: { place } });
  });
});

describe('what is no ballot', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'none'],
    ['a text', () => strToU8('candidate,mark\na,1\n'), 'none'],
    ['a PDF file', () => strToU8('%PDF-1.7'), 'kind'],
    ['an encrypted workbook', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage\0', 'utf16le')]), 'encrypted'],
    ['a cut zip file', () => strToU8('PK\u0003\u0004'), 'broken'],
    ['another zip file', () => zipSync({ 'a.txt': strToU8('a') }), 'kind'],
  ])('%s is refused', async (_what, make, code) => {
    expect(await codeOf(make(), 'a.docx')).toMatchObject({ code: `ballot-form-${code}`, params: { name: 'a.docx' } });
  });

  it('a workbook and a document without a form are none', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('List').addRows([['a', 'b']]);
    expect(await codeOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toMatchObject({ code: 'ballot-form-none' });
    const letter = retyped(await wordForm('en', 'stv'), (xml) => xml.replaceAll(/\{cd:[^}]*\}/g, ''));
    expect(await codeOf(letter)).toMatchObject({ code: 'ballot-form-none' });
  });

  it('macros are refused in both', async () => {
    const withMacros = (xml: string) => xml.replace('<Override ', '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/><Override ');
    expect(await codeOf(retyped(await wordForm('en', 'stv'), withMacros, '[Content_Types].xml'))).toMatchObject({ code: 'ballot-form-macros' });
    expect(await codeOf(retyped(await excelForm('en', 'stv'), withMacros, '[Content_Types].xml'))).toMatchObject({ code: 'ballot-form-macros' });
  });

  it('hostile XML is refused in bounded time', async () => {
    const form = await wordForm('en', 'stv');
    const entities = retyped(form, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'));
    expect(await codeOf(entities)).toMatchObject({ code: 'ballot-form-unsafe' });
    const deep = retyped(form, (xml) => xml.replace('<w:body>', `<w:body>${'<w:tbl><w:tr><w:tc>'.repeat(60)}`));
    expect(await codeOf(deep)).toMatchObject({ code: 'ballot-form-unsafe' });
    const long = retyped(form, (xml) => xml.replace('☐', 'a').replace('</w:tbl>', `<w:tr><w:tc><w:p><w:r><w:t>${'a'.repeat(2_000_000)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`));
    expect(await codeOf(long)).toMatchObject({ code: 'ballot-form-unsafe' });
    const bomb = zipSync({ ...unzipSync(form), 'word/document.xml': new Uint8Array(40 * 1_048_576) });
    expect(await codeOf(bomb)).toMatchObject({ code: 'ballot-form-unsafe' });
  });

  it('whatever is changed in a form, it is read or refused, and never read as another vote', async () => {
    const forms = [await wordForm('en', 'stv'), await excelForm('en', 'stv')];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (form, changes) => {
        const bytes = Uint8Array.from(form);
        for (const [place, value] of changes) bytes[place % bytes.length] = value;
        try {
          expect((await readBallotFile(bytes, 'a')).ranks).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('whatever is put in place of a part, it is read or refused', async () => {
    const form = await wordForm('en', 'stv');
    const xml = strFromU8(unzipSync(form)['word/document.xml'] as Uint8Array);
    await fc.assert(
      fc.asyncProperty(fc.nat(xml.length - 1), fc.nat(400), fc.constantFrom('', '<', '>', '</w:tc>', '<w:tr>', '&', '{cd:mark:nom-04}', '\u0000'), async (from, length, put) => {
        const outcome = await codeOf(retyped(form, (text) => text.slice(0, from) + put + text.slice(from + length)));
        if (outcome !== null) expect(outcome.code).toMatch(/^ballot-/);
      }),
      { numRuns: 200 },
    );
  });
});
