import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataHomeOf } from '../../../electron/host/data-home.ts';
import { freePath, safeFileName, workspaceFileName } from '../../../electron/host/file-names.ts';
import { readMachine } from '../../../electron/host/machine.ts';
import { createPreferencesStore } from '../../../electron/host/preferences.ts';
import { findProgramFolders } from '../../../electron/host/program-folders.ts';
import { createRecentWorkspaces } from '../../../electron/host/recent-workspaces.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the place of what belongs to the laptop', () => {
  it('follows each platform and the override', () => {
    expect(dataHomeOf({ CLUSTER_DESK_HOME: '/x', XDG_DATA_HOME: '/y' }, 'linux', '/home/a')).toBe('/x');
    expect(dataHomeOf({ XDG_DATA_HOME: '/y' }, 'linux', '/home/a')).toBe(join('/y', 'cluster-desk'));
    expect(dataHomeOf({}, 'linux', '/home/a')).toBe(join('/home/a', '.local', 'share', 'cluster-desk'));
    expect(dataHomeOf({}, 'darwin', '/Users/a')).toBe(join('/Users/a', 'Library', 'Application Support', 'Cluster Desk'));
    expect(dataHomeOf({ APPDATA: 'C:/r' }, 'win32', 'C:/a')).toBe(join('C:/r', 'Cluster Desk'));
  });
});

describe('file names', () => {
  it.each([
    ['Camp: North/East', 'Camp North East'],
    ['../../etc/passwd', 'etc passwd'],
    ['con', '_con'],
    ['LPT1.docx', '_LPT1.docx'],
    ['name. ', 'name'],
    ['.hidden', 'hidden'],
    ['مجموعة تنسيق المخيمات', 'مجموعة تنسيق المخيمات'],
    ['营地集群', '营地集群'],
    ['evil\u202Excod.exe', 'evilxcod.exe'],
    ['', 'fallback'],
    ['???', 'fallback'],
  ])('make %j into %j', (wanted, made) => {
    expect(safeFileName(wanted, 'fallback')).toBe(made);
  });

  it('are taken by every platform, whatever was wanted, and stay as they are the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (wanted) => {
        const made = safeFileName(wanted, 'file');
        expect(made).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(210);
        expect(made.isWellFormed()).toBe(true);
        expect(made).not.toBe('');
        expect(safeFileName(made, 'file')).toBe(made);
      }),
    );
  });

  it('keep their ending when they are cut', () => {
    expect(safeFileName(`${'营'.repeat(200)}.docx`, 'file')).toBe(`${'营'.repeat(65)}.docx`);
    expect(workspaceFileName(`${'a'.repeat(400)}`)).toMatch(/^a+\.clusterdesk$/);
    expect(workspaceFileName('Kasanga.CLUSTERDESK')).toBe('Kasanga.clusterdesk');
  });

  it('never point at a file that is there', () => {
    writeFileSync(join(folder, 'a.clusterdesk'), '');
    writeFileSync(join(folder, 'a (2).clusterdesk'), '');
    expect(freePath(folder, 'a.clusterdesk')).toBe(join(folder, 'a (3).clusterdesk'));
    writeFileSync(join(folder, 'a (3).clusterdesk-wal'), '');
    expect(freePath(folder, 'a.clusterdesk')).toBe(join(folder, 'a (4).clusterdesk'));
  });
});

