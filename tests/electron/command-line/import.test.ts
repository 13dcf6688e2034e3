import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../helpers/import-list.ts';
import { createTestFolder } from '../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;
let list: string;

function desk(...words: string[]) {
  const environment = { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: environment });
  return { status, stdout, stderr };
}

const json = (...words: string[]) => JSON.parse(desk('import', workspace, list, '--as', 'contacts', '--json', ...words).stdout) as Record<string, unknown>;
const digest = () => (JSON.parse(desk('digest', workspace, '--json').stdout) as { digest: string }).digest;

beforeAll(() => {
  folder = createTestFolder();
  workspace = join(folder, 'demo', 'workspace.clusterdesk');
  list = join(folder, 'contacts.csv');
  writeFileSync(list, csvOf([['Name', 'Organisation', 'E-mail', 'Verified on'], ['Somebody New', 'A New Partner', 'new@example.org', '5 March 2026'], [], ['Somebody Wrong', '', 'wrong', '']]));
  expect(desk('demo', join(folder, 'demo')).status).toBe(0);
}, 60_000);

describe('desk import', () => {
  it('says what it would do and writes nothing', () => {
    const before = digest();
    expect(json()).toMatchObject({
      rows: 3,
      new: 1,
      changed: 0,
      unchanged: 0,
      rejected: 1,
      blank: 1,
      headerRow: 1,
      problems: [{ row: 4, column: 'C', heading: 'E-mail', value: 'wrong', code: 'not_an_address', reason: 'not an e-mail address', fix: 'Correct the address.' }],
      duplicates: [],
      newOrganisations: [{ text: 'A New Partner', rows: 1 }],
      accepted: false,
      batch: null,
    });
    expect(digest()).toBe(before);
    const said = desk('import', workspace, list, '--as', 'contacts', '--language', 'fr');
    expect(said.status).toBe(0);
    expect(said.stdout).toContain('C4');
  }, 60_000);

  it('takes it in when told to, and the same file again changes nothing', () => {
    expect(json('--accept')).toMatchObject({ accepted: true, new: 1, batch: expect.any(String) as string });
    const after = digest();
    expect(json('--accept')).toMatchObject({ accepted: true, new: 0, unchanged: 1, rejected: 1, batch: null });
    expect(digest()).toBe(after);
  }, 60_000);

  it('says what is wrong with how it was called, and with the file', () => {
    expect(desk('import', workspace, list).status).toBe(2);
    expect(desk('import', workspace, list, '--as', 'people').stderr).toContain('people');
    expect(desk('import', workspace, list, '--as', 'contacts', '--header-row', 'x').status).toBe(2);
    expect(desk('import', workspace, list, '--as', 'contacts', '--days', 'x').status).toBe(2);
    const missing = desk('import', workspace, join(folder, 'none.csv'), '--as', 'contacts');
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('none.csv')]);
    const sheet = desk('import', workspace, list, '--as', 'contacts', '--sheet', 'Other');
    expect([sheet.status, sheet.stderr]).toEqual([1, expect.stringContaining('Other')]);
    const renamed = join(folder, 'old.xls');
    writeFileSync(renamed, readFileSync(workspace).subarray(0, 4_096));
    expect(desk('import', workspace, renamed, '--as', 'contacts').status).toBe(1);
  }, 60_000);
});
