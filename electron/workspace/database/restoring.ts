import { FailureError } from '../../../shared/result.ts';
import type { Manifest } from './backup-manifest.ts';
import type { BackupStore } from './backups.ts';
import { connectExclusively } from './connection.ts';
import { partialOf, removeWithCompanions, syncFile } from './durable-files.ts';
import { startIncarnation, writeIdentity } from './identity.ts';
import { migrate, type Migration, schemaVersionOf } from './schema.ts';

export interface RestoreOptions {
  store: BackupStore;
  manifest: Manifest;
  /** Where the restored workspace will lie. */
  path: string;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
}

/**
 * Makes the workspace out of a backup, finished but under a temporary name beside its place.
 *
 * It is a new incarnation: the numbers given out since the backup are not given out again.
 */
export function prepareRestored({ store, manifest, path, migrations, machine, newId }: RestoreOptions): string {
  if (manifest.schemaVersion > migrations.length) {
    throw new FailureError('workspace-newer', { path, version: manifest.schemaVersion, known: migrations.length });
  }
  const partial = partialOf(path);
  try {
    store.extract(manifest, partial);
    const connection = connectExclusively(partial);
    try {
      if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
        throw new FailureError('backup-damaged', { name: manifest.name });
      }
      if (schemaVersionOf(connection) < migrations.length) migrate(connection, migrations);
      connection.transaction(() => {
        startIncarnation(connection, newId());
        writeIdentity(connection, { machine, path });
      })();
    } finally {
      connection.close();
    }
    syncFile(partial);
    return partial;
  } catch (error) {
    removeWithCompanions(partial);
    throw error;
  }
}
