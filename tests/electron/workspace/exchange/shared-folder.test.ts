import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import type * as disk from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackageScreen } from '../../../../electron/workspace/exchange/package-screen.ts';
import { packageSizeLimit } from '../../../../electron/workspace/exchange/package-envelope.ts';
import { createSharedFolder, type SharedFolder, type SharedFolderOptions } from '../../../../electron/workspace/exchange/shared-folder.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createTestFolder, createTestWorkspace, type TestWorkspace } from '../../../helpers/workspace.ts';

/** Drives that do not answer, that know no hard links or are write-protected cannot be plugged in here. */
const trouble = vi.hoisted(() => ({ isHanging: false, hasLinks: true, refusal: null as string | null }));
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof disk>();
  const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...real,
    open: (...words: Parameters<typeof real.open>) => (trouble.refusal === null ? real.open(...words) : refuse(trouble.refusal)),
    readdir: (...words: Parameters<typeof real.readdir>) => (trouble.isHanging ? new Promise(() => undefined) : real.readdir(...words)),
    link: (...words: Parameters<typeof real.link>) => (trouble.hasLinks ? real.link(...words) : refuse('EPERM')),
  };
});

let desk: TestWorkspace;
let place: string;
let time: number;
let changes: number;
let timers: { minutes: number; run: () => void; isStopped: boolean }[];
/** Files that were looked into. */
let opened: string[];

beforeEach(async () => {
  desk = await createTestWorkspace();
  place = createTestFolder();
  time = Date.parse('2026-03-10T08:00:00Z');
  changes = 0;
  timers = [];
  opened = [];
  Object.assign(trouble, { isHanging: false, hasLinks: true, refusal: null });
});

function createFolder(options: Partial<SharedFolderOptions> = {}): SharedFolder {
  return createSharedFolder({
    connection: desk.workspace.connection,
    workspacePath: desk.path,
    machine: 'this-machine',
    now: () => time,
    every(minutes, run) {
      const timer = { minutes, run, isStopped: false };
      timers.push(timer);
      return () => {
        timer.isStopped = true;
      };
    },
    onChange: () => {
      changes += 1;
    },
    patience: 2_000,
    ...options,
  });
}

const received = new Set<string>();
/** Files say in plain words which package they are; "theirs" is for somebody else. */
const screen: PackageScreen = {
  isLinked: () => true,
  async peek(file) {
    let text = '';
    for await (const chunk of file) text += Buffer.from(chunk).toString();
    opened.push(text);
    return text === 'theirs' ? null : { office: 'aden', incarnation: text, number: 1 };
  },
  isNew: (origin) => origin !== 'newer' && !received.has(origin.incarnation),
};

function write(name: string, text: string, age = 3_600): void {
  const path = join(place, name);
  writeFileSync(path, text);
  utimesSync(path, time / 1000 - age, time / 1000 - age);
}

const namesIn = async (folder: SharedFolder) => (await folder.view(screen))?.files.map(({ fileName }) => fileName);
const tick = async () => {
  for (const timer of timers) if (!timer.isStopped) timer.run();
  // A tick answers nobody: it is done when the folder has been read.
  await new Promise((resolve) => setTimeout(resolve, 30));
};

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

