import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { electionPapers } from '../../../../../shared/contract/election-documents.ts';
import type { BallotMedium } from '../../../../../shared/contract/elections.ts';
import type { RecordType } from '../../../../../shared/records/index.ts';
import { createTestElection, days, type TestElection } from '../../../../helpers/elections.ts';
import { messagesAbout, wordText } from '../../../../helpers/office-files.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
let test: TestElection;
afterEach(() => test.desk.close());

/** Voting is open for two seats that four of six stand for, and nobody has a ballot. */
async function openElection(): Promise<void> {
  test = await createTestElection({
    organisations: letters.map((id) => ({ id, type: 'ingo' })),
    constituencies: [{ id: 'ingo', types: ['ingo'], seats: 2 }],
    candidates: { ingo: ['a', 'b', 'c', 'd'] },
    rules: { countingRule: 'plurality', termMonths: 12, objectionDays: 0 },
  });
  const { desk, election } = test;
  const saved: [RecordType, string, Record<string, unknown>][] = [
    ['contact', 'k1', { familyName: 'Sarr', organisation: 'c', emails: ['sarr@c.example.org'], consent: 'given' }],
    ['contact', 'k2', { familyName: 'Gone', organisation: 'd', emails: ['gone@d.example.org'], bouncedOn: '2026-01-01' }],
  ];
  for (const [type, id, fields] of saved) await desk.call('records.saveMany', { type, rows: [{ id, fields: fields as never }] });
  await test.prepare();
  await desk.call('elections.drawLots', { election, seed: 'drawn in public' });
  test.set(days.opens);
  const { urnKey } = await desk.call('elections.open', { election });
  test.urnKey = urnKey;
  await desk.call('elections.confirmUrnKey', { election, urnKey });
}

async function issue(medium: BallotMedium, organisations: string[]): Promise<{ fileName: string; bytes: Buffer }[]> {
  const { files } = await test.desk.call('elections.issueCodes', { election: test.election, organisations, medium, language: 'en' });
  return files.map(({ fileName, bytes }) => ({ fileName, bytes: Buffer.from(bytes, 'base64') }));
}

async function markSheet(bytes: Uint8Array, rows: number[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  for (const row of rows) (workbook.worksheets[0] as ExcelJS.Worksheet).getCell(`A${row}`).value = 'X';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function giveBack(files: { fileName: string; bytes: Uint8Array }[]): Promise<(string | null)[]> {
  const given = files.map(({ fileName, bytes }) => ({ fileName, bytes: Buffer.from(bytes).toString('base64') }));
  const received = await test.desk.call('elections.receiveFiles', { election: test.election, files: given });
  return received.files.map(({ refusal }) => refusal?.code ?? null);
}

it('ballots go out as Excel and Word forms, in mail drafts and on paper, and come back once', async () => {
  await openElection();
  const [excel] = await issue('excel', ['a']);
  const [word] = await issue('word', ['b']);
  const mails = await issue('mail', ['c', 'd']);
  const papers = await issue('paper_for_cutting', ['e', 'f']);
  if (!excel || !word) throw new Error('No forms');

  expect([excel, word, ...mails, ...papers].map(({ fileName }) => fileName)).toEqual([
    'ballot-001-en.xlsx',
    'ballot-002-en.docx',
    'ballot-003-en.eml',
    // Nobody there has an address that works: the form alone.
    'ballot-004-en.xlsx',
    'ballots-en-2026-03-10.docx',
  ]);
  const mail = mails[0]?.bytes.toString('latin1') ?? '';
  expect(mail).toContain('X-Unsent: 1');
  expect(mail).toContain('To: sarr@c.example.org');
  expect(mail).toContain('filename=ballot-en.xlsx');
  const printed = wordText(strFromU8(unzipSync(papers[0]?.bytes ?? new Uint8Array())['word/document.xml'] as Uint8Array));
  expect(printed.match(/Code: [2-9A-Z]{4}(-[2-9A-Z]{4}){3}/g)).toHaveLength(2);
  expect(printed).toContain('For No. 5 on the roll: Organisation e');

  const filled = { fileName: 'one.xlsx', bytes: await markSheet(excel.bytes, [5, 6]) };
  const tooMany = { fileName: 'many.xlsx', bytes: await markSheet(mails[1]?.bytes ?? new Uint8Array(), [5, 6, 7]) };
  const parts = unzipSync(word.bytes);
  const crossed = strFromU8(parts['word/document.xml'] as Uint8Array).replace('>☐<', '>☒<');
  const clicked = { fileName: 'two.docx', bytes: zipSync({ ...parts, 'word/document.xml': strToU8(crossed) }) };
  expect(await giveBack([filled, clicked, filled, tooMany])).toEqual([null, null, 'code-used', 'ballot-too-many-marks']);
});

it('every paper is made of what the pages show', async () => {
  await openElection();
  await test.issue();
  for (const letter of letters.slice(0, 5)) await test.cast(letter, [['n-a', 'n-b']]);
  await test.close();
  await test.desk.call('elections.count', { election: test.election });
  await test.desk.call('elections.declare', { election: test.election });
  await test.desk.call('elections.installComposition', { election: test.election, startsOn: days.closes, keeps: [] });

  const { desk, election } = test;
  const papers = await desk.call('elections.papers', { election });
  expect(papers.map(({ paper }) => paper)).toEqual([...electionPapers]);
  expect(papers.filter(({ isReady }) => !isReady)).toEqual([]);
  for (const paper of electionPapers) {
    const plan = await desk.call('elections.paperPlan', { election, paper, language: 'en', second: null });
    // Nobody observes this election, and a specimen has no code.
    if (paper !== 'rules' && paper !== 'ballot') expect(JSON.stringify(plan)).not.toContain('"gap":true');
    const file = await desk.call('elections.paper', { election, paper, language: 'en', second: 'ar', format: 'docx' });
    expect(file.fileName).toBe(`election-${paper.replaceAll('_', '-')}-en-ar-${days.closes}.docx`);
  }
  const report = JSON.stringify(await desk.call('elections.paperPlan', { election, paper: 'report', language: 'en', second: null }));
  expect(report).toContain('Ballots: 5, of which 5 valid, 0 blank and 0 spoiled.');
  const { bytes } = await desk.call('elections.paper', { election, paper: 'report', language: 'en', second: null, format: 'xlsx' });
  expect(await messagesAbout(Buffer.from(bytes, 'base64'), 'xlsx')).toEqual([]);
  expect(await test.codeOf('elections.paper', { paper: 'rules', language: 'en', second: null, format: 'xlsx' })).toBe('export-format-unknown');
});

it('the call for nominations is drafted for whoever can be reached, and says for whom not', async () => {
  await openElection();
  const drafted = await test.desk.call('elections.draftNominationCall', { election: test.election, language: 'fr', second: null });
  expect(drafted.recipientCount).toBe(1);
  expect(drafted.withoutAddress.map(({ organisation }) => organisation).filter((id) => letters.includes(id))).toEqual(['a', 'b', 'd', 'e', 'f']);
  expect(drafted.attachments.map(({ fileName }) => fileName.replace(/-fr.*/, ''))).toEqual(['election-nomination-call', 'election-nomination-form', 'election-rules']);
  const mail = Buffer.from(drafted.drafts[0]?.bytes ?? '', 'base64').toString('latin1');
  expect(mail).toMatch(/^Bcc: sarr@c\.example\.org/m);
});
