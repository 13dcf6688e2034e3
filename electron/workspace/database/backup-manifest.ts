import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Backup, backupSchema } from '../../../shared/contract/workspace.ts';
import { identifierSchema } from '../../../shared/records/define.ts';
import { partialEnding, replaceFile, syncFile } from './durable-files.ts';

/** What is known about a backup without opening it: a small file beside it, readable by eye. */
const manifestSchema = backupSchema.extend({
  format: z.literal(1),
  name: z.string().regex(/^[0-9A-Za-z-]+\.clusterdesk$/),
  sha256: z.string().length(64),
  originalPath: z.string(),
  workspaceId: z.string(),
  officeId: z.string(),
  incarnation: z.string(),
  /** The highest change number that the incarnation had given out. */
  lastNumber: z.number(),
  schemaVersion: z.number(),
});
export type Manifest = z.output<typeof manifestSchema>;

export function toBackup(manifest: Manifest): Backup {
  return backupSchema.parse(manifest);
}

/** A workspace id comes out of a file that somebody may have made by hand: it never leaves its folder. */
export function folderNameOf(workspaceId: string): string {
  const isSafe = identifierSchema.safeParse(workspaceId).success && !workspaceId.includes(':');
  return isSafe ? workspaceId : `_${Buffer.from(workspaceId).toString('hex').slice(0, 100)}`;
}

export function manifestPathOf(backupPath: string): string {
  return `${backupPath}.json`;
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const path = manifestPathOf(join(folder, manifest.name));
  const partial = `${path}${partialEnding}`;
  writeFileSync(partial, `${JSON.stringify(manifest, null, 2)}\n`);
  syncFile(partial);
  replaceFile(partial, path);
}

/** The backups of one folder, newest first; a manifest without its backup, or the reverse, is none. */
export function readManifests(folder: string): Manifest[] {
  if (!existsSync(folder)) return [];
  const manifests = readdirSync(folder)
    .filter((name) => name.endsWith('.clusterdesk.json'))
    .flatMap((name) => {
      const manifest = readManifest(join(folder, name));
      return manifest && existsSync(join(folder, manifest.name)) ? [manifest] : [];
    });
  return manifests.sort((a, b) => (a.madeAt === b.madeAt ? (a.name < b.name ? 1 : -1) : a.madeAt < b.madeAt ? 1 : -1));
}

function readManifest(path: string): Manifest | null {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return basename(path) === manifestPathOf(manifest.name) ? manifest : null;
  } catch {
    return null;
  }
}
