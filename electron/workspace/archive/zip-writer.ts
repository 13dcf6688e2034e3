import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { FailureError } from '../../../shared/result.ts';
import { mostBytes, mostEntries } from './format.ts';

export interface WrittenEntry {
  name: string;
  size: number;
  sha256: string;
}

export interface ZipWriter {
  /**
   * Adds an entry piece by piece; `stored` leaves it as it is, for what is packed already.
   *
   * Fails with `archive-too-large` rather than write what a zip file cannot count.
   */
  add(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, method: 'packed' | 'stored'): Promise<WrittenEntry>;
  /** Writes the list of entries and waits until everything is on the disk. */
  finish(): void;
  /** Lets go of the file, finished or not. */
  close(): void;
}

/** The first day a zip file can state, so that the same data give the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);
/** The list of entries states each name once more, and some figures. */
const listedBytes = 400;

export function createZipWriter(path: string): ZipWriter {
  const handle = openSync(path, 'wx');
  const zip = new Zip();
  let written = 0;
  let entries = 0;
  zip.ondata = (error, chunk) => {
    if (error) throw error;
    for (let from = 0; from < chunk.byteLength; ) from += writeSync(handle, chunk, from);
    written += chunk.byteLength;
  };
  const requireRoom = (bytes: number) => {
    const isFull = entries > mostEntries || written + bytes + entries * listedBytes > mostBytes;
    if (isFull) throw new FailureError('archive-too-large');
  };
  return {
    async add(name, pieces, method) {
      entries += 1;
      requireRoom(0);
      const entry = method === 'packed' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      entry.mtime = fixedDate;
      zip.add(entry);
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of pieces) {
        size += piece.byteLength;
        if (size > mostBytes) throw new FailureError('archive-too-large');
        requireRoom(piece.byteLength);
        hash.update(piece);
        entry.push(piece as Uint8Array<ArrayBuffer>, false);
      }
      entry.push(new Uint8Array(0), true);
      return { name, size, sha256: hash.digest('hex') };
    },
    finish() {
      zip.end();
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}
