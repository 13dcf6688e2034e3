import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backup, CheckReport } from '../../../shared/contract/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;

const environment = () => ({ ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' });

function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: environment(),
  });
  return { status, stdout, stderr };
}

/** For commands that do not touch the workspace, so that several can run at once. */
async function deskBesideOthers(...words: string[]) {
  const child = spawn(process.execPath, [program, ...words], { env: environment() });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, stdout, stderr };
}

function deskJson<T>(...words: string[]): T {
  const { status, stdout, stderr } = desk(...words, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as T;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  workspace = join(folder, 'demo', 'workspace.clusterdesk');
  const { status, stdout, stderr } = desk('demo', join(folder, 'demo'), '--language', 'fr');
  expect([status, stderr]).toEqual([0, '']);
  const written = readdirSync(join(folder, 'demo')).sort();
  expect(written).toHaveLength(4);
  expect(stdout.trim().split('\n').sort()).toEqual(
    written.map((name) => `Fichier écrit : ${join(folder, 'demo', name)}`).sort(),
  );
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk demo', () => {
  it('writes a workspace with real Word and Excel files beside it', () => {
    const names = readdirSync(join(folder, 'demo'));
    expect(names.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['clusterdesk', 'docx', 'docx', 'xlsx']);
    for (const name of names.filter((known) => known !== 'workspace.clusterdesk')) {
      const bytes = readFileSync(join(folder, 'demo', name));
      expect([bytes.subarray(0, 2).toString(), bytes.byteLength > 5_000]).toEqual(['PK', true]);
    }
  });

  it('never writes over a workspace', () => {
    const before = readFileSync(workspace);
    const { status, stdout, stderr } = desk('demo', join(folder, 'demo'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(workspace);
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });

  it.each(['ar', 'zh'])('speaks %s, and says in JSON what it wrote', (language) => {
    const { files } = deskJson<{ files: { kind: string; format: string; path: string; size: number }[] }>(
      'demo',
      join(folder, language),
      '--language',
      language,
    );
    expect(files.map(({ kind, format }) => `${kind} ${format}`)).toEqual(['cluster-tor docx', 'checklist docx', 'checklist xlsx']);
    for (const { path, size } of files) expect(statSync(path).size).toBe(size);
  });
});

describe('desk check', () => {
  it('finds the demo in order, in words and in JSON', () => {
    expect(desk('check', workspace).stdout).toContain(`${workspace} is in order.\n`);
    const report = deskJson<CheckReport & { mode: string }>('check', workspace);
    expect(report).toMatchObject({
      mode: 'normal',
      ok: true,
      integrity: ['ok'],
      foreignKeys: 0,
      records: { cluster: 1, organisation: 40, contact: 120 },
    });
    expect(report.changes).toBeGreaterThan(400);
  });

  it('says what is wrong with a damaged file, on standard error too, and exits with 1', () => {
    const damaged = join(folder, 'damaged.clusterdesk');
    copyFileSync(workspace, damaged);
    truncateSync(damaged, Math.floor(statSync(workspace).size / 8192) * 4096);
    const { status, stderr } = desk('check', damaged);
    expect(status).toBe(1);
    expect(stderr).toContain(damaged);
  });

  it.each(['missing.clusterdesk', 'not-sqlite.txt'])('refuses %s by name and makes nothing', (name) => {
    const path = join(folder, name);
    if (name === 'not-sqlite.txt') copyFileSync(program, path);
    const { status, stdout, stderr } = desk('check', path, '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(name);
    expect(existsSync(path)).toBe(name === 'not-sqlite.txt');
  });

  it.skipIf(process.getuid?.() === 0)('reads a file that cannot be written', () => {
    const locked = join(folder, 'locked.clusterdesk');
    copyFileSync(workspace, locked);
    chmodSync(locked, 0o444);
    const { status, stderr } = desk('check', locked);
    expect([status, stderr]).toEqual([0, expect.stringContaining('write-protected')]);
  });
});

describe('desk export', () => {
  it('lists the kinds there are', () => {
    const kinds = deskJson<{ kind: string; formats: string[]; languages: string[] }[]>('export', workspace, '--list');
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cluster-tor', 'checklist']));
    expect(kinds.find(({ kind }) => kind === 'checklist')?.formats).toEqual(['docx', 'xlsx']);
  });

  it('takes the format from the ending, or from --format', () => {
    const out = join(folder, 'out', 'checklist.xlsx');
    const made = deskJson<{ format: string; language: string }>('export', workspace, 'checklist', '--language', 'es', '--out', out);
    expect([made.format, made.language, readFileSync(out).subarray(0, 2).toString()]).toEqual(['xlsx', 'es', 'PK']);
    const bare = join(folder, 'out', 'tor');
    expect(desk('export', workspace, 'cluster-tor', '--format', 'docx', '--out', bare).status).toBe(0);
    expect(existsSync(bare)).toBe(true);
  });

  it('asks before it writes over a file', () => {
    const out = join(folder, 'kept.docx');
    copyFileSync(program, out);
    const { status, stderr } = desk('export', workspace, 'cluster-tor', '--out', out);
    expect([status, stderr]).toEqual([1, expect.stringContaining('--overwrite')]);
    expect(readFileSync(out).equals(readFileSync(program))).toBe(true);
    expect(desk('export', workspace, 'cluster-tor', '--out', out, '--overwrite').status).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('desk history', () => {
  it('tells who changed what, found by type and id, by id, or by name', () => {
    const byReference = deskJson<{ type: string; id: string; entries: { author: string; field: string }[] }>(
      'history',
      workspace,
      'document/doc-tor',
    );
    expect(byReference).toMatchObject({ type: 'document', id: 'doc-tor' });
    expect(new Set(byReference.entries.map(({ author }) => author))).toEqual(new Set(['Amina Sarr']));
    expect(deskJson('history', workspace, 'doc-tor')).toEqual(byReference);
    expect(deskJson('history', workspace, 'Amina Sarr')).toMatchObject({ type: 'contact', id: 'contact-001' });
  });

  it('speaks of fields and values in words', () => {
    const { stdout } = desk('history', workspace, 'doc-tor', '--language', 'en');
    expect(stdout).toContain('Status: Circulated → Endorsed');
    expect(stdout).not.toMatch(/in_force|batches\.|records\./);
  });

  it('lists what fits when more than one does, and says when nothing does', () => {
    const many = desk('history', workspace, 'Tesmala');
    expect([many.status, many.stderr]).toEqual([1, expect.stringContaining('position/pos-subnational-north')]);
    const none = desk('history', workspace, 'zzzqq');
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('“zzzqq”')]);
  });
});

describe('desk backup and restore', () => {
  it('bring back what was there, in a new incarnation of the office, and keep what was replaced', () => {
    const copy = join(folder, 'copy', 'workspace.clusterdesk');
    mkdirSync(join(folder, 'copy'));
    copyFileSync(workspace, copy);
    const made = deskJson<Backup>('backup', copy, '--answer', 'copied');
    expect(made).toMatchObject({ reason: 'by_hand', verified: true });
    const listed = deskJson<Backup[]>('backups', copy);
    expect(listed.map(({ name }) => name)).toContain(made.name);
    const restore = () => deskJson<{ office: string; officeId: string }>('restore', copy, made.name);
    const [restored, again] = [restore(), restore()];
    expect(again.office).not.toBe(restored.office);
    expect(again.officeId).toBe(restored.officeId);
    expect(deskJson<Backup[]>('backups', copy).length).toBeGreaterThanOrEqual(listed.length);
    expect(deskJson<CheckReport>('check', copy).ok).toBe(true);
  });

  it('work for a workspace that is gone', () => {
    const lost = join(folder, 'lost', 'workspace.clusterdesk');
    mkdirSync(join(folder, 'lost'));
    copyFileSync(workspace, lost);
    const { name } = deskJson<Backup>('backup', lost, '--answer', 'copied');
    rmSync(lost);
    expect(desk('check', lost).status).toBe(1);
    expect(deskJson<Backup[]>('backups', lost).map((backup) => backup.name)).toContain(name);
    expect(desk('restore', lost, name)).toMatchObject({ status: 0, stdout: expect.stringContaining(name) as string });
    expect(deskJson<CheckReport>('check', lost).records).toMatchObject({ contact: 120 });
  });

  it('copy to a place of choice, where the copy asks what it is', () => {
    const copy = join(folder, 'elsewhere.clusterdesk');
    expect(deskJson<CheckReport>('backup', workspace, '--out', copy).ok).toBe(true);
    const asked = desk('check', copy);
    expect([asked.status, asked.stderr]).toEqual([1, expect.stringContaining('--answer copied')]);
    expect(desk('check', copy, '--answer', 'copied').status).toBe(0);
    expect(desk('check', copy).status).toBe(0);
    expect(desk('backup', workspace, '--out', copy).status).toBe(1);
  });

  it('refuse a backup that is not there and leave the workspace alone', () => {
    const before = readFileSync(workspace);
    expect(desk('restore', workspace, '../../etc/passwd').status).toBe(1);
    expect(readFileSync(workspace).equals(before)).toBe(true);
    expect(basename(workspace)).toBe('workspace.clusterdesk');
  });
});

describe('wrong usage', () => {
  it.concurrent.each([
    [[]],
    [['bogus']],
    [['toString']],
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--bogus']],
    [['check', 'a', '--language', 'xx']],
    [['check', 'a', '--answer', 'maybe']],
    [['export', 'a', 'nothing', '--out', 'b.docx']],
    [['export', 'a', 'checklist']],
    [['export', 'a', 'checklist', '--out', 'b.pdf']],
    [['history', 'a']],
    [['restore', 'a']],
  ])('of %j exits with 2 and says how', async (words) => {
    const { status, stdout, stderr } = await deskBesideOthers(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('desk ');
    expect(stderr).not.toMatch(/usage\.|\{\{/);
  });

  it('is not asking for help', () => {
    expect(desk('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(desk('demo', '--help').stdout).toContain('desk demo DIR');
  });
});