describe('the choice of a shared folder', () => {
  it('is remembered, on this machine only', async () => {
    const folder = createFolder();
    expect(await folder.view(screen)).toBeNull();
    const there = join(place, 'Exchange');
    mkdirSync(there);
    expect(await folder.choose(there)).toEqual({ name: 'Exchange' });
    expect(await createFolder().view(screen)).toEqual({ name: 'Exchange', isFound: true, isWatched: false, files: [] });
    expect(await createFolder({ machine: 'another' }).view(screen)).toBeNull();
    folder.forget();
    expect(await createFolder().view(screen)).toBeNull();
    expect(changes).toBe(2);
  });

  it('is refused where the workspace itself lies, by whatever name', async () => {
    const folder = createFolder();
    const around = desk.folder;
    const byLink = join(place, 'link');
    symlinkSync(around, byLink);
    const inside = join(around, 'packages');
    mkdirSync(inside);
    for (const path of [around, join(around, '..'), byLink, join(inside, '..'), '/']) {
      expect([path, await refusalOf(folder.choose(path))]).toMatchObject([path, { code: 'folder-holds-workspace' }]);
    }
    expect(await folder.view(screen)).toBeNull();
    expect(await folder.choose(inside)).toEqual({ name: 'packages' });
  });

  it('is refused where there is no folder', async () => {
    write('file.cdpackage', 'x');
    for (const path of [join(place, 'nowhere'), join(place, 'file.cdpackage')]) {
      expect(await refusalOf(createFolder().choose(path))).toEqual({ code: 'folder-missing', params: { folder: path } });
    }
  });

  it('starts unwatched when it comes from another machine, and stays watched when it moves on this one', async () => {
    const other = createFolder({ machine: 'another' });
    await other.choose(place);
    other.setWatched(true);
    const folder = createFolder();
    await folder.choose(place);
    expect(await folder.view(screen)).toMatchObject({ isWatched: false });
    folder.setWatched(true);
    const next = createTestFolder();
    await folder.choose(next);
    expect(await folder.view(screen)).toMatchObject({ isWatched: true });
  });

  it('is asked for before anything else', async () => {
    const folder = createFolder();
    expect(await refusalOf(folder.read('a.cdpackage'))).toMatchObject({ code: 'folder-not-chosen' });
    expect(await refusalOf(folder.put('a.cdpackage', Buffer.from('a')))).toMatchObject({ code: 'folder-not-chosen' });
    expect(() => folder.setWatched(true)).toThrow(FailureError);
  });
});

describe('what lies in the folder', () => {
  it('is every package that is new for this office, oldest first, each looked into once', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('b.cdpackage', 'two', 100);
    write('a.cdpackage', 'one', 90);
    write('C.CDPACKAGE', 'three', 80);
    write('others.cdpackage', 'theirs');
    expect(await folder.view(screen)).toEqual({
      name: expect.stringContaining('cluster-desk-test-'),
      isFound: true,
      isWatched: false,
      files: [
        { fileName: 'b.cdpackage', size: 3, modifiedAt: '2026-03-10T07:58:20.000Z' },
        { fileName: 'a.cdpackage', size: 3, modifiedAt: '2026-03-10T07:58:30.000Z' },
        { fileName: 'C.CDPACKAGE', size: 5, modifiedAt: '2026-03-10T07:58:40.000Z' },
      ],
    });
    received.add('one');
    expect(await namesIn(folder)).toEqual(['b.cdpackage', 'C.CDPACKAGE']);
    expect(opened.sort()).toEqual(['one', 'theirs', 'three', 'two']);
    received.clear();
    write('b.cdpackage', 'anew', 90);
    expect(await namesIn(folder)).toContain('b.cdpackage');
    expect(opened).toContain('anew');
  });

  it('is not looked into before this office is linked', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('a.cdpackage', 'one');
    expect(await folder.view({ ...screen, isLinked: () => false })).toMatchObject({ isFound: true, files: [] });
    expect(opened).toEqual([]);
    expect(await namesIn(folder)).toEqual(['a.cdpackage']);
  });

  it('is nothing but files of a package’s name and size', async () => {
    const folder = createFolder();
    await folder.choose(place);
    for (const name of ['.a.cdpackage', '~a.cdpackage', '._a.cdpackage', 'a.cdpackage.1234.partial', 'a.cdpackage.tmp', 'a.txt', 'empty']) {
      write(name, 'one');
    }
    write('none.cdpackage', '');
    mkdirSync(join(place, 'folder.cdpackage'));
    write('large.cdpackage', 'x');
    truncateSync(join(place, 'large.cdpackage'), packageSizeLimit + 1);
    writeFileSync(join(desk.folder, 'secret.cdpackage'), 'secret');
    symlinkSync(join(desk.folder, 'secret.cdpackage'), join(place, 'link.cdpackage'));
    execFileSync('mkfifo', [join(place, 'pipe.cdpackage')]);
    write('good (conflicted copy).cdpackage', 'one');
    time += 3_600_000;
    expect(await namesIn(folder)).toEqual(['good (conflicted copy).cdpackage']);
  });

  it('waits until a file that is being written stays as it is', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('a.cdpackage', 'half', 0);
    expect(await namesIn(folder)).toEqual([]);
    time += 1_500;
    expect(await namesIn(folder)).toEqual([]);
    write('a.cdpackage', 'whole', 0);
    time += 1_500;
    expect(await namesIn(folder)).toEqual([]);
    time += 2_000;
    expect(await namesIn(folder)).toEqual(['a.cdpackage']);
    expect(opened).toEqual(['whole']);
  });

  it('comes from laptops whose clocks are wrong', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('future.cdpackage', 'one', -86_400 * 365 * 5);
    write('past.cdpackage', 'two', 86_400 * 365 * 50);
    execFileSync('touch', ['-d', '9999-01-01', join(place, 'far.cdpackage')]);
    writeFileSync(join(place, 'far.cdpackage'), 'three');
    expect(await namesIn(folder)).toEqual(['past.cdpackage']);
    time += 2_000;
    expect((await namesIn(folder))?.length).toBe(3);
  });

  it('is not found when the drive was pulled, and found again when it is back', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('a.cdpackage', 'one');
    renameSync(place, `${place}-pulled`);
    expect(await folder.view(screen)).toMatchObject({ isFound: false, files: [] });
    expect(await refusalOf(folder.read('a.cdpackage'))).toMatchObject({ code: 'folder-file-missing' });
    expect(await refusalOf(folder.put('b.cdpackage', Buffer.from('b')))).toMatchObject({ code: 'folder-missing' });
    renameSync(`${place}-pulled`, place);
    expect(await folder.view(screen)).toMatchObject({ isFound: true, files: [{ fileName: 'a.cdpackage' }] });
  });

  it('is not found on a share that does not answer, and asked for only once meanwhile', async () => {
    const folder = createFolder({ patience: 50 });
    await folder.choose(place);
    folder.setWatched(true);
    trouble.isHanging = true;
    expect(await folder.view(screen)).toMatchObject({ isFound: false, files: [] });
    await tick();
    trouble.isHanging = false;
    expect(await folder.view(screen)).toMatchObject({ isFound: false });
    const spare = createTestFolder();
    await folder.choose(spare);
    expect(await folder.view(screen)).toMatchObject({ isFound: true });
  });
});

