import { existsSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { FailureError } from '../../../shared/result.ts';
import { type Connection, connectExclusively } from './connection.ts';
import { writeIdentity } from './identity.ts';
import { migrate, type Migration } from './schema.ts';

export interface NewWorkspace {
  path: string;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
  isSample: boolean;
}

/** Makes an empty workspace. Fails with `workspace-exists` rather than write over a file. */
export function createWorkspaceFile({ path, migrations, machine, newId, isSample }: NewWorkspace): Connection {
  if (existsSync(path)) throw new FailureError('workspace-exists', { path });
  writeFileSync(path, '', { flag: 'wx' });
  const connection = connectExclusively(path);
  migrate(connection, migrations);
  const officeId = newId();
  connection.transaction(() => {
    connection.prepare('INSERT INTO incarnations (office) VALUES (?)').run(officeId);
    writeIdentity(connection, { workspaceId: newId(), officeId, incarnation: officeId, machine, path, isSample });
  })();
  return connection;
}

/** Opens an existing workspace for writing. */
export function openWorkspaceFile(path: string, migrations: readonly Migration[]): Connection {
  if (!existsSync(path)) throw new FailureError('workspace-missing', { path });
  try {
    const connection = connectExclusively(path);
    migrate(connection, migrations);
    return connection;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FailureError('workspace-locked', { path });
    }
    throw error;
  }
}
