import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { ExchangeView } from '../../../shared/contract/exchange.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Connection } from '../database/connection.ts';
import { readFact, removeFact, writeFact } from '../database/facts.ts';
import {
  chunksOf,
  type FolderFile,
  folderNameOf,
  isFolder,
  listPackageFiles,
  putPackageFile,
  readPackageFile,
} from './folder-files.ts';
import type { PackageOrigin, PackageScreen } from './package-screen.ts';

/**
 * A folder that OneDrive, SharePoint, Syncthing, a network drive or a stick carries to other offices. Packages go
 * through it; the live database never lies there.
 */
export interface SharedFolder {
  /** Fails with `folder-missing`, and with `folder-holds-workspace` where the workspace's own file lies in it. */
  choose(path: string): Promise<{ name: string }>;
  forget(): void;
  /** Whether the folder is looked into by itself; not before the person says so. */
  setWatched(isWatched: boolean): void;
  /** The folder and what is new in it; `null` where none was chosen on this machine. */
  view(screen: PackageScreen): Promise<ExchangeView['folder']>;
  /** Fails with `folder-not-chosen`, `folder-file-missing`, `package-too-large`. */
  read(fileName: string): Promise<Uint8Array>;
  /** Answers with the name it got. Fails with `folder-not-chosen`, `folder-missing`, `folder-write-protected`. */
  put(fileName: string, bytes: Uint8Array): Promise<string>;
}

export interface SharedFolderOptions {
  connection: Connection;
  /** The file of the open workspace. */
  workspacePath: string;
  /** A folder that was remembered on another machine does not count. */
  machine: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs something again and again; answers with the way to stop. Absent: nothing is watched. */
  every?: ((minutes: number, run: () => void) => () => void) | undefined;
  /** Told when other files lie in the folder than at the last look. */
  onChange: () => void;
  /** How long an answer may take; a drive that was pulled or a share that hangs is not waited for. Milliseconds. */
  patience?: number;
}

const facts = { path: 'exchange-folder', machine: 'exchange-folder-machine', isWatched: 'exchange-folder-watched' } as const;

/** Network shares tell nobody reliably what changed in them: the folder is looked into again and again. In minutes. */
const watchInterval = 0.5;
/** A file that stays as it is for so long is written to its end, in milliseconds. */
const settlingTime = 2_000;
/** A file that was last written so long ago was settled before anybody looked, in milliseconds. */
const settledAge = 60_000;

interface Look {
  /** `null`: there is no folder now. */
  files: FolderFile[] | null;
  /** Whether anything is still being written. */
  isSettling: boolean;
}

