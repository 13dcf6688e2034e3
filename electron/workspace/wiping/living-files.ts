import { existsSync } from 'node:fs';
import { FailureError } from '../../../shared/result.ts';
import type { Manifest } from '../database/backup-manifest.ts';
import type { Identity } from '../database/identity.ts';
import { readHeader, surveyFile } from '../database/inspection.ts';
import type { LivingFile } from './backups-of.ts';

export interface LivingFilesOptions {
  workspaceId: string;
  /** Where the workspace itself lies. */
  own: readonly string[];
  /** Backups of this cluster, newest first. */
  manifests: readonly Manifest[];
  /** Other workspace files that this computer knows. */
  known: readonly string[];
}

/** The other files of the same cluster that lie on this computer, as far as its backups and its memory name them. */
export function findLivingFiles({ workspaceId, own, manifests, known }: LivingFilesOptions): LivingFile[] {
  const backedUp = new Set(manifests.map(({ originalPath }) => originalPath));
  const paths = [...new Set([...backedUp, ...known])].filter((path) => !own.includes(path));
  return paths.flatMap((path) => {
    const identity = identityAt(path);
    if (identity === null) return [];
    if (identity !== 'unknown') return identity.workspaceId === workspaceId ? [{ path, incarnation: identity.incarnation }] : [];
    // Somebody has it open: what it was when it was last backed up is the best guess.
    const newest = manifests.find(({ originalPath }) => originalPath === path);
    return newest ? [{ path, incarnation: newest.incarnation }] : [];
  });
}

/** `unknown` when something is there that will not say; `null` when there is no workspace. */
function identityAt(path: string): Identity | 'unknown' | null {
  if (!existsSync(path)) return null;
  try {
    readHeader(path);
    const survey = surveyFile(path);
    return survey.kind === 'sound' ? survey.identity : 'unknown';
  } catch (error) {
    return error instanceof FailureError && error.failure.code === 'not-a-workspace' ? null : 'unknown';
  }
}
