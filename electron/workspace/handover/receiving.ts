import { closeSync, existsSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CallContext } from '../../../shared/contract/define.ts';
import { inGroups, passphraseLength, symbolsIn } from '../../../shared/domain/handover/passphrase.ts';
import { FailureError } from '../../../shared/result.ts';
import { createPace, type Pace } from '../archive/pace.ts';
import { openZip, type ZipEntry, type ZipReader } from '../archive/zip-reader.ts';
import { connectExclusively, type Connection } from '../database/connection.ts';
import {
  moveIntoFreePlace,
  partialOf,
  removeWithCompanions,
  requireFolderOf,
  requireSpace,
  sweepPartials,
  syncFile,
} from '../database/durable-files.ts';
import { removeFact } from '../database/facts.ts';
import { readIdentity, startIncarnation, writeIdentity } from '../database/identity.ts';
import { isDamage, readHeader } from '../database/inspection.ts';
import { makeReadingFolder } from '../database/reading-folder.ts';
import { migrate, type Migration, schemaVersionOf } from '../database/schema.ts';
import { decryptFile } from './age-file.ts';
import { handedOverFact } from './handed-over.ts';
import { entryNames, fileLimit, limitInMebibytes, textLimit, workspaceLimit } from './layout.ts';

/** What SQLite writes first says whose file it is, in bytes. */
const headerSize = 100;

export interface ReceivingOptions {
  path: string;
  /** Where the workspace will lie; there must be no file yet. */
  target: string;
  /** As a person typed it. */
  passphrase: string;
  migrations: readonly Migration[];
  machine: string;
  newId: () => string;
  /** Where the decrypted zip file lies meanwhile. */
  readingRoot: string;
}

/**
 * Takes the workspace out of a handover file, whole or not at all. It goes on as a copy, in an incarnation of its own:
 * the one it was made from may still be in use.
 *
 * Threat: who knows a passphrase can make such a file of anything. The zip file must hold exactly what ours hold, sizes
 * are bounded before anything is unpacked, nothing is unpacked to a name that the file gives, and the workspace gets
 * its place only when the whole of it was read.
 */
export async function receiveHandover(options: ReceivingOptions, context: CallContext): Promise<void> {
  const { path, target, readingRoot } = options;
  requireFolderOf(target);
  if (existsSync(target)) throw new FailureError('workspace-exists', { path: target });
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new FailureError('handover-missing', { path });
  if (stat.size > fileLimit) throw tooLarge();
  const passphrase = requireWhole(options.passphrase);
  const pace = createPace(context, stat.size * 2);
  const folder = makeReadingFolder(readingRoot);
  try {
    requireSpace(folder.path, stat.size);
    const zip = join(folder.path, 'handover.zip');
    await decryptFile(path, zip, passphrase, pace);
    await takeOut(zip, options, pace, stat.size);
  } catch (error) {
    throw asHandoverFailure(error);
  } finally {
    folder.discard();
  }
}

function tooLarge(): FailureError {
  return new FailureError('handover-too-large', { limit: limitInMebibytes });
}

function requireWhole(typed: string): string {
  const symbols = symbolsIn(typed);
  if (symbols.length === passphraseLength) return inGroups(symbols);
  throw new FailureError('handover-passphrase-incomplete', { given: symbols.length, wanted: passphraseLength });
}

/** What the reader of zip files says, in the words of a handover file. */
function asHandoverFailure(error: unknown): unknown {
  if (!(error instanceof FailureError)) return isDamage(error) ? invalid(entryNames.workspace) : error;
  const { code, params } = error.failure;
  if (code === 'not-a-workspace') return invalid(entryNames.workspace);
  return code.startsWith('archive-') ? invalid(String(params.entry ?? '')) : error;
}

function invalid(entry: string): FailureError {
  return new FailureError('handover-invalid', { entry });
}

async function takeOut(zipPath: string, options: ReceivingOptions, pace: Pace, fileSize: number): Promise<void> {
  const { target } = options;
  const zip = openZip(zipPath);
  const partial = partialOf(target);
  try {
    const entry = findWorkspace(zip);
    requireSpace(dirname(target), entry.size);
    sweepPartials(dirname(target), basename(target));
    await unpack(zip, entry, partial, { advance: (steps) => pace.advance((steps * fileSize) / entry.size) });
    prepare(partial, options);
    moveIntoFreePlace(partial, target);
  } catch (error) {
    removeWithCompanions(partial);
    throw error;
  } finally {
    zip.close();
  }
}

function findWorkspace({ entries }: ZipReader): ZipEntry {
  const known: readonly string[] = Object.values(entryNames);
  for (const { name, size } of entries.values()) {
    if (!known.includes(name)) throw invalid(name);
    if (size > (name === entryNames.workspace ? workspaceLimit : textLimit)) throw tooLarge();
  }
  const missing = known.find((name) => !entries.has(name));
  if (missing !== undefined) throw invalid(missing);
  return entries.get(entryNames.workspace) as ZipEntry;
}

async function unpack(zip: ZipReader, entry: ZipEntry, partial: string, pace: Pace): Promise<void> {
  const handle = openSync(partial, 'wx', 0o600);
  try {
    let written = 0;
    let isLookedAt = false;
    for (const piece of zip.read(entry)) {
      for (let from = 0; from < piece.byteLength; ) from += writeSync(handle, piece, from);
      written += piece.byteLength;
      // A gigabyte of nothing packs into a megabyte: what is no workspace is not unpacked any further.
      if (!isLookedAt && written >= headerSize) {
        readHeader(partial);
        isLookedAt = true;
      }
      await pace.advance(piece.byteLength);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function prepare(partial: string, { target, migrations, machine, newId }: ReceivingOptions): void {
  const { version } = readHeader(partial);
  if (version > migrations.length) {
    throw new FailureError('workspace-newer', { path: target, version, known: migrations.length });
  }
  const connection = connectExclusively(partial);
  try {
    const isWhole = connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!isWhole || readIdentity(connection).incarnation === '') throw invalid(entryNames.workspace);
    bringUpToDate(connection, migrations);
    connection.transaction(() => {
      startIncarnation(connection, newId());
      writeIdentity(connection, { machine, path: target });
      removeFact(connection, handedOverFact);
    })();
  } finally {
    connection.close();
  }
  syncFile(partial);
}

function bringUpToDate(connection: Connection, migrations: readonly Migration[]): void {
  if (schemaVersionOf(connection) === migrations.length) return;
  try {
    migrate(connection, migrations);
  } catch (error) {
    throw Object.assign(invalid(entryNames.workspace), { cause: error });
  }
}