export function createSharedFolder(options: SharedFolderOptions): SharedFolder {
  const { connection, workspacePath, machine, now, every, onChange, patience = 5_000 } = options;
  /** When a file was first seen as it is. */
  const firstSeen = new Map<string, number>();
  const origins = new Map<string, PackageOrigin | null>();
  let underWay: Promise<Look> | null = null;
  let lastSeen: string | null = null;
  let stopTimer: (() => void) | null = null;

  function chosen(): string | null {
    return readFact(connection, facts.machine) === machine ? readFact(connection, facts.path) : null;
  }

  function requireChosen(): string {
    const folder = chosen();
    if (folder === null) throw new FailureError('folder-not-chosen');
    return folder;
  }

  const isWatched = () => chosen() !== null && readFact(connection, facts.isWatched) === 'yes';

  function reset(): void {
    firstSeen.clear();
    origins.clear();
    underWay = null;
    lastSeen = null;
  }

  /** One look at a time: on a share that hangs they would pile up. */
  function look(folder: string): Promise<Look> {
    if (underWay) return underWay;
    const looking: Promise<Look> = lookInto(folder).finally(() => {
      if (underWay === looking) underWay = null;
    });
    underWay = looking;
    return looking;
  }

  async function lookInto(folder: string): Promise<Look> {
    const present = await listPackageFiles(folder);
    if (present === null) return { files: null, isSettling: false };
    const keys = new Set(present.map(keyOf));
    for (const known of [firstSeen, origins]) for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    const files = present.filter(isSettled);
    return { files, isSettling: files.length < present.length };
  }

  function isSettled(file: FolderFile): boolean {
    const time = now();
    const since = firstSeen.get(keyOf(file)) ?? time;
    firstSeen.set(keyOf(file), since);
    return time - since >= settlingTime || time - file.modifiedAt > settledAge;
  }

  async function isNew(folder: string, file: FolderFile, screen: PackageScreen): Promise<boolean> {
    const known = origins.get(keyOf(file));
    if (known !== undefined) return known !== null && screen.isNew(known);
    try {
      const origin = await screen.peek(chunksOf(folder, file.fileName));
      origins.set(keyOf(file), origin);
      return origin !== null && connection.open && screen.isNew(origin);
    } catch (error) {
      // It went away, or somebody holds it open: the next look tells.
      if (error instanceof FailureError) return false;
      throw error;
    }
  }

  async function findNew(folder: string, screen: PackageScreen): Promise<FolderFile[] | null> {
    const { files, isSettling } = await look(folder);
    if (!connection.open) return null;
    lastSeen = signOf(files);
    keepLooking(isWatched() || isSettling);
    if (files === null) return null;
    if (!screen.isLinked()) return [];
    const found: FolderFile[] = [];
    for (const file of files) if (connection.open && (await isNew(folder, file, screen))) found.push(file);
    return found;
  }

  function keepLooking(isWanted: boolean): void {
    if (isWanted) stopTimer ??= every?.(watchInterval, () => void lookAgain()) ?? null;
    else stopLooking();
  }

  function stopLooking(): void {
    stopTimer?.();
    stopTimer = null;
  }

  async function lookAgain(): Promise<void> {
    // The workspace was closed: nobody is left to tell.
    if (!connection.open) return stopLooking();
    const folder = chosen();
    if (folder === null) return stopLooking();
    const { files, isSettling } = await look(folder);
    if (!connection.open || folder !== chosen()) return;
    keepLooking(isWatched() || isSettling);
    const seen = signOf(files);
    if (seen === lastSeen) return;
    lastSeen = seen;
    onChange();
  }

  keepLooking(isWatched());

  return {
    async choose(path) {
      const folder = resolve(path);
      if (!(await isFolder(folder))) throw new FailureError('folder-missing', { folder });
      if (await holds(folder, workspacePath)) throw new FailureError('folder-holds-workspace', { folder: folderNameOf(folder) });
      connection.transaction(() => {
        if (chosen() === null) removeFact(connection, facts.isWatched);
        writeFact(connection, facts.path, folder);
        writeFact(connection, facts.machine, machine);
      })();
      reset();
      onChange();
      return { name: folderNameOf(folder) };
    },
    forget() {
      connection.transaction(() => {
        for (const key of Object.values(facts)) removeFact(connection, key);
      })();
      reset();
      stopLooking();
      onChange();
    },
    setWatched(isWanted) {
      requireChosen();
      writeFact(connection, facts.isWatched, isWanted ? 'yes' : 'no');
      keepLooking(isWanted);
      onChange();
    },
    async view(screen) {
      const folder = chosen();
      if (folder === null) return null;
      const found = await within(patience, findNew(folder, screen));
      return {
        name: folderNameOf(folder),
        isFound: found !== null,
        isWatched: connection.open && isWatched(),
        files: (found ?? []).map(({ fileName, size, modifiedAt }) => ({
          fileName,
          size,
          modifiedAt: new Date(modifiedAt).toISOString(),
        })),
      };
    },
    read: async (fileName) => readPackageFile(requireChosen(), fileName),
    put: async (fileName, bytes) => putPackageFile(requireChosen(), fileName, bytes),
  };
}

const keyOf = ({ fileName, size, modifiedAt }: FolderFile): string => `${fileName}/${size}/${modifiedAt}`;

/** Tells one set of files from another. */
const signOf = (files: readonly FolderFile[] | null): string => (files === null ? 'none' : files.map(keyOf).join('\n'));

/** `null` when it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  const timer = new AbortController();
  try {
    return await Promise.race([work, after(milliseconds, null, { signal: timer.signal, ref: false })]);
  } finally {
    timer.abort();
  }
}

/**
 * Whether the file lies in the folder or anywhere below it.
 *
 * Asked of the file system rather than read from the paths: links, mounts, drive letters and upper case all give one
 * folder several names.
 */
async function holds(folder: string, file: string): Promise<boolean> {
  const wanted = await stat(folder, { bigint: true });
  const real = await realpath(folder).catch(() => folder);
  for (let place = dirname(await realpath(file).catch(() => file)); ; place = dirname(place)) {
    const known = await stat(place, { bigint: true }).catch(() => null);
    if (place === real || (known && wanted.ino !== 0n && known.ino === wanted.ino && known.dev === wanted.dev)) return true;
    if (place === dirname(place)) return false;
  }
}
