import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Belonging } from '../../../shared/contract/handover.ts';
import { folderNameOf, type Manifest, manifestPathOf, readManifests } from '../database/backup-manifest.ts';
import { type Connection, connectReadOnly } from '../database/connection.ts';
import { companions, companionsOf } from '../database/durable-files.ts';
import { type Identity, lineageOf, readIdentity } from '../database/identity.ts';
import { isRunning, ownerOf, readingRootOf } from '../database/reading-folder.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { goesWith, type OwnedBy } from './backups-of.ts';
import { findLivingFiles } from './living-files.ts';

/** A belonging with the files that it consists of. */
export interface OwnedThing extends Belonging {
  files: string[];
}

export interface Belongings {
  /** The workspace itself first. */
  things: OwnedThing[];
  /** Folders of the application's own that go when nothing is left in them. */
  folders: string[];
  othersBackups: number;
}

export interface BelongingsOptions {
  workspace: Pick<OpenWorkspace, 'connection' | 'identity' | 'path'>;
  dataHome: string;
  /** Other workspace files that this computer knows. */
  known: readonly string[];
}

/** Everything on this computer that holds the workspace or a part of it, as far as the application put it there. */
export function findBelongings({ workspace, dataHome, known }: BelongingsOptions): Belongings {
  const { connection, identity, path } = workspace;
  const real = realPathOf(path);
  const owner = { officeId: identity.officeId, path, lineage: lineageOf(connection), incarnation: identity.incarnation };
  const backups = findBackups(owner, [path, real], identity.workspaceId, dataHome, known);
  const copies = findReadingCopies(owner, identity, connection, readingRootOf(dataHome));
  return {
    things: [workspaceThing(path, real), ...besideThings(real), ...backups.things, ...copies],
    folders: [...copies.map((copy) => copy.path), backups.folder],
    othersBackups: backups.others,
  };
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function thingOf(kind: Belonging['kind'], path: string, files: string[], backup: Belonging['backup'] = null): OwnedThing {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { kind, path, size: files.reduce((sum, file) => sum + sizeOf(file), 0), backup, files };
}

function workspaceThing(path: string, real: string): OwnedThing {
  const link = path !== real && basename(path) !== '' && !isSameEntry(path, real) ? [path] : [];
  return { ...thingOf('workspace', path, [real, ...companionsOf(real)]), files: [real, ...companionsOf(real), ...link] };
}

/** Two ways to the same entry, through a link to a folder above it. */
function isSameEntry(path: string, real: string): boolean {
  return join(realPathOf(dirname(path)), basename(path)) === real;
}

const companion = `(${companions.join('|')})`;
const setAside = new RegExp(`^${companion}\\.left-[0-9a-f]{8}$`);
const unfinished = new RegExp(`^${companion}?\\.[0-9a-f]{8}\\.partial${companion}?$`);

/** Logs that were set aside beside the workspace, and files of its name that were never finished. */
function besideThings(real: string): OwnedThing[] {
  const folder = dirname(real);
  const name = basename(real);
  return readdirSync(folder)
    .filter((other) => other.startsWith(name))
    .flatMap((other) => {
      const ending = other.slice(name.length);
      const path = join(folder, other);
      if (setAside.test(ending)) return [thingOf('set_aside', path, [path])];
      return unfinished.test(ending) ? [thingOf('unfinished', path, [path])] : [];
    });
}

function findBackups(
  owner: OwnedBy,
  own: readonly string[],
  workspaceId: string,
  dataHome: string,
  known: readonly string[],
): { things: OwnedThing[]; folder: string; others: number } {
  const folder = join(dataHome, 'backups', folderNameOf(workspaceId));
  const manifests = readManifests(folder);
  const living = findLivingFiles({ workspaceId, own, manifests, known });
  const things = manifests.filter((manifest) => goesWith(owner, living, manifest)).map((manifest) => backupThing(folder, manifest));
  const others = manifests.length - things.length;
  const isOnlyOurs = others === 0 && living.length === 0;
  return { things: isOnlyOurs ? [...things, ...leftIn(folder, things)] : things, folder, others };
}

function backupThing(folder: string, { name, madeAt, reason, originalPath }: Manifest): OwnedThing {
  const path = join(folder, name);
  const files = [path, ...companionsOf(path), manifestPathOf(path)];
  return thingOf('backup', path, files, { madeAt, reason, originalPath });
}

/** What was never finished or lost its description: nobody else can miss it where nobody else has a backup. */
function leftIn(folder: string, things: readonly OwnedThing[]): OwnedThing[] {
  const listed = new Set(things.flatMap(({ files }) => files));
  return filesIn(folder)
    .filter((path) => !listed.has(path))
    .map((path) => thingOf('unfinished', path, [path]));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Copies made for reading: that of the open workspace, and what processes left behind that are gone. */
function findReadingCopies(owner: OwnedBy, identity: Identity, connection: Connection, root: string): OwnedThing[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => ({ path: join(root, name), isAbandoned: !isRunning(ownerOf(name)) }))
    .filter(({ path, isAbandoned }) => {
      if (path === dirname(connection.name)) return true;
      const found = identityIn(path);
      if (found === null) return isAbandoned;
      if (found.workspaceId !== identity.workspaceId || found.officeId !== owner.officeId) return false;
      return isAbandoned ? owner.lineage.includes(found.incarnation) : found.incarnation === owner.incarnation;
    })
    .map(({ path }) => thingOf('reading_copy', path, filesIn(path)));
}

function identityIn(folder: string): Identity | null {
  for (const path of filesIn(folder).filter((file) => file.endsWith('.clusterdesk'))) {
    try {
      const connection = connectReadOnly(path);
      try {
        const identity = readIdentity(connection);
        if (identity.workspaceId !== '') return identity;
      } finally {
        connection.close();
      }
    } catch {
      // A copy that was cut short, or that somebody holds, says nothing.
    }
  }
  return null;
}