describe('watching', () => {
  it('begins when the person says so, goes on after a restart, and ends with it or with the workspace', async () => {
    const folder = createFolder();
    await folder.choose(place);
    await folder.view(screen);
    expect(timers).toEqual([]);
    folder.setWatched(true);
    expect(timers.map(({ minutes }) => minutes)).toEqual([0.5]);
    expect(await folder.view(screen)).toMatchObject({ isWatched: true });
    createFolder();
    expect(timers.length).toBe(2);
    folder.setWatched(false);
    expect(timers.map(({ isStopped }) => isStopped)).toEqual([true, false]);
    await desk.close();
    await tick();
    await vi.waitFor(() => expect(timers.map(({ isStopped }) => isStopped)).toEqual([true, true]));
  });

  it('tells when other files lie there than were seen last, and only then', async () => {
    const folder = createFolder();
    await folder.choose(place);
    folder.setWatched(true);
    await folder.view(screen);
    changes = 0;
    await tick();
    expect(changes).toBe(0);
    write('a.cdpackage', 'one');
    await tick();
    await vi.waitFor(() => expect(changes).toBe(1));
    await tick();
    expect(changes).toBe(1);
    rmSync(join(place, 'a.cdpackage'));
    await tick();
    await vi.waitFor(() => expect(changes).toBe(2));
    renameSync(place, `${place}-pulled`);
    await tick();
    await vi.waitFor(() => expect(changes).toBe(3));
    folder.setWatched(false);
    changes = 0;
    renameSync(`${place}-pulled`, place);
    await tick();
    expect(changes).toBe(0);
  });

  it('goes on without being asked for as long as something is being written', async () => {
    const folder = createFolder();
    await folder.choose(place);
    changes = 0;
    write('a.cdpackage', 'one', 0);
    expect(await namesIn(folder)).toEqual([]);
    time += 30_000;
    await tick();
    await vi.waitFor(() => expect(changes).toBe(1));
    expect(timers.map(({ isStopped }) => isStopped)).toEqual([true]);
    expect(await namesIn(folder)).toEqual(['a.cdpackage']);
  });
});

