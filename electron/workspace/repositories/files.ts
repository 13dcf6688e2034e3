import { createHash } from 'node:crypto';
import { FailureError } from '../../../shared/result.ts';
import type { Connection } from '../database/connection.ts';

/** The most a single attachment may weigh, in bytes: what a mail server still carries. */
const fileSizeLimit = 25 * 1024 * 1024;

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

export interface FileStore {
  /** Keeps the bytes; the same bytes twice are one file. Fails with `file-too-large`. */
  add(file: { name: string; mediaType: string; bytes: Uint8Array }): StoredFile;
  describe(id: string): StoredFile | null;
  read(id: string): (StoredFile & { bytes: Uint8Array }) | null;
}

export function createFileStore(connection: Connection): FileStore {
  const columns = 'id, name, media_type AS mediaType, size';
  return {
    add({ name, mediaType, bytes }) {
      if (bytes.byteLength > fileSizeLimit) {
        throw new FailureError('file-too-large', { name, limit: Math.round(fileSizeLimit / 1_048_576) });
      }
      const id = createHash('sha256').update(bytes).digest('hex');
      connection
        .prepare('INSERT INTO files (id, name, media_type, size, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
        .run(id, name, mediaType, bytes.byteLength, bytes);
      return { id, name, mediaType, size: bytes.byteLength };
    },
    describe(id) {
      return (connection.prepare(`SELECT ${columns} FROM files WHERE id = ?`).get(id) as StoredFile | undefined) ?? null;
    },
    read(id) {
      const row = connection.prepare(`SELECT ${columns}, bytes FROM files WHERE id = ?`).get(id);
      return (row as (StoredFile & { bytes: Uint8Array }) | undefined) ?? null;
    },
  };
}
