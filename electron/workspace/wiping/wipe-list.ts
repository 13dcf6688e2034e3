import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { wipePreviewSchema } from '../../../shared/contract/handover.ts';
import { partialEnding, replaceFile, shortId, syncFile } from '../database/durable-files.ts';
import { overwriteFile } from '../database/overwriting.ts';
import { isRunning, ownerOf } from '../database/reading-folder.ts';
import type { Belongings } from './belongings.ts';

const wipeListSchema = z.object({
  format: z.literal(1),
  things: z.array(
    wipePreviewSchema.shape.belongings.element.extend({
      /** A file, and the name under which it lies from the moment on that it is to be overwritten. */
      files: z.array(z.object({ path: z.string(), hidden: z.string() })),
    }),
  ),
  folders: z.array(z.string()),
});

/** What a wipe has still to do, on the disk from before its first step until after its last. */
export interface WipeList extends z.output<typeof wipeListSchema> {
  /** Where the list itself lies. */
  place: string;
}

/** After this long without an end a running process of the number is another one, in milliseconds. */
const longestWipe = 10 * 60_000;

const rootOf = (dataHome: string) => join(dataHome, 'wiping');

export function writeWipeList(dataHome: string, { things, folders }: Belongings): WipeList {
  const root = rootOf(dataHome);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const hide = (path: string) => ({ path, hidden: join(dirname(path), randomBytes(8).toString('hex')) });
  const list: WipeList = {
    place: join(root, `${process.pid}-${shortId()}.json`),
    format: 1,
    things: things.map(({ files, ...thing }) => ({ ...thing, files: files.map(hide) })),
    folders,
  };
  save(list);
  return list;
}

function save({ place, ...list }: WipeList): void {
  const partial = `${place}${partialEnding}`;
  writeFileSync(partial, JSON.stringify(list), { mode: 0o600 });
  syncFile(partial);
  replaceFile(partial, place);
}

/** Leaves on the list what could not be removed, for the next start; an empty list goes. */
export function shortenWipeList(list: WipeList, left: WipeList['things']): void {
  if (left.length > 0) return save({ ...list, things: left });
  // It names what was there.
  overwriteFile(list.place);
  rmSync(list.place);
}

/** The lists of wipes that did not come to their end. */
export function readInterruptedWipes(dataHome: string): WipeList[] {
  const root = rootOf(dataHome);
  if (!existsSync(root)) return [];
  const left = readdirSync(root).filter((name) => !isUnderWay(root, name));
  // Whoever wrote only half of a list had not begun.
  for (const name of left.filter((file) => file.endsWith(partialEnding))) rmSync(join(root, name), { force: true });
  return left
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const place = join(root, name);
      return { place, ...wipeListSchema.parse(JSON.parse(readFileSync(place, 'utf8'))) };
    });
}

/** Each list carries the number of the process that is at it in its name. */
function isUnderWay(root: string, name: string): boolean {
  const owner = ownerOf(name);
  if (owner === process.pid || !isRunning(owner)) return false;
  const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
  return stat === undefined || Date.now() - stat.mtimeMs < longestWipe;
}
