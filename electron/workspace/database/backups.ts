import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, CheckReport } from '../../../shared/contract/workspace.ts';
import { backupsToRemove } from '../../../shared/domain/backups/rotation.ts';
import { FailureError } from '../../../shared/result.ts';
import { folderNameOf, type Manifest, manifestPathOf, readManifests, writeManifest } from './backup-manifest.ts';
import { checkFile, countChanges, countRecords } from './check.ts';
import { type Connection, connectReadOnly, settleIntoOneFile, sizeOf } from './connection.ts';
import {
  copyWithChanges,
  digestOfFile,
  partialOf,
  removeWithCompanions,
  requireSpace,
  shortId,
  sweepPartials,
  syncFile,
  syncFolder,
} from './durable-files.ts';
import { type Identity, readIdentity } from './identity.ts';
import { lastNumberOf, type Migration, schemaVersionOf } from './schema.ts';

export interface BackupStore {
  /** Copies an open workspace with SQLite's own backup, checks the copy and lets older ones go. */
  make(connection: Connection, reason: Backup['reason'], path: string): Promise<Manifest>;
  /** Keeps a file that cannot be read whole, byte by byte, before something replaces it. */
  keepDamaged(path: string, identity: Identity): Manifest;
  /** Every backup that this workspace may be restored from, newest first. */
  of(identity: Identity, path: string, lineage: readonly string[]): Manifest[];
  /** Backups of whatever was last seen at the path, newest first. */
  ofPath(path: string): Manifest[];
  /** Opens a copy of the backup and checks all of it. */
  verify(manifest: Manifest): CheckReport;
  /** Copies the backup to `target`; fails with `backup-damaged` when it is not what was written. */
  extract(manifest: Manifest, target: string): void;
}

const pinnedReasons: readonly Backup['reason'][] = ['before_restore', 'before_migration'];
/** A backup is as large as the pages in use; this leaves room for the manifest and the file system. */
const roomFactor = 1.1;

export function createBackupStore(dataHome: string, migrations: readonly Migration[], now: () => string): BackupStore {
  const root = join(dataHome, 'backups');
  const folderOf = (workspaceId: string) => join(root, folderNameOf(workspaceId));
  const pathOf = (manifest: Manifest) => join(folderOf(manifest.workspaceId), manifest.name);

  const nameFor = (reason: Backup['reason']) => {
    const stamp = now().replaceAll(/[^0-9]/g, '').slice(0, 17);
    return `${stamp}-${reason.replaceAll('_', '-')}-${shortId()}.clusterdesk`;
  };

  function prepareFolder(workspaceId: string, size: number): string {
    const folder = folderOf(workspaceId);
    mkdirSync(folder, { recursive: true });
    sweepPartials(folder);
    requireSpace(folder, size * roomFactor);
    return folder;
  }

  /** The manifest goes first: a backup counts from the moment it has its name. */
  function publish(folder: string, partial: string, manifest: Manifest): Manifest {
    writeManifest(folder, manifest);
    renameSync(partial, join(folder, manifest.name));
    syncFolder(folder);
    rotate(folder, manifest);
    return manifest;
  }

  function rotate(folder: string, { officeId, originalPath }: Manifest): void {
    const siblings = readManifests(folder).filter(
      (other) => other.officeId === officeId && other.originalPath === originalPath,
    );
    for (const name of backupsToRemove(siblings, now())) {
      rmSync(join(folder, name), { force: true });
      rmSync(manifestPathOf(join(folder, name)), { force: true });
    }
  }

  return {
    async make(connection, reason, path) {
      const { workspaceId } = readIdentity(connection);
      const folder = prepareFolder(workspaceId, sizeOf(connection));
      const name = nameFor(reason);
      const partial = partialOf(join(folder, name));
      try {
        await connection.backup(partial, { progress: () => 2_000 });
        settleIntoOneFile(partial);
        const copy = connectReadOnly(partial);
        const identity = readIdentity(copy);
        const facts = {
          changes: countChanges(copy),
          records: countRecords(copy),
          incarnation: identity.incarnation,
          officeId: identity.officeId,
          lastNumber: lastNumberOf(copy, identity.incarnation),
          schemaVersion: schemaVersionOf(copy),
        };
        const integrity = copy.pragma('integrity_check(1)', { simple: true });
        copy.close();
        if (integrity !== 'ok') throw new FailureError('backup-failed');
        syncFile(partial);
        return publish(folder, partial, {
          ...facts,
          format: 1,
          name,
          madeAt: now(),
          reason,
          size: statSync(partial).size,
          verified: true,
          pinned: pinnedReasons.includes(reason),
          sha256: digestOfFile(partial),
          originalPath: path,
          workspaceId,
        });
      } catch (error) {
        removeWithCompanions(partial);
        throw error;
      }
    },
    keepDamaged(path, { workspaceId, officeId, incarnation }) {
      const size = statSync(path).size;
      const folder = prepareFolder(workspaceId, size * 2);
      const name = nameFor('before_restore');
      const partial = partialOf(join(folder, name));
      try {
        copyWithChanges(path, partial);
        syncFile(partial);
      } catch (error) {
        removeWithCompanions(partial);
        throw error;
      }
      if (existsSync(`${partial}-wal`)) renameSync(`${partial}-wal`, join(folder, `${name}-wal`));
      return publish(folder, partial, {
        format: 1,
        name,
        madeAt: now(),
        reason: 'before_restore',
        size,
        changes: 0,
        records: 0,
        verified: false,
        pinned: true,
        sha256: digestOfFile(partial),
        originalPath: path,
        workspaceId,
        officeId,
        incarnation,
        lastNumber: 0,
        schemaVersion: 0,
      });
    },
    of(identity, path, lineage) {
      return readManifests(folderOf(identity.workspaceId)).filter(
        ({ officeId, originalPath, incarnation }) =>
          officeId === identity.officeId && (originalPath === path || lineage.includes(incarnation)),
      );
    },
    ofPath(path) {
      if (!existsSync(root)) return [];
      return readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) => readManifests(join(root, entry.name)))
        .filter((manifest) => manifest.originalPath === path)
        .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
    },
    verify(manifest) {
      const folder = mkdtempSync(join(folderOf(manifest.workspaceId), 'checking-'));
      try {
        const copy = join(folder, 'workspace.clusterdesk');
        copyFileSync(pathOf(manifest), copy);
        const isAsWritten = digestOfFile(copy) === manifest.sha256;
        const report = checkFile(copy, migrations);
        if (isAsWritten) return report;
        return { ...report, ok: false, problems: [{ code: 'backup-altered', params: {} }, ...report.problems] };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    extract(manifest, target) {
      const path = pathOf(manifest);
      requireSpace(join(target, '..'), statSync(path).size * roomFactor);
      copyFileSync(path, target);
      if (digestOfFile(target) !== manifest.sha256 || !manifest.verified) {
        throw new FailureError('backup-damaged', { name: manifest.name });
      }
      syncFile(target);
    },
  };
}
