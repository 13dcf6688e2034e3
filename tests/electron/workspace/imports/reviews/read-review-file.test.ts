import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReviewWorkbook } from '../../../../../electron/workspace/documents/excel/review-form.ts';
import { writeAnswerPage } from '../../../../../electron/workspace/documents/reviews/answer-page.ts';
import { writeXlsForm } from '../../../../../electron/workspace/documents/reviews/xlsform.ts';
import { writeReviewDocument } from '../../../../../electron/workspace/documents/word/review-form.ts';
import { readReviewFile } from '../../../../../electron/workspace/imports/reviews/read-review-file.ts';
import { readSpreadsheet } from '../../../../../electron/workspace/imports/spreadsheets/read-spreadsheet.ts';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import { matchAnswers } from '../../../../../shared/domain/ccpm/reviews/matching.ts';
import type { ReturnedAnswers } from '../../../../../shared/domain/ccpm/reviews/returned-answers.ts';
import { xlsFormNames } from '../../../../../shared/domain/ccpm/reviews/xlsform-names.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { filledForms, smallForm } from '../../../../fixtures/review-forms/forms.ts';
import { contextOf, exportWords, heldWordingOf, questionsOf, sampleReviewForm } from '../../../../helpers/review-form.ts';
import { translatorOf } from '../../../../helpers/translate.ts';

const read = (bytes: Uint8Array, form: ReviewForm, fileName = 'form') => readReviewFile({ fileName, bytes }, contextOf(form), exportWords);
const excelForm = (form: ReviewForm) => writeReviewWorkbook({ wording: heldWordingOf(form.language), clusterName: 'CCCM', writtenOn: '2026-03-10', form });
const wordForm = (form: ReviewForm) => writeReviewDocument({ wording: heldWordingOf(form.language), clusterName: 'CCCM', forms: [form], isFilledInWord: true });

async function refusal(bytes: Uint8Array, form: ReviewForm): Promise<{ code: string; params: object } | null> {
  try {
    await read(bytes, form);
    return null;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { code: error.failure.code, params: error.failure.params };
  }
}

type Answers = Record<string, string>;
/** Options by question and texts by comment box, of some of them. */
const saidOf = (form: ReviewForm) =>
  fc.record({
    answers: fc.tuple(...questionsOf(form).map(({ question, options }) => fc.option(fc.constantFrom(...options.map(({ id }) => [question.id, id] as const)), { freq: 2 }))).map((all): Answers => Object.fromEntries(all.filter((one) => one !== null))),
    comments: fc
      .tuple(...form.questionnaire.sides[form.role].comments.map(({ id }) => fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => [id, `a${text.replaceAll(/[\s\p{C}{}]/gu, '')}`] as const))))
      .map((all): Answers => Object.fromEntries(all.filter((one) => one !== null))),
  });
const byId = (cells: ReturnedAnswers['answers']): Answers => Object.fromEntries(cells.map(({ id, text }) => [id, text]));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const wordsOf = (form: ReviewForm, question: string, option: string, language: Language = form.language) =>
  questionsOf(form).find((one) => one.question.id === question)?.options.find(({ id }) => id === option)?.texts[language] ?? '';

