import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { HandoverReport } from '../../../shared/contract/handover.ts';
import { FailureError } from '../../../shared/result.ts';
import { createPace, type Pace } from '../archive/pace.ts';
import { openZip } from '../archive/zip-reader.ts';
import { createZipWriter, type WrittenEntry } from '../archive/zip-writer.ts';
import { checkConnection, countRecords } from '../database/check.ts';
import type { Connection } from '../database/connection.ts';
import { partialOf, replaceFile, requireSpace } from '../database/durable-files.ts';
import { makeReadingFolder } from '../database/reading-folder.ts';
import { decryptFile, encryptFile } from './age-file.ts';
import { entryNames } from './layout.ts';

export interface SealingOptions {
  /** A copy of the workspace that nobody writes to: the file, and a connection to it. */
  workspace: { file: string; connection: Connection };
  brief: Uint8Array;
  readMe: string;
  passphrase: string;
  path: string;
  /** Where the zip file lies while it is packed, in the clear. */
  readingRoot: string;
}

const pieceSize = 1_048_576;

/**
 * Packs and encrypts what the successor gets, whole or not at all, and opens it again before it gets its name: nobody
 * can look afterwards whether a file is good that only the passphrase opens.
 */
export async function sealHandover(options: SealingOptions, context: CallContext): Promise<HandoverReport> {
  const { workspace, path, passphrase, readingRoot } = options;
  const { ok, integrity, changes } = checkConnection(workspace.connection);
  if (integrity.some((text) => text !== 'ok')) throw new FailureError('handover-failed');
  const size = statSync(workspace.file).size;
  const pace = createPace(context, size * 4);
  const folder = makeReadingFolder(readingRoot);
  const partial = partialOf(path);
  try {
    requireSpace(folder.path, size);
    requireSpace(dirname(path), size);
    const zip = join(folder.path, 'handover.zip');
    await packZip(zip, options, pace);
    const scaled = scaledPace(pace, size / statSync(zip).size);
    const digest = await encryptFile(zip, partial, passphrase, scaled);
    await requireSameContent(partial, digest, passphrase, scaled);
    const report = { size: statSync(partial).size, records: countRecords(workspace.connection), changes, ok };
    replaceFile(partial, path);
    return report;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    folder.discard();
  }
}

async function packZip(path: string, { workspace, brief, readMe }: SealingOptions, pace: Pace): Promise<void> {
  const writer = createZipWriter(path);
  const written: WrittenEntry[] = [];
  try {
    // First, so that who lists the zip file sees how to go on.
    written.push(await writer.add(entryNames.readMe, [Buffer.from(readMe)], 'packed'));
    // A Word file is a zip file itself.
    written.push(await writer.add(entryNames.brief, [brief], 'stored'));
    written.push(await writer.add(entryNames.workspace, piecesOf(workspace.file, pace), 'packed'));
    writer.finish();
  } finally {
    writer.close();
  }
  await requireReadable(path, written, pace);
}

async function* piecesOf(path: string, pace: Pace): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      await pace.advance(bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function requireReadable(path: string, written: readonly WrittenEntry[], pace: Pace): Promise<void> {
  const zip = openZip(path);
  try {
    for (const { name, sha256 } of written) {
      const entry = zip.entries.get(name);
      const hash = createHash('sha256');
      for (const piece of entry ? zip.read(entry) : []) {
        hash.update(piece);
        await pace.advance(piece.byteLength);
      }
      if (hash.digest('hex') !== sha256) throw new FailureError('handover-failed');
    }
  } finally {
    zip.close();
  }
}

async function requireSameContent(path: string, digest: string, passphrase: string, pace: Pace): Promise<void> {
  const found = await decryptFile(path, null, passphrase, pace).catch((error: unknown) => {
    const isBroken = error instanceof FailureError && error.failure.code.startsWith('handover-');
    throw isBroken ? new FailureError('handover-failed') : error;
  });
  if (found !== digest) throw new FailureError('handover-failed');
}

/** Counts the bytes of the zip file as if they were those of the workspace, so that progress goes on evenly. */
function scaledPace(pace: Pace, factor: number): Pace {
  return { advance: (steps) => pace.advance(steps * factor) };
}
