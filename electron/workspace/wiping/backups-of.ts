import type { Manifest } from '../database/backup-manifest.ts';

export interface OwnedBy {
  officeId: string;
  path: string;
  /** The incarnations that the workspace descends from, its own included. */
  lineage: readonly string[];
  incarnation: string;
}

/** Another workspace file that lies on this computer now. */
export interface LivingFile {
  path: string;
  /** The incarnation whose numbers it gives out, as far as that can be told. */
  incarnation: string | null;
}

/**
 * Whether a backup goes with a workspace when it is wiped.
 *
 * It was made where the workspace lies, or of something that the workspace descends from: a file that was moved or
 * restored leaves such behind. It stays when another file is there that it belongs to more closely, such as the original
 * that this one was copied from.
 */
export function goesWith(owner: OwnedBy, others: readonly LivingFile[], manifest: Manifest): boolean {
  const { officeId, originalPath, incarnation } = manifest;
  if (officeId !== owner.officeId) return false;
  const isAnothers = others.some(
    (other) => other.path === originalPath || (other.incarnation === incarnation && incarnation !== owner.incarnation),
  );
  return !isAnothers && (originalPath === owner.path || owner.lineage.includes(incarnation));
}