describe('settings', () => {
  it('are kept from one start to the next, one at a time', () => {
    const store = createPreferencesStore(folder);
    expect(store.read()).toEqual({ language: null, theme: 'system', textSize: 100, author: '' });
    store.change({ language: 'ar' });
    store.change({ textSize: 120, theme: undefined });
    expect(createPreferencesStore(folder).read()).toEqual({ language: 'ar', theme: 'system', textSize: 120, author: '' });
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it.each(['', '{"language":', '{"theme":"pink","textSize":100,"language":null,"author":""}', '[]'])(
    'that cannot be read (%j) are kept aside and replaced by the defaults',
    (broken) => {
      const path = join(folder, 'preferences.json');
      writeFileSync(path, broken);
      expect(createPreferencesStore(folder).read().textSize).toBe(100);
      expect(readFileSync(`${path}.broken`, 'utf8')).toBe(broken);
      expect(existsSync(path)).toBe(false);
      writeFileSync(path, 'broken again');
      createPreferencesStore(folder).read();
      expect(readdirSync(folder).sort()).toEqual(['preferences.json.broken', 'preferences.json.broken-2']);
    },
  );

  it('name the machine once', () => {
    let made = 0;
    const newId = () => `machine-${++made}`;
    expect([readMachine(folder, newId), readMachine(folder, newId)]).toEqual(['machine-1', 'machine-1']);
  });
});

describe('recent workspaces', () => {
  const now = () => '2026-03-10T08:00:00.000Z';
  const create = () => {
    let made = 0;
    return createRecentWorkspaces(folder, () => `r${++made}`, now);
  };

  it('stand newest first, each path once, and say whether the file is there', () => {
    const recent = create();
    const [here, gone] = [join(folder, 'here.clusterdesk'), join(folder, 'gone.clusterdesk')];
    writeFileSync(here, '');
    recent.remember({ path: here, name: 'CCCM', officeName: 'Sarhane' });
    recent.remember({ path: gone, name: 'Gone', officeName: 'Tesmala' });
    recent.remember({ path: join(folder, 'x', '..', 'here.clusterdesk'), name: 'Renamed', officeName: 'Sarhane' });
    expect(recent.list()).toEqual([
      { id: 'r1', name: 'Renamed', officeName: 'Sarhane', path: here, lastOpenedAt: now(), isFound: true },
      { id: 'r2', name: 'Gone', officeName: 'Tesmala', path: gone, lastOpenedAt: now(), isFound: false },
    ]);
    recent.forget('r1');
    expect([recent.find('r1'), recent.find('r2')?.name]).toEqual([null, 'Gone']);
  });

  it('are no more than twenty', () => {
    const recent = create();
    for (let number = 1; number <= 25; number += 1) {
      recent.remember({ path: join(folder, `${number}`), name: `${number}`, officeName: '' });
    }
    expect(recent.list().map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, place) => `${25 - place}`));
  });
});

describe('the program’s folders', () => {
  const build = (parts: string[], name = 'cluster-desk') => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3' }));
    for (const part of parts) {
      mkdirSync(join(folder, part, '..'), { recursive: true });
      if (part.endsWith('.js') || part.endsWith('.ts')) writeFileSync(join(folder, part), '');
      else mkdirSync(join(folder, part), { recursive: true });
    }
  };
  const common = ['resources', 'shared/languages', 'electron/workspace/database/migrations'];
  const find = (path: string) => findProgramFolders(pathToFileURL(join(folder, path)).href);

  it('are those of the source for a source module and those of the build for a built one, chunks too', () => {
    build([...common, 'electron/workspace/process.ts', 'out/main/service.js']);
    writeFileSync(join(folder, 'out', 'package.json'), '{"name":"something-else"}');
    expect(find('electron/local-web/local-web.ts')).toEqual({
      root: folder,
      version: '1.2.3',
      resources: join(folder, 'resources'),
      languages: join(folder, 'shared', 'languages'),
      migrations: join(folder, 'electron', 'workspace', 'database', 'migrations'),
      renderer: join(folder, 'out', 'renderer'),
      serviceEntry: join(folder, 'electron', 'workspace', 'process.ts'),
    });
    expect(find('out/main/chunks/host-abc.js').serviceEntry).toBe(join(folder, 'out', 'main', 'service.js'));
  });

  it('are missed by name', () => {
    build([...common, 'electron/workspace/process.ts']);
    expect(() => find('out/main/local-web.js')).toThrow(/service\.js is missing/);
  });

  it('are not somebody else’s', () => {
    build(common, 'another-program');
    expect(() => find('electron/main.ts')).toThrow(/No package\.json named cluster-desk/);
  });
});
