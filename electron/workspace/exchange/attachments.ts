import { createHash } from 'node:crypto';
import { isInScope, type Scope } from '../../../shared/domain/exchange/scope.ts';
import type { PackageHeader } from '../../../shared/domain/exchange/package.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import { definitionOf, recordTypes } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import type { Connection } from '../database/connection.ts';
import type { FileStore } from '../repositories/files.ts';
import type { RecordReader } from '../repositories/records.ts';

export type FilePart = PackageHeader['parts'][number];

/** The files that records name, in the fields that go out; those that are gone name nothing. */
export function namedFiles(records: Pick<RecordReader, 'list'>, scope: Scope): Set<string> {
  const named = new Set<string>();
  for (const type of recordTypes) {
    const fields = Object.entries(definitionOf(type).fields).filter(
      ([name, field]) => field.kind === 'reference' && field.to === 'file' && isInScope(scope, type, name),
    );
    if (fields.length === 0) continue;
    for (const record of records.list(type) as AnyRecord[]) {
      for (const [name] of fields) {
        const id = record[name];
        if (typeof id === 'string') named.add(id);
      }
    }
  }
  return named;
}

/** Cuts files into packages of at most `budget` bytes; a file that is larger goes in parts. */
export function planParts(files: readonly { id: string; name: string; mediaType: string; size: number }[], budget: number): FilePart[][] {
  const packages: FilePart[][] = [];
  let room = 0;
  for (const { id, name, mediaType, size } of files) {
    const parts = Math.max(1, Math.ceil(size / budget));
    for (let part = 0; part < parts; part += 1) {
      const length = Math.min(budget, size - part * budget);
      if (packages.length === 0 || length > room) {
        packages.push([]);
        room = budget;
      }
      packages.at(-1)?.push({ file: id, name, mediaType, size, part, parts, length });
      room -= length;
    }
  }
  return packages;
}

/** The bytes of the parts, one after the other. */
export function cutParts(files: FileStore, parts: readonly FilePart[], budget: number): Uint8Array {
  return Buffer.concat(
    parts.map(({ file, part, length }) => {
      const stored = files.read(file);
      if (!stored) throw new FailureError('file-not-found');
      return stored.bytes.subarray(part * budget, part * budget + length);
    }),
  );
}

/** Keeps the parts of a package, and each file of which all are here. Answers how many files became whole. */
export function takeParts(connection: Connection, files: FileStore, parts: readonly FilePart[], body: Uint8Array): number {
  const put = connection.prepare(
    'INSERT INTO file_parts (file, part, parts, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (file, part) DO UPDATE SET parts = excluded.parts, bytes = excluded.bytes',
  );
  const all = connection.prepare('SELECT bytes FROM file_parts WHERE file = ? AND parts = ? ORDER BY part').pluck();
  const forget = connection.prepare('DELETE FROM file_parts WHERE file = ?');
  let [whole, at] = [0, 0];
  for (const { file, name, mediaType, part, parts: count, length } of parts) {
    const bytes = body.subarray(at, at + length);
    at += length;
    if (part >= count) throw new FailureError('package-invalid', { where: name });
    if (files.describe(file)) continue;
    put.run(file, part, count, bytes);
    const pieces = all.all(file, count) as Uint8Array[];
    if (pieces.length < count) continue;
    const joined = Buffer.concat(pieces);
    forget.run(file);
    if (createHash('sha256').update(joined).digest('hex') !== file) throw new FailureError('package-invalid', { where: name });
    files.add({ name, mediaType, bytes: joined });
    whole += 1;
  }
  return whole;
}