describe('reading a package', () => {
  it('takes the bytes as they are', async () => {
    const folder = createFolder();
    await folder.choose(place);
    const bytes = Buffer.alloc(300_000, 'cluster');
    writeFileSync(join(place, 'a.cdpackage'), bytes);
    expect(Buffer.compare(await folder.read('a.cdpackage'), bytes)).toBe(0);
  });

  it.each([
    '../workspace.clusterdesk',
    '../a.cdpackage',
    '..\\a.cdpackage',
    '/etc/passwd',
    'sub/a.cdpackage',
    'C:a.cdpackage',
    'a.cdpackage:stream.cdpackage',
    'a\u0000.cdpackage',
    '.cdpackage',
    'a.txt',
    'missing.cdpackage',
    'link.cdpackage',
    'folder.cdpackage',
    'pipe.cdpackage',
    '',
  ])('%j is none', async (name) => {
    const folder = createFolder();
    mkdirSync(join(place, 'sub'));
    mkdirSync(join(place, 'folder.cdpackage'));
    const inner = join(place, 'inner');
    mkdirSync(inner);
    for (const path of ['a.cdpackage', 'a.txt', 'sub/a.cdpackage']) writeFileSync(join(place, path), 'x');
    writeFileSync(join(desk.folder, 'secret.cdpackage'), 'secret');
    symlinkSync(join(desk.folder, 'secret.cdpackage'), join(inner, 'link.cdpackage'));
    execFileSync('mkfifo', [join(inner, 'pipe.cdpackage')]);
    await folder.choose(inner);
    expect(await refusalOf(folder.read(name))).toEqual({ code: 'folder-file-missing', params: { name } });
  });

  it('refuses one that is too large before it is read', async () => {
    const folder = createFolder();
    await folder.choose(place);
    write('a.cdpackage', 'x');
    truncateSync(join(place, 'a.cdpackage'), packageSizeLimit + 1);
    expect(await refusalOf(folder.read('a.cdpackage'))).toEqual({ code: 'package-too-large', params: { limit: 64 } });
  });
});

describe('putting a package', () => {
  it.each([true, false])('writes it whole and never over another (hard links: %s)', async (hasLinks) => {
    trouble.hasLinks = hasLinks;
    const folder = createFolder();
    await folder.choose(place);
    write('a.cdpackage', 'there before');
    const names = await Promise.all(['1', '2', '3'].map((text) => folder.put('a.cdpackage', Buffer.from(text))));
    expect(names.sort()).toEqual(['a (2).cdpackage', 'a (3).cdpackage', 'a (4).cdpackage']);
    expect(readFileSync(join(place, 'a.cdpackage'), 'utf8')).toBe('there before');
    expect(names.map((name) => readFileSync(join(place, name), 'utf8')).sort()).toEqual(['1', '2', '3']);
    expect(readdirSync(place).filter((name) => !name.endsWith('.cdpackage'))).toEqual([]);
  });

  it('puts nothing outside the folder', async () => {
    const folder = createFolder();
    const inner = join(place, 'inner');
    mkdirSync(inner);
    await folder.choose(inner);
    for (const name of ['../a.cdpackage', 'sub/a.cdpackage', 'a.exe', '.cdpackage']) {
      await expect(folder.put(name, Buffer.from('x'))).rejects.toThrow('no name for a package');
    }
    expect(readdirSync(place)).toEqual(['inner']);
  });

  it.each([
    ['EROFS', 'folder-write-protected'],
    ['EACCES', 'folder-write-protected'],
    ['ENOENT', 'folder-missing'],
    ['EHOSTDOWN', 'folder-missing'],
  ])('says why the folder takes nothing: %s', async (code, refusal) => {
    const folder = createFolder();
    await folder.choose(place);
    trouble.refusal = code;
    expect(await refusalOf(folder.put('a.cdpackage', Buffer.from('x')))).toEqual({
      code: refusal,
      params: { folder: basename(place) },
    });
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = createFolder();
    await folder.choose(place);
    await expect(folder.put('a.cdpackage', null as never)).rejects.toThrow();
    expect(existsSync(join(place, 'a.cdpackage'))).toBe(false);
    expect(readdirSync(place)).toEqual([]);
  });
});
