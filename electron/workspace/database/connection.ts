import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** The 32-bit application id in the header of every workspace file: "CDsk". */
export const applicationId = 0x4344736b;

/**
 * Opens the file for the only process that may hold it.
 *
 * The exclusive lock is the operating system's: it ends with the process, however that ends.
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
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens a file that nobody will write to, such as a backup or a copy made for reading. */
export function connectReadOnly(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  connection.pragma('foreign_keys = ON');
  return connection;
}
