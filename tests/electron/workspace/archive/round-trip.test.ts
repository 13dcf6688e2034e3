import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestState } from '../../../../electron/workspace/database/digest.ts';
import { connectReadOnly } from '../../../../electron/workspace/database/connection.ts';
import type { Connection } from '../../../../electron/workspace/database/connection.ts';
import { createRecordStore } from '../../../../electron/workspace/repositories/records.ts';
import { fillSample } from '../../../../electron/workspace/sample/fill-sample.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import { definitionOf, recordTypes } from '../../../../shared/records/index.ts';
import { fillEveryField } from '../../../helpers/full-workspace.ts';
import { messagesAbout } from '../../../helpers/office-files.ts';
import { mergeWithAden } from '../../../helpers/other-office.ts';
import { createTestService, createTestWorkspace, type TestService, type TestWorkspace } from '../../../helpers/workspace.ts';

let desk: TestWorkspace;
let other: TestService;

beforeEach(async () => {
  desk = await createTestWorkspace({ idPrefix: 'here', details: { leadAgency: null, coCoordinators: [] } });
  other = createTestService({ folder: desk.folder, dataHome: join(desk.folder, 'elsewhere'), machine: 'other-machine', idPrefix: 'there' });
});
afterEach(async () => {
  await desk.close();
  await other.close();
  expect([...desk.unexpected, ...other.unexpected]).toEqual([]);
});

const zipPath = () => join(desk.folder, 'export.zip');
const backPath = () => join(desk.folder, 'back.clusterdesk');

async function save(language: Language = 'en'): Promise<Record<string, Uint8Array>> {
  await desk.call('lifecycle.archive', { path: zipPath(), language });
  return unzipSync(readFileSync(zipPath()));
}

async function comeBack(): Promise<Connection> {
  await other.call('lifecycle.openArchive', { path: zipPath(), target: backPath(), author: 'Successor' });
  return (other.current() as NonNullable<ReturnType<TestService['current']>>).connection;
}

const tables = ['batches', 'changes', 'writes', 'withheld_writes', 'heads', 'files', 'merges', 'merged_changes', 'merged_fields'];

/** Every row of the workspace; records in the order in which lists show them. */
function rowsOf(connection: Connection): Record<string, unknown[]> {
  const read = (table: string) => connection.prepare(`SELECT * FROM "${table}"`).all();
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return Object.fromEntries([
    ...tables.map((table) => [table, read(table).toSorted(byText)]),
    ...recordTypes.map((type) => {
      const ids = connection.prepare(`SELECT id FROM "${definitionOf(type).table}" ORDER BY rowid`).pluck().all() as string[];
      return [type, ids.map((id) => createRecordStore(connection).get(type, id))];
    }),
    ['incarnations', connection.prepare(`SELECT * FROM incarnations WHERE office NOT LIKE 'there%' ORDER BY rowid`).all()],
  ]) as Record<string, unknown[]>;
}

async function expectSameWorkspace(connection: Connection): Promise<void> {
  const original = desk.workspace.connection;
  expect(rowsOf(connection)).toEqual(rowsOf(original));
  expect(digestState(connection)).toEqual(digestState(original));
  expect(await other.call('workspace.check', {})).toMatchObject({ ok: true });
}

