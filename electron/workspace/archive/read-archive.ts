import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CallContext } from '../../../shared/contract/define.ts';
import { FailureError } from '../../../shared/result.ts';
import { checkConnection } from '../database/check.ts';
import { type Connection, connectExclusively } from '../database/connection.ts';
import { digestState } from '../database/digest.ts';
import {
  moveIntoFreePlace,
  partialOf,
  removeWithCompanions,
  requireFolderOf,
  requireSpace,
  sweepPartials,
  syncFile,
} from '../database/durable-files.ts';
import { startIncarnation, writeIdentity } from '../database/identity.ts';
import { createReplay } from '../database/replay.ts';
import { migrate, type Migration } from '../database/schema.ts';
import { archiveFormat, historyName, type Manifest, manifestName, manifestSchema, mostInMemory, versionSchema } from './format.ts';
import { createHistoryIntake, type HistoryCounts } from './history-intake.ts';
import { createPace, type Pace } from './pace.ts';
import { openZip, type ZipEntry, type ZipReader } from './zip-reader.ts';

export interface ArchiveReadingOptions {
  path: string;
  /** Where the workspace will lie; there must be no file yet. */
  target: string;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
}

/** A table takes more room than the line it came from: the history once more as heads, records and search index. */
const roomFactor = 4;
/** Deriving one record takes about as long as reading so many bytes. */
const changeWeight = 2_000;

/**
 * Makes a workspace out of an archive, whole or not at all. It goes on as a copy, in an incarnation of its own.
 *
 * Threat: the file may be made by anybody. Its list of entries, their sizes and digests are checked before anything is
 * believed, every change has to fit its record type, and what comes out has to be in order and to say the same as what
 * went in. Nothing is unpacked to a path that the file names.
 */
export async function readArchive(options: ArchiveReadingOptions, context: CallContext): Promise<void> {
  const { path, target, migrations } = options;
  requireFolderOf(target);
  if (existsSync(target)) throw new FailureError('workspace-exists', { path: target });
  if (!existsSync(path)) throw new FailureError('archive-missing', { path });
  const zip = openZip(path);
  try {
    const manifest = readManifest(zip, migrations.length);
    requireSpace(dirname(target), bytesIn(manifest) * roomFactor);
    sweepPartials(dirname(target), basename(target));
    const partial = partialOf(target);
    try {
      await fillPartial(partial, zip, manifest, options, context);
      moveIntoFreePlace(partial, target);
    } catch (error) {
      removeWithCompanions(partial);
      throw error;
    }
  } finally {
    zip.close();
  }
}

function bytesIn({ entries, files }: Manifest): number {
  const kept = new Set([historyName, ...files.map(({ entry }) => entry)]);
  return entries.reduce((sum, { name, size }) => sum + (kept.has(name) ? size : 0), 0);
}

function invalid(where: string): never {
  throw new FailureError('archive-invalid', { where });
}

function readManifest(zip: ZipReader, knownSchema: number): Manifest {
  const entry = zip.entries.get(manifestName);
  if (!entry) throw new FailureError('archive-unknown');
  const json = parseJson(readWhole(zip, entry));
  const version = versionSchema.safeParse(json);
  if (!version.success) throw new FailureError('archive-unknown');
  const { format, schemaVersion } = version.data;
  if (format > archiveFormat || schemaVersion > knownSchema) {
    throw new FailureError('archive-newer', { format, version: schemaVersion });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) invalid(manifestName);
  const manifest = parsed.data;
  requireSameEntries(zip, manifest);
  return manifest;
}

