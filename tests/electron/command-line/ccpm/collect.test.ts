import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../../helpers/office-files.ts';
import { createTestReview } from '../../../helpers/reviews.ts';

const program = join(import.meta.dirname, '../../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;
let returns: string;
let codes: Record<string, string>;

function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--answer', 'moved'], {
    encoding: 'utf8',
    env: { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  returns = join(folder, 'returns');
  mkdirSync(returns);
  const one = await createTestReview({ partners: { un: 5 }, form: 'short', plan: { languages: ['en', 'fr'] } });
  await one.open();
  // The command has the laptop's clock: its today has to be a day of the survey.
  await one.desk.call('records.save', { type: 'review', id: one.review, fields: { closesOn: '2099-01-01' } });
  codes = Object.fromEntries([...one.forms].map(([holder, { code }]) => [holder, code]));
  const { review, digest } = one.forms.get('un-2') ?? { review: '', digest: '' };
  const answerFile = (code: string, answers: object) => JSON.stringify({ format: 'cluster-desk-review-answers', version: 1, review, digest, code, answers, comments: {} });
  writeFileSync(join(returns, 'b-page.json'), answerFile(codes['un-2'] ?? '', { s01: 'fully' }));
  writeFileSync(join(returns, 'c-range.json'), answerFile(codes['un-3'] ?? '', { s01: '9' }));
  writeFileSync(join(returns, 'd-holiday.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  const names = one.forms.get('un-4')?.questionnaire.sides.partner.questions.map(({ id }) => `partner_${id}`) ?? [];
  writeFileSync(join(returns, 'e-kobo.csv'), [['code', 'role', 'review_id', 'questionnaire_digest', ...names].join(';'), [codes['un-4'], 'partner', review, digest, 'mostly'].join(';')].join('\n'));
  writeFileSync(join(returns, '~$a-form.xlsx'), 'lock');
  workspace = one.desk.path;
  await one.desk.close();
  const moved = join(folder, 'review.clusterdesk');
  copyFileSync(workspace, moved);
  workspace = moved;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk export of questionnaires', () => {
  it('writes the form of a code, in its medium', async () => {
    const path = join(returns, 'a-form.xlsx');
    const made = desk('export', workspace, 'ccpm-form', '--code', codes['un-1'] ?? '', '--language', 'fr', '--out', path, '--json');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(made.stdout)).toMatchObject({ kind: 'ccpm-form', medium: 'xlsx', path });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const [sheet] = workbook.worksheets;
    sheet?.eachRow((row) => {
      if (row.getCell(4).value === 'answer:s01') row.getCell(3).value = 'En grande partie';
    });
    await workbook.xlsx.writeFile(path);
  });

  it.each([
    ['ccpm-form', ['--role', 'coordinator', '--medium', 'html'], 'form.html'],
    ['xlsform', [], 'kobo.xlsx'],
  ])('writes %s %j without a code', (kind, options, name) => {
    const out = join(folder, name);
    expect(desk('export', workspace, kind, ...options, '--out', out)).toMatchObject({ status: 0, stderr: '' });
    const bytes = readFileSync(out);
    if (name.endsWith('.html')) expect(bytes.toString('utf8')).toContain('data-question="s01"');
    else expect(partsOf(bytes)('xl/workbook.xml')).toContain('survey');
  });

  it.each([
    ['a side that there is not', ['--role', 'donor'], 2],
    ['a code that nobody was given', ['--code', 'AAAA-BBBB-CCCC-DDDD'], 1],
  ])('refuses %s', (_, options, status) => {
    const refused = desk('export', workspace, 'ccpm-form', ...options, '--out', join(folder, 'refused.xlsx'));
    expect(refused.status).toBe(status);
    expect(refused.stderr).not.toMatch(/^$|command-line:|errors:/);
  });
});

describe('desk collect', () => {
  it('takes in a folder, each file or the reason, changes none of them, and twice is once', () => {
    const before = readdirSync(returns).map((name) => readFileSync(join(returns, name)).toString('base64'));
    const first = desk('collect', workspace, returns, '--json');
    expect([first.status, first.stderr]).toEqual([1, '']);
    const given = JSON.parse(first.stdout);
    expect(given).toMatchObject({ files: 5, accepted: 3, refused: 2 });
    const rows = given.returned.map(({ fileName, place, isAccepted, answered, refusal }: Record<string, unknown> & { refusal: { code: string } | null }) => [fileName, place, isAccepted, answered, refusal?.code ?? null]);
    expect(rows).toEqual([
      ['a-form.xlsx', null, true, 1, null],
      ['b-page.json', null, true, 1, null],
      ['c-range.json', null, false, 0, 'review-answer-range'],
      ['d-holiday.jpg', null, false, 0, 'review-file-kind'],
      ['e-kobo.csv', '2', true, 1, null],
    ]);
    expect(given.returned[2].refusal).toEqual({ code: 'review-answer-range', params: { cell: 's01', value: '9' }, message: '“9” in s01 is no answer to this question.' });
    expect(readdirSync(returns).map((name) => readFileSync(join(returns, name)).toString('base64'))).toEqual(before);

    for (const name of ['c-range.json', 'd-holiday.jpg']) rmSync(join(returns, name));
    const again = desk('collect', workspace, returns);
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain('a-form.xlsx: not taken in. This code was used already');
    expect(again.stdout).toContain('0 taken in, 3 not taken in; files: 3');
  });

  it('says that there is no such folder', () => {
    expect(desk('collect', workspace, join(folder, 'nowhere'))).toMatchObject({ status: 1, stderr: expect.stringContaining('nowhere') });
  });
});
