import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReviewWorkbook } from '../../../../../electron/workspace/documents/excel/review-form.ts';
import { writeAnswerPage } from '../../../../../electron/workspace/documents/reviews/answer-page.ts';
import { writeXlsForm } from '../../../../../electron/workspace/documents/reviews/xlsform.ts';
import { writeReviewDocument } from '../../../../../electron/workspace/documents/word/review-form.ts';
import { readSpreadsheet } from '../../../../../electron/workspace/imports/spreadsheets/read-spreadsheet.ts';
import type { Sheet } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { messagesAbout, partsOf, wordText } from '../../../../helpers/office-files.ts';
import { heldWordingOf, questionsOf, sampleReviewForm } from '../../../../helpers/review-form.ts';
import { wordingOf } from '../../../../helpers/translate.ts';
import { smallForm, smallQuestionnaire } from '../../../../fixtures/review-forms/forms.ts';

const workbookOf = (language: Language) =>
  writeReviewWorkbook({ wording: heldWordingOf(language), clusterName: 'CCCM', writtenOn: '2026-03-10', form: sampleReviewForm(language, 'coordinator') });
const loaded = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
};

describe('a form in Excel', () => {
  it.each(['en', 'ar'] as const)('has nothing that Open XML objects to in %s', async (language) => {
    expect(await messagesAbout(await workbookOf(language), 'xlsx')).toEqual([]);
  });

  it('locks all but answers, offers lists, and knows what is not asked', async () => {
    const form = sampleReviewForm('ar', 'coordinator');
    const sheet = await loaded(await workbookOf('ar'));
    expect(sheet.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen' });
    const open: string[] = [];
    const lists: (string | undefined)[] = [];
    sheet.eachRow((row) => {
      const id = String(row.getCell(4).value ?? '');
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (cell.protection?.locked === false) open.push(`${column} ${id.split(':')[0]}`);
      });
      if (id.startsWith('answer:')) lists.push(row.getCell(3).dataValidation?.formulae?.[0] as string);
    });
    const { questions, comments } = form.questionnaire.sides.coordinator;
    expect(open.toSorted()).toEqual([...questions.map(() => '3 answer'), ...comments.map(() => '3 comment')]);
    expect(lists).toHaveLength(questions.length);
    expect(lists.every((list) => /^options!\$[A-Z]\$1:\$[A-Z]\$\d$/.test(list ?? ''))).toBe(true);
    const gated = questionsOf(form).filter(({ gate }) => gate !== null).length;
    const formulas = sheet.getColumn(5).values.filter((value) => typeof value === 'object' && value !== null && 'formula' in value);
    expect([gated > 5, formulas.length]).toEqual([true, gated]);
    expect((sheet.getCell('C4').value as ExcelJS.CellFormulaValue).result).toBe(`0 / ${questions.length - gated}`);
  });
});