/** What the archive lists is there, of the size it says, and nothing else is. */
function requireSameEntries(zip: ZipReader, { entries, files }: Manifest): void {
  const listed = new Set(entries.map(({ name }) => name));
  if (listed.size !== entries.length || listed.has(manifestName) || !listed.has(historyName)) invalid(manifestName);
  for (const { name, size } of entries) {
    if (zip.entries.get(name)?.size !== size) throw new FailureError('archive-damaged', { entry: name });
  }
  for (const name of zip.entries.keys()) {
    if (name !== manifestName && !listed.has(name)) invalid(name);
  }
  const named = files.map(({ entry }) => entry);
  const areFiles = named.every((name) => name.startsWith('files/') && listed.has(name));
  if (!areFiles || new Set(named).size !== named.length) invalid(manifestName);
  const ids = new Set(files.map(({ id }) => id));
  if (ids.size !== files.length) invalid(manifestName);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function readWhole(zip: ZipReader, entry: ZipEntry): Buffer {
  if (entry.size > mostInMemory) throw new FailureError('archive-damaged', { entry: entry.name });
  return Buffer.concat([...zip.read(entry)], entry.size);
}

async function fillPartial(
  partial: string,
  zip: ZipReader,
  manifest: Manifest,
  { target, migrations, machine, newId }: ArchiveReadingOptions,
  context: CallContext,
): Promise<void> {
  writeFileSync(partial, '', { flag: 'wx' });
  const connection = connectExclusively(partial);
  try {
    migrate(connection, migrations);
    connection.exec('BEGIN');
    await takeIn(connection, zip, manifest, context);
    writeIdentity(connection, { ...manifest.identity, machine, path: target });
    requireSameState(connection, manifest, migrations.length);
    startIncarnation(connection, newId());
    connection.exec('COMMIT');
    if (!checkConnection(connection).ok) invalid(historyName);
  } finally {
    connection.close();
  }
  syncFile(partial);
}

async function takeIn(connection: Connection, zip: ZipReader, manifest: Manifest, context: CallContext): Promise<void> {
  const { entries, files, identity, counts } = manifest;
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  // Read once to know that it is whole, and what the tables keep of it once more; then record by record.
  const pace = createPace(context, bytes + bytesIn(manifest) + counts.changes * changeWeight);
  for (const { name, sha256 } of entries) await requireDigest(zip, name, sha256, pace);
  const digestOf = new Map(entries.map(({ name, sha256 }) => [name, sha256]));
  const addFile = connection.prepare('INSERT INTO files (id, name, media_type, size, bytes) VALUES (?, ?, ?, ?, ?)');
  for (const { entry, id, name, mediaType } of files) {
    if (digestOf.get(entry) !== id) invalid(entry);
    const content = readWhole(zip, zip.entries.get(entry) as ZipEntry);
    addFile.run(id, name, mediaType, content.byteLength, content);
    await pace.advance(content.byteLength);
  }
  const replay = createReplay(connection);
  const intake = createHistoryIntake(replay);
  for (const piece of zip.read(zip.entries.get(historyName) as ZipEntry)) {
    intake.take(piece);
    await pace.advance(piece.byteLength);
  }
  requireSameCounts(intake.end(identity.incarnation), counts);
  for (const _ of replay.derive()) await pace.advance(changeWeight);
}

async function requireDigest(zip: ZipReader, name: string, sha256: string, pace: Pace): Promise<void> {
  const hash = createHash('sha256');
  for (const piece of zip.read(zip.entries.get(name) as ZipEntry)) {
    hash.update(piece);
    await pace.advance(piece.byteLength);
  }
  if (hash.digest('hex') !== sha256) throw new FailureError('archive-damaged', { entry: name });
}

function requireSameCounts(found: HistoryCounts, stated: Manifest['counts']): void {
  const isSame = found.incarnations === stated.incarnations && found.batches === stated.batches && found.changes === stated.changes;
  if (!isSame) invalid(historyName);
}

/** Digests of an earlier version of the tables say nothing about this one's. */
function requireSameState(connection: Connection, { schemaVersion, digests }: Manifest, knownSchema: number): void {
  if (schemaVersion < knownSchema) return;
  const { digest, history } = digestState(connection);
  if (digest !== digests.state || history !== digests.history) invalid(manifestName);
}
