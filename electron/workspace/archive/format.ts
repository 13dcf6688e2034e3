import { z } from 'zod';
import { languages } from '../../../shared/records/choices.ts';
import { identifierSchema } from '../../../shared/records/define.ts';

/** The version of what is written into an archive. Readers know every version up to their own. */
export const archiveFormat = 1;

export const readMeName = 'READ-ME.txt';
export const manifestName = 'workspace.json';
export const historyName = 'history.jsonl';
export const recordsName = 'records.json';

const mebibyte = 1_048_576;

/** What is held in memory whole may not be larger, in bytes; the writer keeps to it as well. */
export const mostInMemory = 256 * mebibyte;
/** The longest line of the history: a change of a record whose texts are all as long as they may be is far below. */
export const longestLine = 16 * mebibyte;
/** Entries and bytes that a zip file of the first kind can count. */
export const mostEntries = 65_534;
export const mostBytes = 0xffff_fffe;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What the archive says of itself: `workspace.json`. */
export const manifestSchema = z.strictObject({
  format: z.int().min(1),
  /** The version of the tables that the records fit. */
  schemaVersion: z.int().min(1),
  madeAt: z.string().max(40),
  language: z.enum(languages),
  clusterName: z.string().max(200),
  officeName: z.string().max(200),
  identity: z.strictObject({
    workspaceId: identifierSchema,
    officeId: identifierSchema,
    incarnation: identifierSchema,
    isSample: z.boolean(),
  }),
  counts: z.strictObject({
    /** Records that are not deleted, by type. */
    records: z.record(z.string().max(60), count),
    deleted: z.record(z.string().max(60), count),
    incarnations: count,
    batches: count,
    changes: count,
    documents: count,
    files: count,
  }),
  /** SHA-256 of the state and of the history, as `desk digest` says them. */
  digests: z.strictObject({ state: digest, history: digest }),
  /** Attachments: which entry is which file. */
  files: z.array(
    z.strictObject({ entry: z.string(), id: digest, name: z.string().min(1).max(255), mediaType: z.string().max(200) }),
  ),
  /** Every other entry. */
  entries: z.array(z.strictObject({ name: z.string().min(1).max(300), size: count, sha256: digest })).max(mostEntries),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Alone, so that a newer archive is named as one before anything else is found wrong with it. */
export const versionSchema = z.object({ format: z.int().min(1), schemaVersion: z.int().min(1) });