describe('a workspace in which no field is empty', () => {
  it.each(languages)('comes back from its export in %s as it was', async (language) => {
    fillEveryField(desk.workspace);
    await save(language);
    await expectSameWorkspace(await comeBack());
    for (const text of ['عربي', '中文', 'plan']) {
      const hits = await desk.call('search.find', { text, limit: 100 });
      const found = await other.call('search.find', { text, limit: 100 });
      expect(new Set(found.map(({ type, id }) => `${type}/${id}`))).toEqual(new Set(hits.map(({ type, id }) => `${type}/${id}`)));
    }
  });

  it('is in the registers with every field of every record', async () => {
    const ids = fillEveryField(desk.workspace);
    const entries = await save();
    const say = desk.workspace.catalogues.translators.en;
    for (const type of recordTypes) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(entries[`registers/${say(`records:plural.${type}`)}.xlsx`]?.buffer as ArrayBuffer);
      const [sheet, deleted] = workbook.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet | undefined];
      const headings = (sheet.getRow(1).values as string[]).slice(1);
      const words = Object.keys(definitionOf(type).fields).map((name) => say(`records:records.${type}.${name}`));
      expect(headings.join('\n')).toContain(words[0]);
      expect(words.filter((word) => !headings.some((heading) => heading === word || heading.startsWith(`${word} (`)))).toEqual([]);
      const head = Object.values(definitionOf(type).fields).some(({ hxl }) => hxl !== undefined) ? 2 : 1;
      const last = headings.length;
      for (const [place, id] of ids[type].entries()) {
        const row = sheet.getRow(head + 1 + place);
        expect(row.getCell(last).value).toBe(id);
        for (let column = 1; column <= last; column += 1) {
          // A record that nothing in a catalogue names has no title there.
          const isCatalogueTitle = headings[column - 1] === say(`records:types.${type}`) && words.every((word) => word !== headings[column - 1]);
          if (!isCatalogueTitle) expect({ type, heading: headings[column - 1], value: row.getCell(column).value }).not.toMatchObject({ value: null });
        }
      }
      const isKept = type === 'cluster' || type === 'office';
      expect(deleted?.name).toBe(isKept ? undefined : say('records:deleted'));
      if (!isKept) expect(deleted?.getRow(head + 1).getCell(last).value).toBe(`${type}-gone`);
    }
  });

  it.each([
    ['ar', recordTypes],
    // The same but for the marks of the direction, which the sheets of all types have in common.
    ['en', ['cluster', 'organisation', 'election']],
  ] as const)('has no workbook that Open XML objects to in %s', { timeout: 240_000 }, async (language, checked) => {
    fillEveryField(desk.workspace);
    const entries = await save(language);
    const say = desk.workspace.catalogues.translators[language];
    const workbooks = Object.entries(entries).filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(recordTypes.length);
    const messages = await Promise.all(checked.map((type) => messagesAbout(entries[`registers/${say(`records:plural.${type}`)}.xlsx`] as Uint8Array, 'xlsx')));
    expect(messages.flat()).toEqual([]);
    for (const [, bytes] of workbooks) {
      const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
      for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f>|<f /);
    }
  });
});

