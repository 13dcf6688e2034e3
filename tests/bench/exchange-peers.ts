import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as automerge from '@automerge/automerge';
import * as yjs from 'yjs';
import type { FieldValue } from '../../shared/records/define.ts';
import type { Edit } from './exchange-edits.ts';
import type { Side } from './exchange-sides.ts';

const files = (folder: string) => ({ copy: join(folder, 'copy'), news: join(folder, 'news') });

/** As our packages are compressed; see `electron/workspace/exchange/package-body.ts`. */
function compress(bytes: Uint8Array): Uint8Array {
  const quality = bytes.length <= 1_048_576 ? 11 : bytes.length <= 8_388_608 ? 10 : 9;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const recordsOf = (doc: yjs.Doc) => doc.getMap<yjs.Map<FieldValue>>('records');

function writeToYjs(doc: yjs.Doc, edits: readonly Edit[]): void {
  doc.transact(() => {
    for (const { id, fields } of edits) {
      const known = recordsOf(doc).get(id);
      const record = known ?? new yjs.Map<FieldValue>();
      for (const [field, value] of Object.entries(fields)) record.set(field, value);
      if (!known) recordsOf(doc).set(id, record);
    }
  });
}

/** Every field a register of its own, as ours; the newer of its two encodings, which is the smaller one. */
export const yjsSide: Side = {
  async prepare({ records, batches }, folder) {
    const receiver = new yjs.Doc();
    writeToYjs(receiver, records);
    const copy = yjs.encodeStateAsUpdateV2(receiver);
    const sender = new yjs.Doc();
    yjs.applyUpdateV2(sender, copy);
    for (const { edits } of batches) writeToYjs(sender, edits);
    const news = compress(yjs.encodeStateAsUpdateV2(sender, yjs.encodeStateVector(receiver)));
    writeFileSync(files(folder).copy, copy);
    writeFileSync(files(folder).news, news);
    return { 'encodeStateAsUpdateV2, brotli': news.byteLength };
  },
  async open(folder) {
    const doc = new yjs.Doc();
    yjs.applyUpdateV2(doc, readFileSync(files(folder).copy));
    const news = readFileSync(files(folder).news);
    return {
      merge: () => yjs.applyUpdateV2(doc, brotliDecompressSync(news)),
      read: (_type, id) => recordsOf(doc).get(id)?.toJSON() ?? {},
      close: () => doc.destroy(),
    };
  },
};

type Scalar = null | number | boolean | automerge.ImmutableString;
interface AutomergeDocument {
  records: Record<string, Record<string, Scalar>>;
}

/** Texts as scalars and lists as their JSON: its texts and lists for writing together would cost it more. */
function toScalar(value: FieldValue): Scalar {
  if (typeof value === 'string') return new automerge.ImmutableString(value);
  return value !== null && typeof value === 'object' ? new automerge.ImmutableString(JSON.stringify(value)) : value;
}

const toScalars = (fields: Edit['fields']) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, toScalar(value)]));

function fromScalar(value: Scalar): FieldValue {
  if (!(value instanceof automerge.ImmutableString)) return value;
  return value.val.startsWith('[') ? (JSON.parse(value.val) as FieldValue) : value.val;
}

/** A change for each batch, with author and time as message and time. */
export const automergeSide: Side = {
  async prepare({ records, batches }, folder) {
    const receiver = automerge.from<{ records: AutomergeDocument['records'] }>({
      records: Object.fromEntries(records.map(({ id, fields }) => [id, toScalars(fields)])),
    });
    const before = automerge.getHeads(receiver);
    let sender = automerge.clone(receiver);
    for (const { author, at, edits } of batches) {
      sender = automerge.change(sender, { message: author, time: Math.floor(Date.parse(at) / 1000) }, (doc) => {
        for (const { id, fields } of edits) Object.assign(doc.records[id] as object, toScalars(fields));
      });
    }
    const news = compress(automerge.saveSince(sender, before));
    const hashes = automerge.getChangesMetaSince(sender, before).map(({ hash }) => hash);
    writeFileSync(files(folder).copy, automerge.save(receiver));
    writeFileSync(files(folder).news, news);
    return {
      'saveSince, brotli': news.byteLength,
      'saveBundle, experimental': automerge.saveBundle(sender, hashes).byteLength,
    };
  },
  async open(folder) {
    let doc = automerge.load<AutomergeDocument>(readFileSync(files(folder).copy));
    const news = readFileSync(files(folder).news);
    return {
      merge() {
        doc = automerge.loadIncremental(doc, brotliDecompressSync(news));
      },
      read: (_type, id) =>
        Object.fromEntries(Object.entries(doc.records[id] ?? {}).map(([field, value]) => [field, fromScalar(value)])),
      close: () => automerge.free(doc),
    };
  },
};
