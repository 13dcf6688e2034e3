import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { Wiped, wipeReasons } from '../../../shared/contract/handover.ts';
import { syncFolder } from '../database/durable-files.ts';
import { isOnlyName, overwriteFile } from '../database/overwriting.ts';
import { readInterruptedWipes, shortenWipeList, type WipeList } from './wipe-list.ts';

type Reason = (typeof wipeReasons)[number];
type Outcome = Pick<Wiped, 'path' | 'outcome' | 'reason'>;
type ListedFile = WipeList['things'][number]['files'][number];

/**
 * Takes everything on the list away, and answers with what became of each.
 *
 * A file is hidden under a random name first, then overwritten and removed: from the first step on the workspace is
 * either whole at its place or gone, and what a death in between leaves is found by the list.
 */
export async function carryOut(list: WipeList, progress: CallContext['progress']): Promise<Wiped[]> {
  const total = list.things.reduce((sum, { size }) => sum + size, 0);
  const wiped: Wiped[] = [];
  let done = 0;
  for (const { files, ...thing } of list.things) {
    wiped.push({ ...thing, ...worstOf(files.map(destroy), thing.path) });
    done += thing.size;
    progress(done, total);
    await setImmediate();
  }
  for (const folder of list.folders) removeEmptyFolders(folder);
  shortenWipeList(list, list.things.filter((_, place) => wiped[place]?.outcome === 'kept'));
  return wiped;
}

/** Goes on with wipes that a death interrupted; one that had not begun is forgotten, its workspace is whole. */
export async function finishInterruptedWipes(dataHome: string): Promise<void> {
  for (const list of readInterruptedWipes(dataHome)) {
    if (hasBegun(list)) await carryOut({ ...list, things: withoutNewcomers(list) }, () => undefined);
    else shortenWipeList(list, []);
  }
}

function hasBegun({ things }: WipeList): boolean {
  const [workspace] = things.flatMap(({ files }) => files);
  return workspace === undefined || exists(workspace.hidden) || !exists(workspace.path);
}

/** Where somebody put another workspace meanwhile, its companions are not those that were listed. */
function withoutNewcomers({ things }: WipeList): WipeList['things'] {
  const [workspace] = things.flatMap(({ files }) => files);
  if (workspace === undefined || !exists(workspace.path)) return things;
  const isBeside = ({ path }: ListedFile) => dirname(path) === dirname(workspace.path);
  return things.map((thing) => ({
    ...thing,
    files: thing.files.filter((file) => !isBeside(file) || exists(file.hidden)),
  }));
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function destroy(file: ListedFile): Outcome {
  const { path } = file;
  const place = hide(file);
  if (place === null) return { path, outcome: 'overwritten', reason: null };
  const isLink = lstatSync(place).isSymbolicLink();
  const notOverwritten = isLink ? null : reasonWhyNot(() => overwrite(place));
  const notRemoved = reasonWhyNot(() => {
    rmSync(place);
    syncFolder(dirname(place));
  });
  if (notRemoved !== null) return { path: place, outcome: 'kept', reason: notRemoved };
  return { path, outcome: notOverwritten === null ? 'overwritten' : 'removed_only', reason: notOverwritten };
}

/** Where the file lies now; `null` when it is gone. */
function hide({ path, hidden }: ListedFile): string | null {
  if (exists(hidden)) return hidden;
  if (!exists(path)) return null;
  try {
    renameSync(path, hidden);
    syncFolder(dirname(path));
    return hidden;
  } catch {
    return path;
  }
}

class OtherName extends Error {}

function overwrite(path: string): void {
  if (!isOnlyName(path)) throw new OtherName();
  overwriteFile(path);
}

function reasonWhyNot(work: () => void): Reason | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof OtherName) return 'other_name';
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'protected';
    return ['EBUSY', 'ETXTBSY'].includes(code) ? 'in_use' : 'disk';
  }
}

const severity: readonly Wiped['outcome'][] = ['overwritten', 'removed_only', 'kept'];

function worstOf(outcomes: readonly Outcome[], path: string): Outcome {
  const clean: Outcome = { path, outcome: 'overwritten', reason: null };
  return outcomes.reduce(
    (worst, next) => (severity.indexOf(next.outcome) > severity.indexOf(worst.outcome) ? next : worst),
    clean,
  );
}

/** The application's own folders, from the innermost outwards; one that is not empty stays. */
function removeEmptyFolders(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) removeEmptyFolders(`${folder}/${entry.name}`);
    }
    rmdirSync(folder);
  } catch {
    // Somebody else's files, or a folder that is gone already.
  }
}
