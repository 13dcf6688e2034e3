import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerPage, findPageFile } from '../../../electron/desktop/app-protocol.ts';
import { readMenuWords } from '../../../electron/desktop/menu-words.ts';
import { type MenuParts, planMenus } from '../../../electron/desktop/menus.ts';
import { findSystemLanguage } from '../../../electron/host/system-language.ts';
import { placeWindow, type WindowState } from '../../../electron/desktop/window-state.ts';
import { findWorkspaceArgument } from '../../../electron/desktop/workspace-argument.ts';
import { hostMethodNames, pageMethodNames } from '../../../shared/contract/bridge.ts';
import { hostContract } from '../../../shared/contract/host.ts';
import { pageContract } from '../../../shared/contract/index.ts';
import { languages } from '../../../shared/records/choices.ts';

type Listener = (...words: unknown[]) => void;

// Plain Node has no Electron; what is tested here uses none of it but the scheme's registration.
vi.mock('electron', () => ({ protocol: {} }));

test('the bridge names every call of the contract, and no other', () => {
  expect([...pageMethodNames].sort()).toEqual(Object.keys(pageContract).sort());
  expect([...hostMethodNames].sort()).toEqual(Object.keys(hostContract).sort());
});

describe('the page’s files', () => {
  const root = mkdtempSync(join(tmpdir(), 'cluster-desk-page-'));
  const folder = join(root, 'page');
  beforeAll(() => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<title>page</title>');
    writeFileSync(join(folder, 'assets', 'index-Ab_1.js'), '1');
    writeFileSync(join(root, 'secret.json'), '{}');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const get = (url: string, method = 'GET') => answerPage(folder, { url, method });

  test('are served with their type and the content policy', async () => {
    const answer = await get('app://cluster-desk/index.html?x=1#/today');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('app://cluster-desk/assets/index-Ab_1.js')).headers.get('content-type')).toMatch(/javascript/);
  });
  test.each([
    'app://cluster-desk/../secret.json',
    'app://cluster-desk/%2e%2e/secret.json',
    'app://cluster-desk/..%2fsecret.json',
    'app://cluster-desk/..%5csecret.json',
    'app://cluster-desk/assets/..%2f..%2fsecret.json',
    'app://cluster-desk/%00index.html',
    'app://cluster-desk/%',
    'app://cluster-desk/C:%5cwindows%5cwin.ini',
    'app://cluster-desk/',
    'app://cluster-desk/assets',
    'app://elsewhere/index.html',
    'https://cluster-desk/index.html',
  ])('do not include %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });
  test('are only read', async () => {
    expect((await get('app://cluster-desk/index.html', 'POST')).status).toBe(405);
  });
  test('lie inside the folder, whatever is asked', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '/', 'a.js', '%00', 'C:'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const file = findPageFile(folder, `app://cluster-desk/${pieces.join('/')}`);
        expect(file === null || resolve(file).startsWith(folder)).toBe(true);
      }),
    );
  });
});

describe('the window', () => {
  const left = { x: 0, y: 0, width: 1366, height: 728 };
  const right = { x: 1366, y: 0, width: 1920, height: 1040 };
  const there: WindowState = { x: 1500, y: 50, width: 1000, height: 700, isMaximized: false };

  test('comes back where it was, on the screen it was on', () => {
    expect(placeWindow(there, [left, right])).toEqual(there);
  });
  test('comes to the first screen when its own is gone', () => {
    expect(placeWindow(there, [left])).toEqual({ x: 183, y: 14, width: 1000, height: 700, isMaximized: false });
  });
  test('fits the screen at the first start', () => {
    expect(placeWindow(null, [left])).toEqual({ x: 0, y: 0, width: 1366, height: 728, isMaximized: false });
  });
  test('can be got hold of, wherever it was remembered', () => {
    const far = fc.integer({ min: -20_000, max: 20_000 });
    const size = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(far, far, size, size, (x, y, width, height) => {
        const placed = placeWindow({ x, y, width, height, isMaximized: false }, [left, right]);
        const isReachable = [left, right].some((screen) => {
          const across = Math.min(placed.x + placed.width, screen.x + screen.width) - Math.max(placed.x, screen.x);
          return across >= 120 && placed.y >= screen.y && placed.y <= screen.y + screen.height - 40;
        });
        expect(isReachable).toBe(true);
      }),
    );
  });
});

