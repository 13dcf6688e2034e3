import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { HostContract } from '../../../shared/contract/host.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { answerOpenDialog, answerSaveDialog, type Desktop, expect, type Laptop, test } from './desktop.ts';

type Details = InputOf<HostContract['host.createWorkspace']>['details'];

const details: Details = {
  clusterName: 'Camp Coordination and Camp Management',
  country: null,
  countryName: 'Kasanga',
  crisisType: 'conflict',
  leadAgency: 'UNHCR',
  coCoordinators: ['IOM'],
  workingLanguages: ['en'],
  officeName: 'National',
  level: 'national',
  area: null,
  pcode: null,
  logo: null,
};

async function createWorkspace(desktop: Desktop, laptop: Laptop, name = 'cccm'): Promise<string> {
  const path = join(laptop.documents, `${name}.clusterdesk`);
  await answerSaveDialog(desktop, path);
  const created = await desktop.page.evaluate(
    (input) => window.clusterDesk.host['host.createWorkspace']({ details: input }),
    details,
  );
  expect(created).toMatchObject({ ok: true, value: { isOpen: true, path } });
  return path;
}

async function saveOrganisation({ page }: Desktop, name: string) {
  return page.evaluate(
    (fields) => window.clusterDesk.calls['records.save']({ type: 'organisation', id: null, fields }),
    { name },
  );
}

async function organisationNames({ page }: Desktop): Promise<unknown[]> {
  const listed = await page.evaluate(() =>
    window.clusterDesk.calls['records.list']({ type: 'organisation', deleted: false }),
  );
  return listed.ok ? listed.value.map(({ name }) => name) : [];
}

async function openedPath({ page }: Desktop): Promise<string | null> {
  const state = await page.evaluate(() => window.clusterDesk.calls['workspace.state']({}));
  return state.ok && state.value.isOpen ? state.value.path : null;
}

function menuLabels({ app }: Desktop): Promise<string[]> {
  return app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}

test('the first screen shows, and nothing is reported as broken', async ({ desktop }) => {
  const troubles: string[] = [];
  desktop.page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  desktop.page.on('pageerror', (error) => troubles.push(error.message));
  await desktop.page.reload();
  await expect(desktop.page.getByRole('heading').first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a workspace made on the first screen is a file where the person said', async ({ desktop, laptop }) => {
  const path = join(laptop.documents, 'sample.clusterdesk');
  await answerSaveDialog(desktop, path);
  await desktop.page.getByRole('button', { name: /sample/i }).first().click();
  await expect.poll(() => openedPath(desktop)).toBe(path);
  expect(existsSync(path)).toBe(true);
  await expect(desktop.page.getByText('Checklist').first()).toBeVisible();
});

test('what was saved is there after a restart, and the workspace is on the list', async ({ laptop }) => {
  const first = await laptop.start();
  const path = await createWorkspace(first, laptop);
  expect(await saveOrganisation(first, 'Kasanga Red Crescent')).toMatchObject({ ok: true });
  await first.app.close();

  const second = await laptop.start();
  const recent = await second.page.evaluate(() => window.clusterDesk.host['host.recent']({}));
  expect(recent).toMatchObject({ ok: true, value: [{ path, isFound: true }] });
  const id = recent.ok ? (recent.value[0]?.id ?? '') : '';
  const opened = await second.page.evaluate(
    (chosen) => window.clusterDesk.host['host.openWorkspace']({ recent: chosen, answer: null }),
    id,
  );
  expect(opened).toMatchObject({ ok: true, value: { isOpen: true, path } });
  expect(await organisationNames(second)).toContain('Kasanga Red Crescent');
});

test('an acknowledged save survives the sudden end of the whole application', async ({ laptop }) => {
  const first = await laptop.start();
  const path = await createWorkspace(first, laptop);
  expect(await saveOrganisation(first, 'Saved in time')).toMatchObject({ ok: true });
  const gone = new Promise((resolve) => void first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await laptop.start([path]);
  await expect.poll(() => openedPath(second)).toBe(path);
  expect(await organisationNames(second)).toContain('Saved in time');
});

test('a workspace that is there already is not overwritten, whatever the dialog says', async ({ desktop, laptop }) => {
  const path = await createWorkspace(desktop, laptop);
  expect(await saveOrganisation(desktop, 'First')).toMatchObject({ ok: true });
  await answerSaveDialog(desktop, path);
  const again = await desktop.page.evaluate(
    (input) => window.clusterDesk.host['host.createWorkspace']({ details: input }),
    details,
  );
  expect(again).toMatchObject({ ok: false, error: { code: 'workspace-exists' } });
  expect(await organisationNames(desktop)).toContain('First');
});

test('a cancelled dialog changes nothing', async ({ desktop }) => {
  await desktop.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  const answers = await desktop.page.evaluate(
    async (input) => [
      await window.clusterDesk.host['host.createWorkspace']({ details: input }),
      await window.clusterDesk.host['host.openWorkspace']({ recent: null, answer: null }),
      await window.clusterDesk.host['host.saveFile']({ fileName: 'a.docx', mediaType: 'x/y', bytes: 'AAAA' }),
    ],
    details,
  );
  expect(answers).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
    { ok: true, value: { place: null, isCancelled: true } },
  ]);
});

