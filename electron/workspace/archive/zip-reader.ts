import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Inflate } from 'fflate';
import { FailureError } from '../../../shared/result.ts';
import { mostEntries } from './format.ts';

export interface ZipEntry {
  name: string;
  size: number;
  packedSize: number;
  isPacked: boolean;
  /** Where its local header begins in the file. */
  offset: number;
}

/** A zip file as its own list of entries describes it; nothing of it is ever written to a path that it names. */
export interface ZipReader {
  entries: ReadonlyMap<string, ZipEntry>;
  /** The bytes of an entry, piece by piece; never more than the list states. Fails with `archive-damaged`. */
  read(entry: ZipEntry): Iterable<Uint8Array>;
  close(): void;
}

/** APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16. */
const localHeader = { mark: 0x04034b50, size: 30 };
const listedEntry = { mark: 0x02014b50, size: 46 };
const endOfList = { mark: 0x06054b50, size: 22, longestComment: 0xffff };

/** No honest list is larger, in bytes: it would hold the longest names throughout. */
const largestList = 32 * 1_048_576;
/** Deflate cannot pack tighter than this; who claims more lies. */
const highestRatio = 1_032;
/** Small enough that even the tightest packed piece fits into memory easily, in bytes. */
const pieceSize = 16_384;

function damaged(entry: string): never {
  throw new FailureError('archive-damaged', { entry });
}

/** Fails with `archive-unknown` where the file is no zip file, with `archive-damaged` where its list is not sound. */
export function openZip(path: string): ZipReader {
  const handle = openSync(path, 'r');
  try {
    const length = fstatSync(handle).size;
    const readAt = (offset: number, size: number): Buffer => {
      const buffer = Buffer.alloc(size);
      let done = 0;
      while (done < size) {
        const read = readSync(handle, buffer, done, size - done, offset + done);
        if (read === 0) damaged('');
        done += read;
      }
      return buffer;
    };
    const listing = findList(readAt, length);
    const entries = readList(readAt(listing.offset, listing.size), listing.count);
    refuseOverlaps([...entries.values()], listing.offset);
    return {
      entries,
      read: (entry) => readEntry(entry, readAt, listing.offset),
      close: () => closeSync(handle),
    };
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

type ReadAt = (offset: number, size: number) => Buffer;

/** The end of the list is the last thing in the file, but for a comment. */
function findList(readAt: ReadAt, length: number): { offset: number; size: number; count: number } {
  if (length < endOfList.size) throw new FailureError('archive-unknown');
  const tail = readAt(Math.max(0, length - endOfList.size - endOfList.longestComment), Math.min(length, endOfList.size + endOfList.longestComment));
  for (let place = tail.byteLength - endOfList.size; place >= 0; place -= 1) {
    if (tail.readUInt32LE(place) !== endOfList.mark) continue;
    if (place + endOfList.size + tail.readUInt16LE(place + 20) !== tail.byteLength) continue;
    const count = tail.readUInt16LE(place + 10);
    const size = tail.readUInt32LE(place + 12);
    const offset = tail.readUInt32LE(place + 16);
    const isWhole = tail.readUInt32LE(place + 4) === 0 && tail.readUInt16LE(place + 8) === count;
    const endsHere = offset + size === length - tail.byteLength + place;
    if (!isWhole || !endsHere || count > mostEntries || size > largestList) damaged('');
    return { offset, size, count };
  }
  throw new FailureError('archive-unknown');
}

function readList(list: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let place = 0;
  for (let number = 0; number < count; number += 1) {
    if (place + listedEntry.size > list.byteLength || list.readUInt32LE(place) !== listedEntry.mark) damaged('');
    const flags = list.readUInt16LE(place + 8);
    const method = list.readUInt16LE(place + 10);
    const nameLength = list.readUInt16LE(place + 28);
    const end = place + listedEntry.size + nameLength + list.readUInt16LE(place + 30) + list.readUInt16LE(place + 32);
    if (end > list.byteLength) damaged('');
    const name = readName(list.subarray(place + listedEntry.size, place + listedEntry.size + nameLength));
    const entry: ZipEntry = {
      name,
      packedSize: list.readUInt32LE(place + 20),
      size: list.readUInt32LE(place + 24),
      isPacked: method === 8,
      offset: list.readUInt32LE(place + 42),
    };
    place = end;
    // What other programs add for a folder says nothing.
    if (name.endsWith('/') && entry.size === 0) continue;
    const isEncrypted = (flags & 0x41) !== 0;
    const isOtherMethod = method !== 0 && method !== 8;
    const isLying = entry.size > entry.packedSize * highestRatio || (method === 0 && entry.size !== entry.packedSize);
    if (isEncrypted || isOtherMethod || isLying || !isPlainName(name) || entries.has(name)) damaged(name);
    entries.set(name, entry);
  }
  if (place !== list.byteLength) damaged('');
  return entries;
}

/** UTF-8, whatever the entry's flag says; some systems take accents apart when they pack. */
function readName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize('NFC');
  } catch {
    return damaged('');
  }
}

function isPlainName(name: string): boolean {
  const parts = name.split('/');
  return !/[\\:\u0000-\u001f]/.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Entries that share their bytes would let a small file become endless. */
function refuseOverlaps(entries: ZipEntry[], end: number): void {
  let before = 0;
  for (const { name, offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < before) damaged(name);
    before = offset + localHeader.size + packedSize;
  }
  if (before > end) damaged('');
}

function* readEntry(entry: ZipEntry, readAt: ReadAt, end: number): Iterable<Uint8Array> {
  const { name, offset, packedSize, size, isPacked } = entry;
  const header = readAt(offset, localHeader.size);
  if (header.readUInt32LE(0) !== localHeader.mark || header.readUInt16LE(8) !== (isPacked ? 8 : 0)) damaged(name);
  const nameLength = header.readUInt16LE(26);
  const start = offset + localHeader.size + nameLength + header.readUInt16LE(28);
  if (start + packedSize > end) damaged(name);
  if (readName(readAt(offset + localHeader.size, nameLength)) !== name) damaged(name);
  const unpack = isPacked ? createUnpacker(name) : (piece: Uint8Array) => [piece];
  let total = 0;
  for (let from = 0; from < packedSize || from === 0; from += pieceSize) {
    const length = Math.min(pieceSize, packedSize - from);
    for (const piece of unpack(readAt(start + from, length), from + length >= packedSize)) {
      total += piece.byteLength;
      if (total > size) damaged(name);
      yield piece;
    }
  }
  if (total !== size) damaged(name);
}

function createUnpacker(name: string): (piece: Uint8Array, isLast: boolean) => Uint8Array[] {
  let unpacked: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => unpacked.push(chunk));
  return (piece, isLast) => {
    unpacked = [];
    try {
      inflate.push(piece as Uint8Array<ArrayBuffer>, isLast);
    } catch {
      damaged(name);
    }
    return unpacked;
  };
}
