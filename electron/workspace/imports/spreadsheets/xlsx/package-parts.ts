import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FailureError } from '../../../../../shared/result.ts';
import { highestRatio, largestContents, largestContentsBytes, mostEntries } from '../limits.ts';

/** The parts of an Office Open XML package, without a leading slash; case does not count. */
export interface PackageParts {
  has(part: string): boolean;
  /** Of all parts, as the package spells them. */
  names(): string[];
  /** What the parts that exist say they unpack to together, in bytes; one named twice counts twice. Fails where that is more than may be. */
  measure(parts: readonly string[]): number;
  /** Unpacks a part piece by piece, to the size that it states and no further. Fails with `spreadsheet-damaged`. */
  read(part: string): AsyncIterable<Uint8Array>;
}

/**
 * Lists the zip file without unpacking anything of it.
 *
 * Threats: more entries than can be listed, one name for two contents, a small file that unpacks without end.
 */
export async function openPackageParts(bytes: Uint8Array, name: string): Promise<PackageParts> {
  const damaged = (part: string) => new FailureError('spreadsheet-damaged', { name, part });
  const zip = await openZip(bytes).catch(() => {
    throw damaged('zip');
  });
  const entries = await listEntries(zip, name).catch((error: unknown) => {
    throw error instanceof FailureError ? error : damaged('zip');
  });
  const find = (part: string) => entries.get(toPartName(part));
  return {
    has: (part) => find(part) !== undefined,
    names: () => [...entries.values()].map(({ fileName }) => fileName.replace(/^\//, '')).filter((name) => !name.endsWith('/')),
    measure(parts) {
      let total = 0;
      for (const part of parts) {
        const { compressedSize = 0, uncompressedSize = 0 } = find(part) ?? {};
        if (uncompressedSize > compressedSize * highestRatio) throw damaged(part);
        total += uncompressedSize;
      }
      if (total > largestContentsBytes) throw new FailureError('spreadsheet-unpacks-too-large', { name, limit: largestContents });
      return total;
    },
    async *read(part) {
      const entry = find(part);
      if (!entry) throw damaged(part);
      yield* unpack(zip, entry, () => damaged(part));
    },
  };
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
}

async function listEntries(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostEntries) throw new FailureError('spreadsheet-too-many-parts', { name, limit: mostEntries });
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FailureError('spreadsheet-encrypted', { name });
    const part = toPartName(entry.fileName);
    if (entries.has(part)) throw new FailureError('spreadsheet-damaged', { name, part: entry.fileName });
    entries.set(part, entry);
  }
  return entries;
}

/** Some programs refer to a part in another case than its name's. */
function toPartName(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function* unpack(zip: ZipFile, entry: Entry, damaged: () => FailureError): AsyncIterable<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw damaged();
  });
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const piece = await pieces.next().catch(() => {
        throw damaged();
      });
      if (piece.done) return;
      yield piece.value;
    }
  } finally {
    stream.destroy();
  }
}
