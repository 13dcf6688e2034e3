import { z } from 'zod';
import { type FieldValue, identifierSchema } from '../records/define.ts';
import { type RecordType, recordTypes } from '../records/index.ts';
import { command, query } from './define.ts';

const recordTypeSchema = z.enum(recordTypes as [RecordType, ...RecordType[]]);
const fieldValueSchema = z.json() as unknown as z.ZodType<FieldValue>;
const fieldsInputSchema = z.record(z.string().max(60), fieldValueSchema);
const recordSchema = z
  .object({ id: z.string(), deleted: z.boolean() })
  .catchall(fieldValueSchema);
const batchLabelSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const reference = z.strictObject({ type: recordTypeSchema, id: identifierSchema });
const batchKind = z.enum(['edit', 'undo', 'redo']);

const historyEntrySchema = z.object({
  batch: z.string(),
  kind: batchKind,
  label: batchLabelSchema,
  author: z.string(),
  /** The office that wrote it, where that is another. */
  office: z.string().nullable(),
  at: z.string(),
  /** `deleted` is the record's existence. */
  field: z.string(),
  from: fieldValueSchema,
  to: fieldValueSchema,
});

const reversalSchema = z.object({
  label: batchLabelSchema,
  /** Fields left alone, because somebody has written to them since. */
  skipped: z.array(z.object({ type: recordTypeSchema, id: z.string(), field: z.string() })),
});

export const recordsContract = {
  'records.list': query(z.strictObject({ type: recordTypeSchema, deleted: z.boolean().default(false) }), z.array(recordSchema)),
  'records.get': query(reference, recordSchema.nullable()),
  /** Creates (without `id`) or changes one record; answers with its id. One batch. */
  'records.save': command(
    z.strictObject({ type: recordTypeSchema, id: identifierSchema.nullable(), fields: fieldsInputSchema }),
    z.object({ id: z.string() }),
  ),
  /** Many rows in one batch: a paste from Excel, undone as one. */
  'records.saveMany': command(
    z.strictObject({
      type: recordTypeSchema,
      rows: z.array(z.strictObject({ id: identifierSchema.nullable(), fields: fieldsInputSchema })).max(5_000),
    }),
    z.object({ ids: z.array(z.string()) }),
  ),
  'records.remove': command(
    z.strictObject({ type: recordTypeSchema, ids: z.array(identifierSchema).min(1).max(5_000) }),
    z.object({ removed: z.number() }),
  ),
  'records.restore': command(reference, z.object({ id: z.string() })),
  'records.history': query(reference, z.array(historyEntrySchema)),
  'changes.undo': command(z.strictObject({}), reversalSchema),
  'changes.redo': command(z.strictObject({}), reversalSchema),
  /** Takes back one batch of this office however long ago it was. Fails with `batch-not-found` and `batch-undone-already`. */
  'changes.undoBatch': command(z.strictObject({ batch: identifierSchema }), reversalSchema),
  'changes.state': query(
    z.strictObject({}),
    z.object({ undo: batchLabelSchema.nullable(), redo: batchLabelSchema.nullable() }),
  ),
  'changes.recent': query(
    z.strictObject({ limit: z.int().min(1).max(500) }),
    z.array(
      z.object({
        batch: z.string(),
        kind: batchKind,
        label: batchLabelSchema,
        author: z.string(),
        office: z.string().nullable(),
        at: z.string(),
        records: z.array(z.object({ type: z.string(), id: z.string() })),
      }),
    ),
  ),
  /** Keeps a file in the workspace; `file` is its id, the SHA-256 of the bytes. */
  'files.add': command(
    z.strictObject({ name: z.string().min(1).max(255), mediaType: z.string().max(200), bytes: z.base64() }),
    z.object({ file: z.string(), name: z.string(), mediaType: z.string(), size: z.number() }),
  ),
  'files.describe': query(
    z.strictObject({ files: z.array(z.string().max(64)).max(1_000) }),
    z.array(z.object({ file: z.string(), name: z.string(), mediaType: z.string(), size: z.number() })),
  ),
  'files.read': query(
    z.strictObject({ file: z.string().max(64) }),
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.string() }),
  ),
  'search.find': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    z.array(z.object({ type: recordTypeSchema, id: z.string(), title: z.string(), detail: z.string() })),
  ),
} as const;
