import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeetingWorkspace } from '../../helpers/meeting-workspace.ts';
import { partsOf, wordText } from '../../helpers/office-files.ts';

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
const wordsOf = (path: string) => wordText(partsOf(readFileSync(path))('word/document.xml'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  const made = await createMeetingWorkspace({ folder });
  workspace = made.path;
  await made.close();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk export of what meetings leave', () => {
  it('writes minutes in two languages', () => {
    const out = join(folder, 'minutes.docx');
    const given = desk('export', workspace, 'minutes', '--meeting', 'm2', '--language', 'en', '--second', 'ar', '--out', out, '--answer', 'moved', '--json');
    expect([given.status, given.stderr]).toEqual([0, '']);
    expect(JSON.parse(given.stdout)).toMatchObject({ kind: 'minutes', format: 'docx', language: 'en', path: out });
    expect(wordsOf(out)).toContain('Drainage comes before new shelters');
    expect(wordsOf(out)).toContain('تُعطى');
  });

  it.each([
    ['agenda', ['--meeting', 'm3'], 'Site closures'],
    ['sign-in-sheet', ['--meeting', 'm3'], 'NRC'],
    ['meeting-year', ['--year', '2026'], 'Meetings in 2026'],
    ['action-list', [], 'Drainage plans for the five sites'],
  ])('writes %s', (kind, options, words) => {
    const out = join(folder, `${kind}.docx`);
    expect(desk('export', workspace, kind, ...options, '--language', 'en', '--out', out, '--answer', 'moved')).toMatchObject({ status: 0, stderr: '' });
    expect(wordsOf(out)).toContain(words);
  });

  it.each([
    ['a language that there is not', ['--second', 'xx'], 2],
    ['a year that is none', ['--year', '26'], 2],
    ['a meeting that is not there', ['--meeting', 'none'], 1],
  ])('refuses %s', (_, options, code) => {
    const out = join(folder, 'refused.docx');
    const { status, stderr } = desk('export', workspace, 'minutes', ...options, '--out', out, '--answer', 'moved');
    expect(status).toBe(code);
    expect(stderr).not.toBe('');
    expect(existsSync(out)).toBe(false);
  });
});
