import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;

function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  workspace = join(folder, 'demo', 'workspace.clusterdesk');
  expect(desk('demo', join(folder, 'demo')).status).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk export contacts', () => {
  it('writes the workbook of an audience and says what stays', () => {
    const out = join(folder, 'members.xlsx');
    const { status, stdout, stderr } = desk('export', workspace, 'contacts', '--audience', 'members', '--language', 'fr', '--out', out, '--recipients', 'OCHA; PAM', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const given = JSON.parse(stdout) as { contacts: number; stays: { count: number }[]; size: number; fieldsThatStay: string[] };
    expect(given).toMatchObject({ kind: 'contacts', audience: 'members', format: 'xlsx', language: 'fr', path: out });
    expect(given.contacts).toBeGreaterThan(0);
    expect(given.fieldsThatStay).toContain('contact.note');
    expect(readFileSync(out).byteLength).toBe(given.size);
  });

  it('writes cards, and none for the public', () => {
    const out = join(folder, 'team.vcf');
    expect(desk('export', workspace, 'contacts', '--audience', 'team', '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
    const refused = desk('export', workspace, 'contacts', '--audience', 'public', '--out', join(folder, 'public.vcf'));
    expect(refused.status).toBe(1);
    expect(existsSync(join(folder, 'public.vcf'))).toBe(false);
  });

  it('asks for an audience and a format that it knows', () => {
    const out = join(folder, 'x.xlsx');
    expect(desk('export', workspace, 'contacts', '--out', out)).toMatchObject({ status: 2, stderr: expect.stringContaining('--audience') });
    expect(desk('export', workspace, 'contacts', '--audience', 'friends', '--out', out).status).toBe(2);
    expect(desk('export', workspace, 'contacts', '--audience', 'team', '--out', join(folder, 'x.docx')).status).toBe(2);
  });
});