describe('the sample', () => {
  it.each(languages)('comes back in %s, and goes on as a copy', async (language) => {
    fillSample(desk.workspace, language);
    const entries = await save(language);
    const connection = await comeBack();
    await expectSameWorkspace(connection);
    const state = await other.call('workspace.state', {});
    const { identity } = desk.workspace;
    expect(state).toMatchObject({ workspaceId: identity.workspaceId, officeId: identity.officeId, author: 'Successor' });
    const [incarnation] = connection.prepare("SELECT * FROM incarnations WHERE office LIKE 'there%'").all() as { parent: string }[];
    expect(incarnation).toMatchObject({ office: (state as { office: string }).office, parent: identity.incarnation });
    const documents = Object.keys(entries).filter((name) => name.endsWith('.md'));
    expect(documents).toHaveLength(5);
    for (const name of documents) expect(strFromU8(entries[name] as Uint8Array)).toMatch(language === 'ar' ? /^<div dir="rtl" lang="ar">\n\n# / : /^# /);
    const readMe = Buffer.from(entries['READ-ME.txt'] as Uint8Array).toString('utf8');
    expect(readMe.startsWith('\ufeff') && readMe.includes('\r\n') && !readMe.includes('{{')).toBe(true);
  });

  it('can be edited, undone and exported again after it came back', async () => {
    fillSample(desk.workspace, 'en');
    await save();
    const before = digestState(await comeBack());
    await other.call('records.save', { type: 'organisation', id: null, fields: { name: 'New here' } });
    await other.call('changes.undo', {});
    const connection = other.current()?.connection as Connection;
    expect(digestState(connection).digest).toBe(before.digest);
    expect(await other.call('workspace.check', {})).toMatchObject({ ok: true });
    const again = join(desk.folder, 'again.zip');
    await other.call('lifecycle.archive', { path: again, language: 'fr' });
    const third = createTestService({ folder: desk.folder, dataHome: join(desk.folder, 'third'), idPrefix: 'third' });
    await third.call('lifecycle.openArchive', { path: again, target: join(desk.folder, 'third.clusterdesk'), author: 'Third' });
    expect(digestState(third.current()?.connection as Connection)).toEqual(digestState(connection));
    await third.close();
  });
});

describe('what a merge left behind', () => {
  it('comes back: conflicts, withheld values, what was left out, and the merge to be undone', async () => {
    fillSample(desk.workspace, 'en');
    const merge = mergeWithAden(desk.workspace);
    const { connection: original } = desk.workspace;
    const count = (sql: string) => original.prepare(sql).pluck().get();
    expect(count("SELECT count(*) FROM heads WHERE record_id = 'contested' AND field = 'name'")).toBe(2);
    expect(count('SELECT count(*) FROM withheld_writes WHERE value IS NULL')).toBe(1);
    expect(count('SELECT count(*) FROM withheld_writes WHERE value IS NOT NULL')).toBe(2);
    expect(count('SELECT count(*) FROM writes WHERE limits IS NOT NULL')).toBe(1);
    expect(desk.workspace.records.find('organisation', 'kept-alive')).not.toBeNull();
    await save();
    await expectSameWorkspace(await comeBack());
    other.current()?.log.undoMerge(merge);
    desk.workspace.log.undoMerge(merge);
    expect(digestState(other.current()?.connection as Connection).digest).toBe(digestState(original).digest);
  });
});

describe('an export', () => {
  it('holds nothing of what belongs to the file alone', async () => {
    fillSample(desk.workspace, 'en');
    const { connection } = desk.workspace;
    connection
      .prepare('INSERT INTO office_keys (id, signing_key, verifying_key, identity, recipient) VALUES (1, ?, ?, ?, ?)')
      .run('SECRET-SIGNING', 'PUBLIC-VERIFYING', 'SECRET-IDENTITY', 'PUBLIC-RECIPIENT');
    connection
      .prepare("INSERT INTO linked_offices (office, name, state, since, scope) VALUES ('linked', 'LINKED-NAME', 'linked', '2026-01-01', '{\"types\":[],\"classes\":[]}')")
      .run();
    const entries = await save();
    const all = Object.values(entries).map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
    expect(all).not.toMatch(/SECRET|PUBLIC-|LINKED-NAME/);
    const back = await comeBack();
    expect(back.prepare('SELECT count(*) FROM office_keys').pluck().get()).toBe(0);
    expect(readdirSync(join(desk.dataHome, 'reading'))).toEqual([]);
  });

  it('holds a document in its own language and in each that somebody worded', async () => {
    const { document } = await desk.call('documents.start', { kind: 'cluster-tor', language: 'fr', subject: null, revises: null });
    const clause = desk.workspace.catalogues.templates['cluster-tor'].sections[0]?.clauses[0]?.id ?? '';
    await desk.call('documents.saveClause', { document, clause, language: 'ar', text: 'نص **خاص** بالمجموعة' });
    const entries = await save('en');
    const written = Object.keys(entries).filter((name) => name.endsWith('.md'));
    expect(written.filter((name) => / v1 /.test(name)).map((name) => name.slice(-5))).toEqual(['fr.md', 'ar.md']);
    expect(written).toContain('documents/Coordination checklist en.md');
    const arabic = written.find((name) => / v1 ar/.test(name)) ?? '';
    expect(strFromU8(entries[arabic] as Uint8Array)).toContain('نص **خاص** بالمجموعة');
  });

  it('is the same bytes for the same state at the same time', async () => {
    fillEveryField(desk.workspace);
    await save();
    const first = readFileSync(zipPath());
    await save();
    expect(readFileSync(zipPath()).equals(first)).toBe(true);
  });

  it('is a state of one moment, whatever is saved meanwhile', async () => {
    fillSample(desk.workspace, 'en');
    const saving = desk.call('lifecycle.archive', { path: zipPath(), language: 'en' });
    const before = digestState(desk.workspace.connection);
    for (let turn = 0; turn < 20; turn += 1) {
      await desk.call('records.save', { type: 'organisation', id: null, fields: { name: `Meanwhile ${turn}` } });
    }
    await saving;
    const after = digestState(desk.workspace.connection);
    const { changes } = digestState(await comeBack());
    expect(changes).toBeGreaterThanOrEqual(before.changes);
    expect(changes).toBeLessThanOrEqual(after.changes);
    expect(await other.call('workspace.check', {})).toMatchObject({ ok: true });
  });

  it('tells how far it is, stops when it is asked to, and leaves nothing then', async () => {
    fillSample(desk.workspace, 'en');
    const told: [number, number][] = [];
    const signal = { aborted: false };
    const context = { signal, progress: (done: number, total: number) => void told.push([done, total]) };
    const result = await desk.dispatch('lifecycle.archive', { path: zipPath(), language: 'en' }, context);
    expect(result).toMatchObject({ ok: true, value: { files: 2, documents: 5 } });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(([done, total], place) => done <= total && done >= (told[place - 1]?.[0] ?? 0))).toBe(true);
    signal.aborted = true;
    const path = join(desk.folder, 'stopped.zip');
    expect(await desk.dispatch('lifecycle.archive', { path, language: 'en' }, context)).toMatchObject({ error: { code: 'cancelled' } });
    const input = { path: zipPath(), target: backPath(), author: 'X' };
    expect(await other.dispatch('lifecycle.openArchive', input, context)).toMatchObject({ error: { code: 'cancelled' } });
    expect(readdirSync(desk.folder).filter((name) => /stopped|back|partial/.test(name))).toEqual([]);
  });

  it('stops when a person says so', async () => {
    fillSample(desk.workspace, 'en');
    const saving = desk.dispatch('lifecycle.archive', { path: zipPath(), language: 'en' });
    await desk.call('workspace.stopWork', {});
    expect(await saving).toMatchObject({ error: { code: 'cancelled' } });
    expect(existsSync(zipPath())).toBe(false);
  });

  it('takes the place of an earlier export, and of nothing else', async () => {
    await save();
    const { size } = await desk.call('lifecycle.archive', { path: zipPath(), language: 'fr' });
    expect(readFileSync(zipPath()).byteLength).toBe(size);
    const result = await desk.dispatch('lifecycle.archive', { path: desk.path, language: 'fr' });
    expect(result).toMatchObject({ error: { code: 'file-exists' } });
    expect(connectReadOnly(zipPath().replace('export.zip', 'workspace.clusterdesk')).open).toBe(true);
  });

  it('is made of a workspace that can only be read, too', async () => {
    fillSample(desk.workspace, 'en');
    desk.workspace.connection.pragma('query_only = ON');
    expect(Object.keys(await save())).toContain('history.jsonl');
    desk.workspace.connection.pragma('query_only = OFF');
    await expectSameWorkspace(await comeBack());
  });

  it('needs an open workspace, and a free place to come back to', async () => {
    await save();
    const noWorkspace = await other.dispatch('lifecycle.archive', { path: join(desk.folder, 'none.zip'), language: 'en' });
    expect(noWorkspace).toMatchObject({ error: { code: 'no-workspace' } });
    const taken = await other.dispatch('lifecycle.openArchive', { path: zipPath(), target: desk.path, author: 'X' });
    expect(taken).toMatchObject({ error: { code: 'workspace-exists' } });
    const missing = await other.dispatch('lifecycle.openArchive', { path: join(desk.folder, 'no.zip'), target: backPath(), author: 'X' });
    expect(missing).toMatchObject({ error: { code: 'archive-missing' } });
    expect(existsSync(backPath())).toBe(false);
  });
});
