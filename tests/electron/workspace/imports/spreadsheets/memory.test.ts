import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookByHand } from '../../../../helpers/workbook-by-hand.ts';

const reader = resolve(import.meta.dirname, '../../../../helpers/read-large-spreadsheet.ts');
/** What the process may keep, in MiB: less than half of what a service with a workspace of full size takes. */
const heap = 256;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function readInItsOwnProcess(bytes: Uint8Array): { code: string; cells: number; milliseconds: number; mebibytes: number } {
  const file = join(folder, 'list');
  writeFileSync(file, bytes);
  const printed = execFileSync(process.execPath, [`--max-old-space-size=${heap}`, reader, file], { encoding: 'utf8' });
  return JSON.parse(printed);
}

const rows = (row: string, count: number): Uint8Array => workbookByHand({ sheet: `<sheetData>${row.repeat(count)}</sheetData>`, strings: '<si><t>a</t></si>' });

describe('memory is bounded', () => {
  it.each<[string, () => Uint8Array, string, number]>([
    ['the largest workbook that is read', () => rows(`<row>${'<c><v>1.5</v></c>'.repeat(50)}</row>`, 10_000), 'read', 500_000],
    ['1,000,000 cells', () => rows(`<row>${'<c><v>1</v></c>'.repeat(20)}</row>`, 50_000), 'spreadsheet-too-many-cells', 0],
    ['a sheet of 100 MB', () => workbookByHand({ sheet: ' '.repeat(100_000_000) }), 'spreadsheet-unpacks-too-large', 0],
    ['millions of texts', () => workbookByHand({ sheet: '', strings: '<si><t>a</t></si>'.repeat(1_900_000) }), 'read', 0],
    ['a large text file', () => Buffer.from('organisation,Léa,الهلال\n'.repeat(166_000)), 'read', 498_000],
    ['text of 24 MB', () => Buffer.from('x'.repeat(30_000).concat('\n').repeat(800)), 'spreadsheet-too-much-text', 0],
  ])('for %s', (_, make, code, cells) => {
    const result = readInItsOwnProcess(make());
    expect({ code: result.code, cells: result.cells }).toEqual({ code, cells });
    expect(result.mebibytes).toBeLessThan(512);
  });
});
