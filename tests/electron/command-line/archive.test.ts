import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../shared/contract/workspace.ts';
import { createTestFolder } from '../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;
let zip: string;

function desk(...words: string[]) {
  const environment = { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: environment });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = createTestFolder();
  workspace = join(folder, 'demo', 'workspace.clusterdesk');
  zip = join(folder, 'export.zip');
  expect(desk('demo', join(folder, 'demo'), '--language', 'es').status).toBe(0);
}, 60_000);

describe('desk archive and desk unarchive', () => {
  it('write everything in open formats and make the same workspace of it', () => {
    const { status, stdout, stderr } = desk('archive', workspace, '--out', zip, '--language', 'es', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as { path: string; size: number; records: number; files: number };
    expect(report).toMatchObject({ path: zip, language: 'es', size: statSync(zip).size, files: 2, documents: 5 });
    expect(Object.keys(unzipSync(readFileSync(zip)))).toContain('registers/Organizaciones.xlsx');

    const back = join(folder, 'back.clusterdesk');
    const made = desk('unarchive', zip, back);
    expect(made).toEqual({ status: 0, stdout: `Written: ${back}\n`, stderr: '' });
    const checked = (path: string) => JSON.parse(desk('check', path, '--json').stdout) as CheckReport;
    expect(checked(back)).toMatchObject({ ok: true, records: checked(workspace).records, changes: checked(workspace).changes });
  });

  it('write over nothing', () => {
    const before = readFileSync(workspace);
    expect(desk('archive', workspace, '--out', zip)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(zip) as string });
    expect(desk('archive', workspace, '--out', zip, '--overwrite').status).toBe(0);
    expect(desk('archive', workspace, '--out', workspace, '--overwrite').status).toBe(1);
    expect(desk('unarchive', zip, workspace).status).toBe(1);
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });

  it('say what is wrong with a file that is no export, and leave nothing behind', () => {
    const path = join(folder, 'letter.zip');
    writeFileSync(path, 'Dear colleagues');
    const { status, stderr } = desk('unarchive', path, join(folder, 'none.clusterdesk'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('not an open export')]);
    expect(desk('unarchive', join(folder, 'missing.zip'), join(folder, 'none.clusterdesk')).stderr).toContain('missing.zip');
    expect(existsSync(join(folder, 'none.clusterdesk'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('want to be told where to', () => {
    expect(desk('archive', workspace)).toMatchObject({ status: 2, stdout: '' });
    expect(desk('unarchive', zip).status).toBe(2);
  });
});