test('a workspace is opened by the system’s dialog', async ({ desktop, laptop }) => {
  const path = await createWorkspace(desktop, laptop);
  await desktop.page.evaluate(() => window.clusterDesk.host['host.closeWorkspace']({}));
  expect(await openedPath(desktop)).toBeNull();
  await answerOpenDialog(desktop, path);
  await desktop.page.evaluate(() => window.clusterDesk.host['host.openWorkspace']({ recent: null, answer: null }));
  expect(await openedPath(desktop)).toBe(path);
});

test('the shared folder is chosen by the system’s dialog, and is never the one that holds the workspace', async ({
  desktop,
  laptop,
}) => {
  await createWorkspace(desktop, laptop);
  const packages = join(laptop.folder, 'Packages');
  mkdirSync(packages);
  const choose = async (path: string) => {
    await answerOpenDialog(desktop, path);
    return desktop.page.evaluate(() => window.clusterDesk.host['host.chooseExchangeFolder']({}));
  };
  expect(await choose(laptop.documents)).toMatchObject({ ok: false, error: { code: 'folder-holds-workspace' } });
  expect(await choose(packages)).toEqual({ ok: true, value: { name: 'Packages' } });
  const view = await desktop.page.evaluate(() => window.clusterDesk.calls['exchange.view']({}));
  expect(view).toMatchObject({ ok: true, value: { folder: { name: 'Packages', isFound: true, isWatched: false, files: [] } } });
});

test('a file goes where the dialog says, and a malformed call is refused', async ({ desktop, laptop }) => {
  const path = join(laptop.documents, 'terms.txt');
  await answerSaveDialog(desktop, path);
  const answers = await desktop.page.evaluate(async () => {
    const save = window.clusterDesk.host['host.saveFile'];
    return [
      await save({ fileName: 'terms.txt', mediaType: 'text/plain', bytes: btoa('terms') }),
      await save({ fileName: 'terms.txt', mediaType: 'text/plain', bytes: 'not base64!' }),
      await save({ path: '/tmp/elsewhere' } as never),
    ];
  });
  expect(answers[0]).toEqual({ ok: true, value: { place: path, isCancelled: false } });
  expect(readFileSync(path, 'utf8')).toBe('terms');
  expect(answers[1]).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(answers[2]).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('the page prints to a PDF', async ({ desktop, laptop }) => {
  const path = join(laptop.documents, 'page.pdf');
  await answerSaveDialog(desktop, path);
  await desktop.page.evaluate(() => window.clusterDesk.host['host.printToPdf']({ fileName: 'page.pdf' }));
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a second start hands its file to the first and ends', async ({ desktop, laptop }) => {
  const first = await createWorkspace(desktop, laptop, 'first');
  const other = await createWorkspace(desktop, laptop, 'other');
  expect(await openedPath(desktop)).toBe(other);
  const { executablePath, args, env } = laptop.program([first]);
  const second = spawn(executablePath, args, { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => void second.once('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => openedPath(desktop)).toBe(first);
  expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a file that is no workspace is said to be none, in words', async ({ desktop, laptop }) => {
  await desktop.app.evaluate(({ dialog }) => {
    const said: string[] = [];
    (globalThis as { said?: string[] }).said = said;
    dialog.showMessageBox = ((...words: unknown[]) => {
      said.push((words.at(-1) as { detail: string }).detail);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const missing = join(laptop.documents, 'missing.clusterdesk');
  await desktop.app.evaluate(({ app }, path) => void app.emit('second-instance', {}, ['electron', path], '/'), missing);
  const said = () => desktop.app.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
  await expect.poll(said).toHaveLength(1);
  expect((await said())[0]).not.toContain('errors:');
  expect((await said())[0]).not.toBe('workspace-missing');
});

test('the menus speak the language of the page', async ({ desktop }) => {
  const setLanguage = (language: Language) =>
    desktop.page.evaluate((chosen) => window.clusterDesk.host['host.setMenuLanguage']({ language: chosen }), language);
  const words: [Language, string[]][] = [
    ['ar', ['ملف', 'تحرير', 'عرض']],
    ['zh', ['文件', '编辑', '视图']],
    ['en', ['File', 'Edit', 'View']],
  ];
  for (const [language, labels] of words) {
    // The page sets the language as well, once, while it starts.
    await expect(async () => {
      await setLanguage(language);
      expect(await menuLabels(desktop)).toEqual(labels);
    }).toPass({ timeout: 10_000 });
  }
});

test('a menu asks the page, and the recent workspaces are in it', async ({ desktop, laptop }) => {
  await createWorkspace(desktop, laptop);
  await desktop.page.evaluate(() => {
    const heard: unknown[] = [];
    (window as unknown as { heard: unknown[] }).heard = heard;
    window.clusterDesk.listen((event) => void (event.kind === 'menu' && heard.push(event.command)));
  });
  const labels = await desktop.app.evaluate(({ Menu }) => {
    const [file] = Menu.getApplicationMenu()?.items ?? [];
    const items = file?.submenu?.items ?? [];
    items.find(({ label }) => label.startsWith('Preferences'))?.click();
    return items.flatMap(({ submenu }) => submenu?.items.map(({ label }) => label) ?? []);
  });
  expect(labels).toEqual(['Camp Coordination and Camp Management · National']);
  await expect
    .poll(() => desktop.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual(['preferences']);
});

test('the window comes back where it was', async ({ laptop }) => {
  const bounds = { x: 90, y: 60, width: 900, height: 610 };
  const first = await laptop.start();
  await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
  const closed = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 100));
  await closed;
  const second = await laptop.start();
  const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toMatchObject({ width: 900, height: 610 });
});