describe('answers come back as they were given', () => {
  it.each([['en', 'partner'], ['ar', 'coordinator']] as const)('in Excel in %s, whatever the order of the rows', async (language, role) => {
    const form = sampleReviewForm(language, role);
    const parts = unzipSync(await excelForm(form));
    const shared = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array).split('<si>').slice(1);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    const rowOf = new Map([...sheet.matchAll(/<c r="D(\d+)"[^>]*><v>(\d+)<\/v>/g)].map(([, row, place]) => [/<t[^>]*>([^<]*)/.exec(shared[Number(place)] ?? '')?.[1] ?? '', row]));
    await fc.assert(
      fc.asyncProperty(saidOf(form), fc.boolean(), async ({ answers, comments }, isReversed) => {
        const cells = [...Object.entries(answers).map(([id, option]) => [`answer:${id}`, wordsOf(form, id, option)] as const), ...Object.entries(comments).map(([id, text]) => [`comment:${id}`, text] as const)];
        let filled = sheet;
        for (const [tag, text] of cells) filled = filled.replace(new RegExp(`<c r="C${rowOf.get(tag)}"([^>]*)/>`), (_, look: string) => `<c r="C${rowOf.get(tag)}"${look} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`);
        if (isReversed) filled = reversed(filled);
        const [back] = (await read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) }, { level: 1 }), form)) ?? [];
        expect(back).toMatchObject({ review: form.review, digest: form.digest, code: form.code, place: null });
        expect(byId(back?.comments ?? [])).toEqual(comments);
        expect(byId(back?.answers ?? [])).toEqual(Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, wordsOf(form, id, option)])));
      }),
      { numRuns: 25 },
    );
  });

  it('in Word', async () => {
    const form = sampleReviewForm('fr', 'partner');
    const parts = unzipSync(await wordForm(form));
    const document = strFromU8(parts['word/document.xml'] as Uint8Array);
    await fc.assert(
      fc.asyncProperty(saidOf(form), async ({ answers, comments }) => {
        let filled = document;
        const putBehind = (token: string, from: string, to: string) => {
          const place = filled.indexOf(from, filled.indexOf(token));
          filled = filled.slice(0, place) + to + filled.slice(place + from.length);
        };
        for (const [id, option] of Object.entries(answers)) putBehind(`{cr:answer:${id}:${option}}`, '☐', '☒');
        for (const [id, text] of Object.entries(comments)) putBehind(`{cr:comment:${id}}`, '</w:tc>', `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:tc>`);
        const [back] = (await read(zipSync({ ...parts, 'word/document.xml': strToU8(filled) }, { level: 1 }), form)) ?? [];
        expect(back).toMatchObject({ review: form.review, digest: form.digest, code: form.code });
        expect([byId(back?.answers ?? []), byId(back?.comments ?? [])]).toEqual([answers, comments]);
      }),
      { numRuns: 25 },
    );
  });

  it('in an export of Kobo or ODK, with names or words as headings, groups before them or not', async () => {
    const form = sampleReviewForm('es', 'partner');
    const { review, title, year, questionnaire, digest } = form;
    const { sheets } = await readSpreadsheet(await writeXlsForm({ review, title, year, questionnaire, digest, clusterName: '', writtenOn: '2026-03-10', language: 'es', wordingOf: heldWordingOf }), 'x.xlsx');
    const [head = [], ...survey] = sheets[0]?.rows ?? [];
    const labelOf = new Map(languages.map((language) => [language, head.findIndex(({ text }) => text.startsWith('label::') && text.endsWith(`(${language})`))]));
    // Columns as a server makes them: with the groups on the way to each question.
    const columns: { name: string; path: string[]; labels: string[]; row: (typeof survey)[number] }[] = [];
    const groups: (typeof survey)[number][] = [];
    for (const row of survey) {
      const type = row[0]?.text ?? '';
      if (type === 'begin_group') groups.push(row);
      else if (type === 'end_group') groups.pop();
      else columns.push({ name: row[1]?.text ?? '', path: groups.map((group) => group[1]?.text ?? ''), labels: [], row });
    }
    const heading = fc.constantFrom(
      ({ name }: (typeof columns)[number]) => name,
      ({ name, path }: (typeof columns)[number]) => [...path, name].join('/'),
      ({ name, path }: (typeof columns)[number]) => [...path, name].join('-'),
      ({ name, row }: (typeof columns)[number]) => row[labelOf.get('ar') ?? 0]?.text || name,
      ({ name, row, path }: (typeof columns)[number]) => [...path, row[labelOf.get('en') ?? 0]?.text || name].join('/'),
    );
    const names = { partner: xlsFormNames(questionnaire).partner, coordinator: xlsFormNames(questionnaire).coordinator };
    const coordinator = sampleReviewForm('es', 'coordinator');
    await fc.assert(
      fc.asyncProperty(heading, saidOf(form), saidOf(coordinator), fc.constantFrom(...languages), fc.constantFrom(',', ';'), async (headingOf, partner, other, language, delimiter) => {
        const rowOf = (role: 'partner' | 'coordinator', own: ReviewForm, { answers, comments }: typeof partner): Record<string, string> => ({
          code: own.code,
          role: language === 'en' ? role : (exportWords.roles[role][languages.indexOf(language)] ?? ''),
          review_id: review,
          questionnaire_digest: digest,
          ...Object.fromEntries(Object.entries(answers).map(([id, option]) => [names[role].questions.get(id), language === 'en' ? option : wordsOf(own, id, option, language)])),
          ...Object.fromEntries(Object.entries(comments).map(([id, text]) => [names[role].comments.get(id), text])),
        });
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const rows = [rowOf('partner', form, partner), rowOf('coordinator', coordinator, other)];
        const lines = [
          ['start', ...columns.map(headingOf), '_id', '_submission_time'],
          ...rows.map((row, place) => ['2026-03-12T08:00:00', ...columns.map(({ name }) => row[name] ?? ''), String(place), '2026-03-12']),
        ];
        const back = await read(new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(quote).join(delimiter)).join('\r\n')}\r\n`), form, 'export.csv');
        expect(back?.map(({ place, code, review: of, digest: made }) => ({ place, code, of, made }))).toEqual(['2', '3'].map((place) => ({ place, code: form.code, of: review, made: digest })));
        for (const [place, said] of [partner, other].entries()) {
          const own = place === 0 ? form : coordinator;
          expect(byId(back?.[place]?.answers ?? [])).toEqual(Object.fromEntries(Object.entries(said.answers).map(([id, option]) => [id, language === 'en' ? option : wordsOf(own, id, option, language)])));
          expect(byId(back?.[place]?.comments ?? [])).toEqual(said.comments);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** The rows of a sheet in the opposite order, as sorting puts them; hidden cells go along, and so do formulas. */
function reversed(sheet: string): string {
  const rows = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>([\s\S]*?)<\/row>/g)];
  const numbers = rows.map(([, number]) => Number(number));
  const turned = rows.toReversed().map(([, old, look, cells], place) => `<row r="${numbers[place]}"${look}>${cells?.replaceAll(new RegExp(`(<c r="[A-Z]+)${old}"`, 'g'), `$1${numbers[place]}"`)}</row>`);
  return sheet.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${turned.join('')}</sheetData>`).replace(/<mergeCells[\s\S]*?<\/mergeCells>/, '');
}

describe('a form that LibreOffice filled', () => {
  const expected: Record<string, object> = {
    'sorted.xlsx': { answers: { q1: 'yes', 'q2[1]': 'partly', q3: 'fully' }, comments: { q9: 'Shorter meetings.' }, unclear: [] },
    'typed.xlsx': { answers: { q1: 'yes', 'q2[1]': 'mostly', q3: 'partly', q4: 'yes' }, comments: {}, unclear: [] },
    'pasted.xlsx': { answers: { q1: 'yes' }, unclear: [{ question: 'q3', cell: 'C9', text: 'mostly, I think', proposals: ['mostly'] }, { question: 'q4', cell: 'C10', proposals: [] }] },
    'marked.docx': { answers: { q1: 'yes', q3: 'mostly' }, comments: { q9: 'Moins de courriels.' }, unclear: [] },
  };

  it.each(filledForms)('$name comes back right or is refused with the cell', async ({ name, language }) => {
    const form = smallForm(language);
    const bytes = readFileSync(join(import.meta.dirname, '../../../../fixtures/review-forms', name));
    const wanted = expected[name];
    if (!wanted) {
      expect(await refusal(bytes, form)).toEqual({ code: 'review-form-edited', params: { cell: 'C10' } });
      return;
    }
    const [back] = (await read(bytes, form)) ?? [];
    expect(back).toMatchObject({ digest: form.digest, code: form.code });
    const matched = matchAnswers(form.questionnaire, 'partner', back ?? { answers: [], comments: [] });
    expect(matched).toMatchObject({ ok: true, value: wanted });
  });
});

it('a form counts its answers and opens its gates in LibreOffice, sorted or not', async () => {
  const { sheets } = await readSpreadsheet(readFileSync(join(import.meta.dirname, '../../../../fixtures/review-forms/sorted.xlsx')), 'sorted.xlsx');
  expect(sheets[0]?.rows[3]?.map(({ text }) => text).filter((text) => text !== '')).toEqual(['Answered', '3 / 4', '#']);
});

describe('what is refused', () => {
  const form = smallForm('en');
  let excel: Uint8Array;
  let word: Uint8Array;
  beforeAll(async () => {
    excel = await excelForm(form);
    word = await wordForm(form);
  });
  async function edited(edit: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(excel) as never);
    edit(workbook.worksheets[0] as ExcelJS.Worksheet);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }
  const set = (address: string, value: string | null) => (sheet: ExcelJS.Worksheet) => void (sheet.getCell(address).value = value);
  const withPart = (bytes: Uint8Array, part: string, change: (xml: string) => string) => {
    const parts = unzipSync(bytes);
    return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
  };

  it.each([
    ['an answer that lost its id', (sheet: ExcelJS.Worksheet) => [set('C7', 'Yes')(sheet), set('D7', null)(sheet)], 'C7'],
    ['an id that is none', (sheet: ExcelJS.Worksheet) => [set('C7', 'Yes')(sheet), set('D7', 'q1')(sheet)], 'C7'],
    ['an answer in a row that was added', set('C20', 'Yes'), 'C20'],
    ['a hidden row that was changed', set('F3', '#review+form:bm90aGluZw'), 'D3'],
  ])('%s, with its cell', async (_, edit, cell) => {
    expect(await refusal(await edited(edit), form)).toEqual({ code: 'review-form-edited', params: { cell } });
  });

  it('ids that belong to no question or to two are left to whoever matches them', async () => {
    const twice = await read(await edited((sheet) => ['C7', 'C8'].forEach((address, place) => [set(address, 'Yes')(sheet), set(`D${7 + place}`, 'answer:q1')(sheet), set(`B${7 + place}`, '')(sheet)])), form);
    expect(matchAnswers(form.questionnaire, 'partner', twice?.[0] ?? { answers: [], comments: [] })).toMatchObject({ ok: false, error: { code: 'review-form-edited', params: { cell: 'C8' } } });
  });

  it('another review, another questionnaire and a new code are told by what the form says', async () => {
    const [other] = (await read(await excelForm({ ...form, review: 'review-2025', digest: 'ab'.repeat(32) }), form)) ?? [];
    expect(other).toMatchObject({ review: 'review-2025', digest: 'ab'.repeat(32) });
    expect((await read(await edited(set('C13', 'abcd-efgh')), form))?.[0]?.code).toBe('abcd-efgh');
    expect((await read(await edited(set('C13', null)), form))?.[0]?.code).toBe(form.code);
  });

  it('two boxes of one question, and something else than a mark, are for a person to decide', async () => {
    const marked = withPart(word, 'word/document.xml', (xml) => {
      let count = 0;
      return xml.replaceAll('☐', () => ['☒', 'X', '☐', '?'][count++] ?? '☐');
    });
    const [back] = (await read(marked, form)) ?? [];
    expect(back?.answers).toEqual([{ id: 'q1', cell: '1 (q1)', text: 'No / Yes' }, { id: 'q2[1]', cell: '2 (q2[1])', text: '?' }]);
    expect(matchAnswers(form.questionnaire, 'partner', back ?? { answers: [], comments: [] })).toMatchObject({ ok: true, value: { answers: {}, unclear: [{ question: 'q1', proposals: ['no', 'yes'] }, { question: 'q2[1]' }] } });
  });

  it('an export that lost a column, or has an answer of the other side', async () => {
    const csv = (lines: string[]) => new TextEncoder().encode(lines.join('\n'));
    expect(await refusal(csv(['code,role,partner_q1,partner_q2_1,partner_q3', 'a,partner,yes,,']), form)).toEqual({ code: 'review-form-edited', params: { cell: 'q4' } });
    expect(await refusal(csv(['code,role,partner_q1', 'a,coordinator,yes']), form)).toEqual({ code: 'review-form-edited', params: { cell: 'C2' } });
    expect(await read(csv(['code,name', 'a,b']), form)).toBeNull();
  });

  it('what is no questionnaire, damaged, locked, of another kind, or carries macros', async () => {
    const page = writeAnswerPage({ form, clusterName: '', wordingOf: heldWordingOf });
    const compound = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);
    const macros = (bytes: Uint8Array) => withPart(bytes, '[Content_Types].xml', (xml) => xml.replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'));
    const refused = [page, compound('EncryptedPackage'), compound('Workbook'), Buffer.from('%PDF-1.7'), macros(excel), macros(word), excel.subarray(0, excel.length / 2), new Uint8Array(26 * 1_048_576)];
    const codes: (string | undefined)[] = [];
    for (const bytes of refused) codes.push((await refusal(bytes, form))?.code);
    expect(codes).toEqual(['page-returned', 'file-encrypted', 'file-kind', 'file-kind', 'file-macros', 'file-macros', 'file-unreadable', 'file-unsafe'].map((code) => `review-${code}`));
    expect(await read(new Uint8Array(), form)).toBeNull();
    expect(await read(Buffer.from('Dear colleague'), form)).toBeNull();
  });

  it('is worded in every language', () => {
    const missing: string[] = [];
    for (const language of languages) {
      const t = translatorOf(language, missing);
      for (const code of ['file-encrypted', 'file-kind', 'file-macros', 'file-unsafe', 'page-returned']) t(`errors:review-${code}`);
    }
    expect(missing).toEqual([]);
  });

  it('whatever is changed in a file, it is read or refused', { timeout: 60_000 }, async () => {
    const csv = strToU8(`code,role,${[...xlsFormNames(form.questionnaire).partner.questions.values()].join(',')}\na,partner,yes,hardly,none,no\n`);
    const files = [excel, word, csv].map((bytes) => ({ bytes, parts: bytes === csv ? null : unzipSync(bytes) }));
    const hostile = fc.oneof(
      fc.record({ kind: fc.constant('bytes' as const), at: fc.nat(), put: fc.uint8Array({ minLength: 1, maxLength: 16 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), put: fc.constant(new Uint8Array()) }),
      fc.record({ kind: fc.constant('part' as const), at: fc.nat(), put: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<a', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '{cr:form}', '{cr:answer:__proto__:constructor}', '#review+id')).map(strToU8) }),
      fc.record({ kind: fc.constant('inside' as const), at: fc.nat(), put: fc.constantFrom('{cr:form:e30}', '{cr:answer:q1}', '{cr:comment:toString}', 'answer:__proto__', '</w:tc>', '#review+code', '\u0000').map(strToU8) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), hostile, async ({ bytes, parts }, { kind, at, put }) => {
        let changed: Uint8Array = Buffer.concat([bytes.subarray(0, at % bytes.length), ...(kind === 'cut' ? [] : [put, bytes.subarray((at % bytes.length) + put.length)])]);
        if (parts !== null && (kind === 'part' || kind === 'inside')) {
          const names = Object.keys(parts);
          const name = names[at % names.length] ?? '';
          const part = parts[name] as Uint8Array;
          const place = (at * 7_919) % Math.max(1, part.length);
          changed = zipSync({ ...parts, [name]: kind === 'part' ? put : Buffer.concat([part.subarray(0, place), put, part.subarray(place)]) }, { level: 0 });
        }
        const refused = await refusal(changed, form);
        if (refused !== null) expect(refused.code).toMatch(/^review-/);
      }),
      { numRuns: 200 },
    );
  });
});
