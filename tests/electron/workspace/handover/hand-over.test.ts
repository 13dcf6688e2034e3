import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { digestState } from '../../../../electron/workspace/database/digest.ts';
import { readFact } from '../../../../electron/workspace/database/facts.ts';
import { damageTable } from '../../../helpers/damage.ts';
import { createTestFolder, createTestService, createTestWorkspace } from '../../../helpers/workspace.ts';
import { entriesOf, fillWorkspace, handOver, newPassphrase, textOf } from './handovers.ts';

const successor = () => createTestService({ folder: createTestFolder(), machine: 'other-machine', idPrefix: 'new' });
const author = 'Leila Haddad';

describe('a handover file', () => {
  test('makes the successor’s workspace the same to the last change, as an incarnation of its own', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk);
    const { file, passphrase } = await handOver(desk);
    const before = digestState(desk.workspace.connection);

    const next = successor();
    const target = join(next.folder, 'taken over.clusterdesk');
    const state = await next.call('lifecycle.openHandover', { path: file, target, passphrase, author });
    expect(state).toMatchObject({ isOpen: true, path: target, mode: 'normal', author, officeId: desk.workspace.officeId });
    expect(state.isOpen && state.office).not.toBe(desk.workspace.identity.incarnation);
    expect(digestState(next.current()?.connection as never)).toEqual(before);
    expect(await next.call('workspace.check', {})).toMatchObject({ ok: true, integrity: ['ok'], problems: [] });
    expect(readdirSync(next.folder).sort()).toEqual(['data-home', 'taken over.clusterdesk', 'taken over.clusterdesk-wal']);
    expect(readdirSync(join(next.dataHome, 'reading'))).toEqual([]);
    // What is written there gets other numbers than what is still written here.
    await next.call('records.save', { type: 'organisation', id: null, fields: { name: 'After' } });
    expect((await next.call('workspace.check', {})).ok).toBe(true);
    await next.close();
    await desk.close();
    expect([...desk.unexpected, ...next.unexpected]).toEqual([]);
  });

  test('holds the workspace, the note and how to open them, in the language that was asked for', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk);
    const passphrase = newPassphrase();
    for (const [language, words] of [['fr', 'SANS CLUSTER DESK'], ['ar', 'من دون Cluster Desk'], ['zh', '不使用']] as const) {
      const file = join(desk.folder, `${language}.cdhandover`);
      const report = await desk.call('lifecycle.handOver', { path: file, passphrase, language });
      expect(report).toMatchObject({ ok: true, size: statSync(file).size });
      const entries = await entriesOf({ file, passphrase }, desk.folder);
      expect(Object.keys(entries).sort()).toEqual(['READ-ME.txt', 'brief.docx', 'workspace.clusterdesk']);
      const readMe = textOf(entries['READ-ME.txt']);
      expect(readMe).toContain(words);
      expect(readMe).toContain('CCCM Cluster · National office · 2026-03-10');
      expect(readMe).not.toContain('{{');
      expect(Object.keys(unzipSync(entries['brief.docx'] as Uint8Array))).toContain('word/document.xml');
      const copy = join(desk.folder, `${language}.sqlite`);
      writeFileSync(copy, entries['workspace.clusterdesk'] as Uint8Array);
      const connection = new Database(copy, { readonly: true });
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(report.changes);
      connection.close();
    }
    await desk.close();
  });

  test('is opened by age itself', async (context) => {
    const hasTools = ['age', 'script'].every((tool) => spawnSync(tool, ['--version']).status === 0);
    context.skip(!hasTools || process.platform !== 'linux', 'needs the programs age and script of Linux');
    const desk = await createTestWorkspace();
    await fillWorkspace(desk);
    const { file, passphrase } = await handOver(desk, 'office.cdhandover');
    const zip = join(desk.folder, 'handover.zip');
    // age asks on the terminal, so it gets one.
    spawnSync('script', ['-qec', `age -d -o '${zip}' '${file}'`, '/dev/null'], {
      input: `${passphrase}\n`,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(existsSync(zip)).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(zip))).sort()).toEqual(['READ-ME.txt', 'brief.docx', 'workspace.clusterdesk']);
    await desk.close();
  });

  test('leaves nothing in the clear behind, and is nothing in the clear itself', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk, 'MARKER-7719');
    const { file } = await handOver(desk);
    expect(readFileSync(file).includes('MARKER-7719')).toBe(false);
    expect(readFileSync(file).toString('latin1', 0, 22)).toBe('age-encryption.org/v1\n');
    expect(readdirSync(join(desk.dataHome, 'reading'))).toEqual([]);
    expect(readdirSync(desk.folder).filter((name) => name.includes('partial'))).toEqual([]);
    await desk.close();
  });

  test('replaces an earlier handover file and nothing else', async () => {
    const desk = await createTestWorkspace();
    const { file } = await handOver(desk);
    const first = readFileSync(file);
    await handOver(desk);
    expect(readFileSync(file).equals(first)).toBe(false);
    const letter = join(desk.folder, 'letter.docx');
    writeFileSync(letter, 'Dear colleagues');
    const input = { passphrase: newPassphrase(), language: 'en' as const };
    expect(await desk.dispatch('lifecycle.handOver', { ...input, path: letter })).toMatchObject({ error: { code: 'file-exists' } });
    expect(await desk.dispatch('lifecycle.handOver', { ...input, path: join(desk.folder, 'no', 'file.cdhandover') })).toMatchObject({
      error: { code: 'folder-missing' },
    });
    expect(readFileSync(letter, 'utf8')).toBe('Dear colleagues');
    await desk.close();
  });

  test('is made only with a passphrase of the program’s', async () => {
    const desk = await createTestWorkspace();
    const path = join(desk.folder, 'office.cdhandover');
    const answer = await desk.dispatch('lifecycle.handOver', { path, passphrase: 'yemen2026', language: 'en' });
    expect(answer).toMatchObject({ error: { code: 'invalid-input' } });
    expect(existsSync(path)).toBe(false);
    await desk.close();
  });

  test('that was stopped is not there, and the one before it still is', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk);
    const { file } = await handOver(desk);
    const before = readFileSync(file);
    const signal = { aborted: true };
    const answer = await desk.dispatch(
      'lifecycle.handOver',
      { path: file, passphrase: newPassphrase(), language: 'en' },
      { signal, progress: () => undefined },
    );
    // A small workspace may be done before anybody looks at the signal.
    if (!answer.ok) expect(answer.error.code).toBe('cancelled');
    if (!answer.ok) expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(desk.folder).filter((name) => name.includes('partial'))).toEqual([]);
    expect(readdirSync(join(desk.dataHome, 'reading'))).toEqual([]);
    await desk.close();
  });

  test('counts what was changed after it, and its receiver begins that count anew', async () => {
    const desk = await createTestWorkspace();
    const since = async () => (await desk.call('lifecycle.wipePreview', { others: [] })).changesSinceHandover;
    expect(await since()).toBeNull();
    await handOver(desk);
    expect(await since()).toBe(0);
    await desk.call('records.save', { type: 'organisation', id: null, fields: { name: 'After' } });
    expect(await since()).toBe(1);
    const { file, passphrase } = await handOver(desk);
    const next = successor();
    const target = join(next.folder, 'office.clusterdesk');
    await next.call('lifecycle.openHandover', { path: file, target, passphrase, author });
    expect(readFact(next.current()?.connection as never, 'handed-over-at-change')).toBeNull();
    await next.close();
    await desk.close();
  });

  test('is understood with a passphrase in any spelling', async () => {
    const desk = await createTestWorkspace();
    const { file, passphrase } = await handOver(desk);
    const next = successor();
    const target = join(next.folder, 'office.clusterdesk');
    const typed = passphrase.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await next.call('lifecycle.openHandover', { path: file, target, passphrase: typed, author })).toMatchObject({ isOpen: true });
    await next.close();
    await desk.close();
  });

  test('is made of a workspace that can only be read, too', async () => {
    const desk = await createTestWorkspace();
    await fillWorkspace(desk);
    await desk.close();
    const reader = createTestService({ folder: desk.folder, dataHome: desk.dataHome, machine: 'other-machine' });
    mkdirSync(join(desk.folder, 'damaged'));
    const path = join(desk.folder, 'damaged', 'workspace.clusterdesk');
    copyFileSync(desk.path, path);
    damageTable(path, 'writes');
    const state = await reader.call('lifecycle.open', { path, author, answer: 'copied' });
    expect(state).toMatchObject({ mode: 'damaged' });
    const passphrase = newPassphrase();
    const file = join(desk.folder, 'rest.cdhandover');
    expect(await reader.call('lifecycle.handOver', { path: file, passphrase, language: 'en' })).toMatchObject({ changes: expect.any(Number) });
    await reader.close();
  });
});
