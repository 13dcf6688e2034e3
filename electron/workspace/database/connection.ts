import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** The 32-bit application id in the header of every workspace file: "CDsk". */
export const applicationId = 0x4344736b;

/**
 * Opens the file for the only process that may hold it.
 *
 * The exclusive lock is the operating system's: it ends with the process, however that ends. Taken
 * before the write-ahead log is opened, it also keeps the log's index in memory instead of in a mapped
 * file, which would kill the process with SIGBUS on a full disk.
 *
 * Throws SQLITE_BUSY when another process holds the file.
 */
export function connectExclusively(path: string): Connection {
  const connection = new Database(path, { fileMustExist: true, timeout: 200 });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('temp_store = MEMORY');
    // What is deleted is gone: codes and sealed ballots do not wait in free pages.
    connection.pragma('secure_delete = ON');
    // A hostile file may bring triggers and views of its own.
    connection.pragma('trusted_schema = OFF');
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    removeLeftIndex(path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Removes the index that a reader before us left beside the file: nobody else can have the file open
 * while the lock is held, and with the index in memory SQLite would never take the old one away.
 */
function removeLeftIndex(path: string): void {
  try {
    rmSync(`${path}-shm`, { force: true });
  } catch {
    // A leftover that the system holds on to harms nobody.
  }
}

/** Opens a file that nobody will write to, such as a backup or a copy made for reading. */
export function connectReadOnly(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 200 });
  connection.pragma('foreign_keys = ON');
  return connection;
}

/** Folds a finished copy into a single file that any tool can open read-only. */
export function settleIntoOneFile(path: string): void {
  const connection = new Database(path, { fileMustExist: true });
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

/** The bytes that the pages in use fill. */
export function sizeOf(connection: Connection): number {
  const pages = connection.pragma('page_count', { simple: true }) as number;
  return pages * (connection.pragma('page_size', { simple: true }) as number);
}