describe('a form in Word', () => {
  it('has nothing that Open XML objects to, one box for each option, and nothing hidden on paper', async () => {
    const form = sampleReviewForm('en', 'partner');
    const input = { wording: heldWordingOf('en'), clusterName: 'CCCM', forms: [form] };
    const bytes = await writeReviewDocument({ ...input, isFilledInWord: true });
    expect(await messagesAbout(bytes, 'docx')).toEqual([]);
    const options = questionsOf(form).reduce((all, question) => all + question.options.length, 0);
    expect(partsOf(bytes)('word/document.xml').match(/<w14:checkbox>/g)).toHaveLength(options);
    const paper = partsOf(await writeReviewDocument({ ...input, forms: [form, form], isFilledInWord: false }))('word/document.xml');
    expect(paper).not.toMatch(/w:vanish|w:sdt|\{cr:/);
    expect(wordText(paper).match(/☐/g)).toHaveLength(2 * options);
    expect(paper.match(/<w:sectPr/g)).toHaveLength(2);
  });
});

describe('the page', () => {
  it.each(languages)('is whole in %s: words for everything, no network, one script by its hash', (language) => {
    const missing: string[] = [];
    const own = wordingOf(language, missing);
    const form = sampleReviewForm(language, 'partner');
    const page = new TextDecoder().decode(writeAnswerPage({ form, clusterName: 'CCCM', wordingOf: (one) => (one === language ? own : heldWordingOf(one)) }));
    expect(missing).toEqual([]);
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page).not.toMatch(/https?:|\bsrc=|@import|url\(|\bon[a-z]+="/);
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    // Browsers of 2016 know none of these.
    expect(script).not.toMatch(/=>|\b(?:const|let|class|async|await) |`|\?\.|\?\?|\.\.\./);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toContain(`default-src 'none'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('says what was typed into it and never runs it', () => {
    const hostile = '</script><img src=x onerror=alert(1)>"\'&';
    const [question] = smallQuestionnaire.sides.partner.questions;
    const sides = { ...smallQuestionnaire.sides, partner: { ...smallQuestionnaire.sides.partner, questions: question ? [{ ...question, texts: { en: hostile } }] : [] } };
    const form = { ...smallForm('en'), title: hostile, questionnaire: { ...smallQuestionnaire, sides } };
    const page = new TextDecoder().decode(writeAnswerPage({ form, clusterName: hostile, wordingOf: heldWordingOf }));
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });
});

/** https://xlsform.org/en/ref-table/ and what Kobo and ODK say of names. */
describe('the form for Kobo and ODK', () => {
  let sheets: Record<string, Record<string, string>[]>;
  let bytes: Uint8Array;
  const form = sampleReviewForm('fr', 'partner');

  beforeAll(async () => {
    const { review, title, year, questionnaire, digest } = form;
    bytes = await writeXlsForm({ review, title, year, questionnaire, digest, clusterName: 'CCCM', writtenOn: '2026-03-10', language: 'fr', wordingOf: heldWordingOf });
    const { sheets: read } = await readSpreadsheet(bytes, 'xlsform.xlsx');
    sheets = Object.fromEntries(read.map((sheet) => [sheet.name, rowsOf(sheet)]));
  });

  const rowsOf = ({ rows: [head = [], ...rows] }: Sheet) =>
    rows.map((cells) => Object.fromEntries(head.map(({ text }, place) => [text, cells[place]?.text ?? ''])));
  const labelled = ['English (en)', 'Français (fr)', 'Español (es)', 'العربية (ar)', '中文 (zh)'].map((name) => `label::${name}`);

  it('has nothing that Open XML objects to', async () => {
    expect(await messagesAbout(bytes, 'xlsx')).toEqual([]);
  });

  it('keeps the rules of the survey sheet', () => {
    const { survey = [], choices = [] } = sheets;
    const lists = new Set(choices.map(({ list_name }) => list_name));
    const names = survey.filter(({ type }) => type !== 'end_group').map(({ name = '' }) => name);
    expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    let depth = 0;
    const seen = new Set<string>();
    for (const { type = '', name = '', relevant = '', calculation = '', ...row } of survey) {
      expect(type).toMatch(/^(note|text|calculate|begin_group|end_group|select_one [A-Za-z0-9_-]+)$/);
      if (type.startsWith('select_one ')) expect(lists).toContain(type.slice('select_one '.length));
      depth += type === 'begin_group' ? 1 : type === 'end_group' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
      for (const [, reference] of relevant.matchAll(/\$\{([^}]*)\}/g)) expect(seen).toContain(reference);
      expect(relevant).toMatch(/^$|^\$\{\w+\} = '[\w-]+'( or \$\{\w+\} = '[\w-]+')*$/);
      seen.add(name);
      expect(calculation === '').toBe(type !== 'calculate');
      expect(row['constraint']).toBe('');
      if (type.startsWith('select_one ') || type === 'text') expect(row['required']).toBe(name === 'code' || name === 'role' ? 'yes' : 'no');
      if (type !== 'end_group' && type !== 'calculate') expect(labelled.filter((label) => (row[label] ?? '') === '')).toEqual([]);
    }
    expect(depth).toBe(0);
    const gated = (['coordinator', 'partner'] as const).flatMap((role) => form.questionnaire.sides[role].questions).filter(({ onlyIf }) => onlyIf !== null);
    expect(survey.filter(({ type, relevant }) => type?.startsWith('select_one ') && relevant !== '')).toHaveLength(gated.length);
  });

  it('keeps the rules of the choices and settings sheets', () => {
    const { choices = [], settings = [] } = sheets;
    const keys = choices.map(({ list_name, name }) => `${list_name} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(choices.filter(({ name = '' }) => !/^[\w-]+$/.test(name))).toEqual([]);
    expect(choices.flatMap((row) => labelled.filter((label) => (row[label] ?? '') === ''))).toEqual([]);
    expect(settings).toEqual([{ form_title: form.title, form_id: `ccpm_2026_${form.digest.slice(0, 8)}`, version: form.digest, default_language: 'Français (fr)' }]);
  });
});
