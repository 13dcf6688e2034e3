import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../helpers/office-files.ts';
import { editWord } from '../../helpers/word-editing.ts';
import { createTestWorkspace } from '../../helpers/workspace.ts';

const program = join(import.meta.dirname, '../../../electron/command-line/desk.ts');
let folder: string;
let workspace: string;
let sent: string;
let back: string;

function desk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CLUSTER_DESK_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  const made = await createTestWorkspace({ folder });
  workspace = made.path;
  const { document } = await made.call('documents.start', { kind: 'sag-tor', language: 'en', subject: null, revises: null });
  const { documentVersion } = await made.call('documents.freeze', { document, language: 'en', version: '1', status: 'circulated', note: null });
  const version = await made.call('records.get', { type: 'document_version', id: documentVersion });
  const bytes = Buffer.from((await made.call('files.read', { file: String(version?.['file']) })).bytes, 'base64');
  await made.close();
  [sent, back] = [join(folder, 'sent.docx'), join(folder, 'back.docx')];
  writeFileSync(sent, bytes);
  writeFileSync(back, editWord(bytes, (xml) => xml.replace('It is small', 'It is kept small')));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk compare', () => {
  it('writes one file with tracked changes and says what differs', () => {
    const out = join(folder, 'compared.docx');
    const given = desk('compare', sent, back, '--out', out, '--json');
    expect([given.status, given.stderr]).toEqual([0, '']);
    expect(JSON.parse(given.stdout)).toMatchObject({ path: out, changed: [{ clause: 'Role and limits', change: 'changed' }] });
    const xml = partsOf(readFileSync(out))('word/document.xml');
    expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*kept /s);
  });
});

describe('desk returned', () => {
  it('gives clause, was, is, kind of change, authors and comments', () => {
    const given = desk('returned', workspace, back, '--answer', 'moved', '--json');
    expect([given.status, given.stderr]).toEqual([0, '']);
    expect(JSON.parse(given.stdout)).toMatchObject({
      version: '1',
      isUnchanged: false,
      differences: [{ clause: 'purpose.role', kind: 'changed', was: expect.stringContaining('It is small'), is: expect.stringContaining('It is kept small'), authors: [], isTracked: false }],
      comments: [],
    });
  });

  it('refuses a file that is not ours, in words, and writes nothing', () => {
    const other = join(folder, 'other.docx');
    writeFileSync(other, 'Dear colleague');
    const { status, stdout, stderr } = desk('returned', workspace, other, '--answer', 'moved');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('other.docx is a TXT file, not a Word document');
    expect(existsSync(`${workspace}-wal`)).toBe(false);
  });
});
