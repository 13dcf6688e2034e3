import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers, readInvited } from '../../../../electron/command-line/ccpm/read-tables.ts';
import { readCcpmCatalogue } from '../../../../electron/workspace/ccpm/read-questionnaire.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createTestFolder } from '../../../helpers/workspace.ts';

const catalogue = readCcpmCatalogue(join(import.meta.dirname, '../../../../resources'));
const folder = createTestFolder();

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const expected = [
  { role: 'coordinator', organisationType: 'un', answers: new Map([['q111', 4], ['q222[1]', null]]) },
  { role: 'partner', organisationType: 'nngo', answers: new Map([['q111', 1], ['q222[1]', 2]]) },
];
const rows = [
  ['role', 'organisation_type', 'q111', 'q222[1]', 'q014'],
  ['coordinator', 'un', '4', '', ''],
  ['partner', 'nngo', '1', '2', 'Mostly fine; see "minutes", page 2,\nand the annex'],
];
const delimited = (delimiter: string) => rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');

describe('answers', () => {
  it.each([
    ['commas', delimited(',')],
    ['semicolons', delimited(';')],
    ['tabs', delimited('\t')],
    ['a byte order mark', `\ufeff${delimited(',')}`],
    ['UTF-16, as Excel saves Unicode text', Buffer.from(`\ufeff${delimited('\t')}`, 'utf16le')],
  ])('are read from a CSV file with %s', async (_, content) => {
    const table = await readAnswers(fileWith('answers.csv', content), catalogue);
    expect(table).toEqual({ respondents: expected, unknownColumns: [], notValid: [], notAsked: [] });
  });

  it('are read from an Excel workbook, typed as numbers or as text, from the sheet that has them', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Notes').addRow(['Collected by telephone']);
    const sheet = workbook.addWorksheet('Answers');
    sheet.addRow(rows[0]);
    sheet.addRow(['coordinator', 'un', 4]);
    sheet.addRow(['partner', 'nngo', '1', 2, 'x']);
    const path = join(folder, 'answers.xlsx');
    await workbook.xlsx.writeFile(path);
    expect((await readAnswers(path, catalogue)).respondents).toEqual(expected);
  });

  it('that are not there are missed by path', async () => {
    await expect(readAnswers(join(folder, 'none.csv'), catalogue)).rejects.toMatchObject({ failure: { code: 'file-missing', params: { path: join(folder, 'none.csv') } } });
  });

  it('that make no sense are refused with the file’s name and the place', async () => {
    const path = fileWith('wrong.csv', 'role,organisation_type,q111\nnobody,un,3\n');
    await expect(readAnswers(path, catalogue)).rejects.toMatchObject({ failure: { code: 'ccpm-role-unknown', params: { name: 'wrong.csv', cell: 'A2' } } });
  });

  it('in a damaged file are read or refused, and nothing else', async () => {
    const whole = Buffer.from(delimited(','));
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 6 })), { minLength: 1, maxLength: 6 });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (damages, end) => {
        const bytes = damages.reduce((before, [at, put]) => Buffer.concat([before.subarray(0, at), put, before.subarray(at + 1)]), whole);
        try {
          const { respondents } = await readAnswers(fileWith('damaged.csv', bytes.subarray(0, end)), catalogue);
          expect(respondents.length).toBeLessThan(20);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
          refused += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('the numbers of invited', () => {
  it('are read from a file of their own', async () => {
    expect(await readInvited(fileWith('invited.csv', 'organisation_type;invited\r\nun;4\r\ndonor;\r\n'))).toEqual({ un: 4 });
  });

  it('are refused with the file’s name', async () => {
    await expect(readInvited(fileWith('invited.csv', 'organisation_type,invited\nun,many\n'))).rejects.toMatchObject({ failure: { code: 'ccpm-invited-number', params: { name: 'invited.csv', cell: 'B2' } } });
  });
});