test.each([
  [['desk', '/home/a/cccm.clusterdesk'], '/home/a/cccm.clusterdesk'],
  [['electron', '.', '--inspect', 'CCCM.ClusterDesk'], '/here/CCCM.ClusterDesk'],
  [['desk', '--user-data-dir=/x.clusterdesk'], null],
  [['desk', 'report.docx'], null],
  [['/opt/my.clusterdesk'], null],
])('of the words %j the workspace is %s', (words, path) => {
  expect(findWorkspaceArgument(words, '/here')).toBe(path === null ? null : resolve(path));
});

test.each([
  [['de-DE', 'fr-CH', 'en'], 'fr'],
  [['zh-Hant-TW'], 'zh'],
  [['AR_SY'], 'ar'],
  [['de', 'sw'], null],
  [[], null],
])('of the system’s languages %j the first of ours is %s', (tags, language) => {
  expect(findSystemLanguage(tags)).toBe(language);
});

describe('the menus', () => {
  const folder = join(import.meta.dirname, '../../../shared/languages');
  const recent = { id: 'r1', name: 'Shelter & NFI', officeName: 'Nord', path: '/a.clusterdesk', lastOpenedAt: '', isFound: true };
  const partsIn = (changes: Partial<MenuParts> = {}): MenuParts => ({
    words: readMenuWords(folder, 'en').items,
    recent: [],
    isMac: false,
    command: () => {},
    editText: () => {},
    openRecent: () => {},
    ...changes,
  });
  const everyItem = (items: ReturnType<typeof planMenus>): ReturnType<typeof planMenus> =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
  const find = (parts: MenuParts, label: string) => everyItem(planMenus(parts)).find((item) => item.label === label);

  const press = (parts: MenuParts, label: string, event = {}) => {
    const click = find(parts, label)?.click as Listener | undefined;
    if (!click) throw new Error(`Nothing happens on ${label}.`);
    click(null, null, event);
  };

  test.each(languages)('say every item in %s', (language) => {
    const words = readMenuWords(folder, language).items;
    for (const isMac of [false, true]) {
      const items = everyItem(planMenus(partsIn({ words, isMac }))).filter(({ type }) => type !== 'separator');
      expect(items.filter(({ label }) => !label)).toEqual([]);
    }
  });
  test('ask the page', () => {
    const command = vi.fn<Listener>();
    const parts = partsIn({ command });
    for (const label of ['New workspace…', 'Open…', 'Search…', 'Print…', 'Backups…', 'Preferences…', 'Undo', 'Redo']) {
      press(parts, label);
    }
    const asked = ['new', 'open', 'search', 'print', 'backups', 'preferences', 'undo', 'redo'];
    expect(command.mock.calls.flat()).toEqual(asked);
  });
  test('undo typing when macOS brings them a key that the page left alone', () => {
    const command = vi.fn<Listener>();
    const editText = vi.fn<Listener>();
    press(partsIn({ isMac: true, command, editText }), 'Undo', { triggeredByAccelerator: true });
    expect(editText).toHaveBeenCalledWith('undo');
    expect(command).not.toHaveBeenCalled();
  });
  test('list the recent workspaces that are there, their names as they are written', () => {
    const openRecent = vi.fn<Listener>();
    const missing = { ...recent, id: 'r2', name: 'Gone', isFound: false };
    const parts = partsIn({ recent: [recent, missing], openRecent });
    expect(find(parts, 'Gone · Nord')).toBeUndefined();
    press(parts, 'Shelter && NFI · Nord');
    expect(openRecent).toHaveBeenCalledWith('r1');
    expect(find(partsIn(), 'No recent workspaces')?.enabled).toBe(false);
  });
});
