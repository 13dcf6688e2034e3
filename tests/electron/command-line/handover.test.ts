import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRecentWorkspaces } from '../../../electron/host/recent-workspaces.ts';
import type { WipePreview, WipeReport } from '../../../shared/contract/handover.ts';
import type { CheckReport } from '../../../shared/contract/workspace.ts';
import { createTestFolder, createTestIds } from '../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
const passphrasePattern = /[0-9A-Z]{4}(-[0-9A-Z]{4}){5}/;
let folder: string;
let workspace: string;

function desk(...words: string[]) {
  const environment = { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: environment });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = createTestFolder();
  workspace = join(folder, 'demo', 'workspace.clusterdesk');
  expect(desk('demo', join(folder, 'demo')).status).toBe(0);
}, 60_000);

describe('desk handover and desk open-handover', { timeout: 120_000 }, () => {
  it('hand the workspace over, with the passphrase in a file of its own', () => {
    const file = join(folder, 'office.cdhandover');
    const secret = join(folder, 'secret.txt');
    const made = desk('handover', workspace, '--out', file, '--language', 'fr', '--passphrase-file', secret, '--json');
    expect(made.status).toBe(0);
    const passphrase = readFileSync(secret, 'utf8').trim();
    expect(passphrase).toMatch(passphrasePattern);
    expect(statSync(secret).mode & 0o077).toBe(0);
    expect(`${made.stdout}${made.stderr}`).not.toContain(passphrase);
    expect(JSON.parse(made.stdout)).toMatchObject({ path: file, passphraseFile: secret, language: 'fr', ok: true, size: statSync(file).size });

    const taken = join(folder, 'taken.clusterdesk');
    expect(desk('open-handover', file, taken, '--passphrase-file', secret)).toEqual({ status: 0, stdout: `Written: ${taken}\n`, stderr: '' });
    const checked = (path: string) => JSON.parse(desk('check', path, '--json').stdout) as CheckReport;
    expect(checked(taken)).toMatchObject({ ok: true, records: checked(workspace).records, changes: checked(workspace).changes });
    expect(desk('open-handover', file, taken, '--passphrase-file', secret).stderr).toContain('taken.clusterdesk');
  });

  it('say the passphrase on standard error where no file is named, and never twice the same', () => {
    const said = ['one', 'two'].map((name) => {
      const { status, stdout, stderr } = desk('handover', workspace, '--out', join(folder, `${name}.cdhandover`));
      expect([status, stdout]).toEqual([0, `Written: ${join(folder, `${name}.cdhandover`)}\n`]);
      return passphrasePattern.exec(stderr)?.[0];
    });
    expect(said[0]).toBeDefined();
    expect(said[0]).not.toBe(said[1]);
  });

  it('leave nothing behind when something is wrong', () => {
    const secret = join(folder, 'not made.txt');
    expect(desk('handover', join(folder, 'missing.clusterdesk'), '--out', join(folder, 'x.cdhandover'), '--passphrase-file', secret).status).toBe(1);
    expect(existsSync(secret)).toBe(false);
    const letter = join(folder, 'letter.cdhandover');
    writeFileSync(letter, 'Dear colleagues');
    writeFileSync(join(folder, 'some.txt'), '7KQD-M3TX-9BRN-ZW4C-H8PV-5JGY\n');
    const opened = desk('open-handover', letter, join(folder, 'none.clusterdesk'), '--passphrase-file', join(folder, 'some.txt'));
    expect([opened.status, opened.stderr]).toEqual([1, expect.stringContaining('not a handover file')]);
    expect(desk('open-handover', letter, join(folder, 'none.clusterdesk'), '--passphrase-file', join(folder, 'no.txt')).status).toBe(1);
    expect(desk('handover', workspace, '--out', letter).status).toBe(1);
    expect(readFileSync(letter, 'utf8')).toBe('Dear colleagues');
    expect(existsSync(join(folder, 'none.clusterdesk'))).toBe(false);
  });

  it('want to be told where to, and where the passphrase is', () => {
    expect(desk('handover', workspace)).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = desk('open-handover', 'a', 'b');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--passphrase-file FILE names the file')]);
  });
});

describe('desk wipe', { timeout: 120_000 }, () => {
  it('lists first, asks for the office’s name, and takes everything away', () => {
    const recent = createRecentWorkspaces(join(folder, 'home'), createTestIds(), () => '2026-03-10T08:00:00.000Z');
    recent.remember({ path: workspace, name: 'Kasanga', officeName: 'Sarhane' });
    const listed = desk('wipe', workspace);
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    expect(listed.stdout).toContain(`Workspace file`);
    expect(listed.stdout).toContain('Nothing was removed.');
    const preview = JSON.parse(desk('wipe', workspace, '--json').stdout) as WipePreview;
    expect(preview.belongings.some(({ kind }) => kind === 'backup')).toBe(true);
    expect(preview.changesSinceHandover).toBe(0);

    const refused = desk('wipe', workspace, '--confirm', 'Somewhere else');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('not the name of the office')]);
    expect(existsSync(workspace)).toBe(true);
    const { status, stdout } = desk('wipe', workspace, '--confirm', preview.confirmWith, '--json');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as WipeReport).wiped.every(({ outcome }) => outcome === 'overwritten')).toBe(true);
    expect(existsSync(workspace)).toBe(false);
    expect(recent.list()).toEqual([]);
    expect(readdirSync(join(folder, 'home', 'wiping'))).toEqual([]);
  });

  it('refuses what was not handed over, unless it is told that this is known', () => {
    const other = join(folder, 'other', 'workspace.clusterdesk');
    expect(desk('demo', join(folder, 'other')).status).toBe(0);
    const { confirmWith } = JSON.parse(desk('wipe', other, '--json').stdout) as WipePreview;
    const refused = desk('wipe', other, '--confirm', confirmWith);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('handover file')]);
    const done = desk('wipe', other, '--confirm', confirmWith, '--even-if-not-handed-over');
    expect([done.status, existsSync(other)]).toEqual([0, false]);
    expect(done.stdout).toContain('Overwritten and removed: Workspace file');
  });
});
