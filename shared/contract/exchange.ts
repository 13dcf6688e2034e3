import { z } from 'zod';
import { officeLevels, sensitivities } from '../records/choices.ts';
import { daySchema, type FieldValue, identifierSchema } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';
import { command, failureSchema, query } from './define.ts';

const nothing = z.strictObject({});
const recordTypeSchema = z.enum(recordTypes as [string, ...string[]]);
const fieldValueSchema = z.json() as unknown as z.ZodType<FieldValue>;
const recordReference = z.strictObject({ type: recordTypeSchema, id: identifierSchema });

/** What goes to an office: record types, and classes of fields. The cluster and the offices always go. */
export const scopeSchema = z.strictObject({
  types: z.array(recordTypeSchema).max(100),
  classes: z.array(z.enum(sensitivities)).max(10),
});
export type Scope = z.output<typeof scopeSchema>;

/** A file that goes out by itself, through the person's mail, stick or folder; `bytes` in base64. */
export const outgoingFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() });

/** A file that came in; `bytes` null: the file of that name in the shared folder. */
const incomingFileSchema = z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.base64().nullable() });
const incomingFiles = z.array(incomingFileSchema).min(1).max(200);

/** What is missing before something that came can be taken in. */
const holeSchema = z.object({
  office: z.string(),
  name: z.string(),
  kind: z.enum(['package', 'changes']),
  /** Package numbers of the office, or numbers of its changes; `to` included. */
  from: z.number(),
  to: z.number(),
});
export type Hole = z.output<typeof holeSchema>;

const linkedOfficeSchema = z.object({
  office: z.string(),
  name: z.string(),
  area: z.string().nullable(),
  mail: z.string().nullable(),
  state: z.enum(['invited', 'linked', 'cut_off']),
  since: z.string(),
  /** The same thirty digits on both sides; `null` until the reply was taken in. */
  fingerprint: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  scope: scopeSchema,
  lastSent: z.object({ number: z.number(), madeAt: z.string(), isAcknowledged: z.boolean() }).nullable(),
  /** The highest number of ours that it says it has. */
  acknowledged: z.number().nullable(),
  lastReceived: z.object({ number: z.number(), madeAt: z.string(), receivedAt: z.string() }).nullable(),
  /** Our packages that it misses, by its own word. */
  misses: z.array(z.number()),
  /** What it is not known to have and what is not on its way. */
  unsent: z.object({ changes: z.number(), records: z.number(), files: z.number(), fileBytes: z.number() }),
  waiting: z.number(),
  holes: z.array(holeSchema),
});
export type LinkedOffice = z.output<typeof linkedOfficeSchema>;

const mergeSummarySchema = z.object({
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  parallel: z.number(),
  conflicts: z.number(),
});

const exchangeViewSchema = z.object({
  own: z.object({ office: z.string(), incarnation: z.string(), name: z.string() }),
  offices: z.array(linkedOfficeSchema),
  /** Own changes that are in no package yet. */
  notLeft: z.object({ changes: z.number(), records: z.number() }),
  conflicts: z.number(),
  leftOut: z.number(),
  merges: z.array(
    z.object({
      batch: z.string(),
      at: z.string(),
      author: z.string(),
      offices: z.array(z.string()),
      summary: mergeSummarySchema,
      isUndone: z.boolean(),
    }),
  ),
  /** `null`: none chosen, or this shell has none. */
  folder: z
    .object({
      name: z.string(),
      isFound: z.boolean(),
      isWatched: z.boolean(),
      /** Packages for this office that were not taken in yet. */
      files: z.array(z.object({ fileName: z.string(), size: z.number(), modifiedAt: z.string() })),
    })
    .nullable(),
});
export type ExchangeView = z.output<typeof exchangeViewSchema>;

const mergedFileSchema = z.object({
  fileName: z.string(),
  office: z.string().nullable(),
  name: z.string().nullable(),
  number: z.number().nullable(),
  kind: z.enum(['changes', 'attachments']).nullable(),
  /** `known`: it was taken in before · `waiting`: kept until what is missing comes · `refused`: nothing of it was taken. */
  state: z.enum(['merged', 'known', 'waiting', 'refused']),
  failure: failureSchema.nullable(),
});

const mergedRecordSchema = z.object({
  type: recordTypeSchema,
  id: z.string(),
  title: z.string(),
  /** The office that wrote last to it. */
  office: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'restored', 'unchanged']),
  /** Written to apart here and there, in different fields: merged by itself. */
  isParallel: z.boolean(),
  hasConflict: z.boolean(),
  isLeftOut: z.boolean(),
  fields: z.array(
    z.object({
      field: z.string(),
      before: fieldValueSchema,
      /** What stands afterwards. */
      after: fieldValueSchema,
      /** The value that lost by the rule and waits for a person; absent where there is no conflict. */
      other: fieldValueSchema.optional(),
      isConflict: z.boolean(),
    }),
  ),
});
export type MergedRecord = z.output<typeof mergedRecordSchema>;

const mergeResultSchema = z.object({
  files: z.array(mergedFileSchema),
  /** Per office that wrote, and record type. */
  offices: z.array(
    z.object({
      office: z.string(),
      name: z.string(),
      changes: z.number(),
      /** Changes that were known already. */
      ignored: z.number(),
      waiting: z.number(),
      types: z.array(
        mergeSummarySchema.extend({ type: recordTypeSchema, leftOut: z.number() }),
      ),
      holes: z.array(holeSchema),
    }),
  ),
  summary: mergeSummarySchema.extend({ ignored: z.number(), waiting: z.number(), leftOut: z.number(), files: z.number() }),
  /** At most 2,000; `moreRecords` counts the rest. */
  records: z.array(mergedRecordSchema),
  moreRecords: z.number(),
  /** Record types that would lose more than a tenth: accepting needs `allowShrinking`. */
  shrinking: z.array(z.object({ type: recordTypeSchema, before: z.number(), removed: z.number() })),
  /** The merge's batch, for undoing it; `null` in a preview and when nothing was new. */
  batch: z.string().nullable(),
});
export type MergeResult = z.output<typeof mergeResultSchema>;

const conflictSchema = z.object({
  type: recordTypeSchema,
  id: z.string(),
  title: z.string(),
  /** `deleted`: removed by one, written to by another who had not seen that. The record stays until a person decides. */
  field: z.string(),
  candidates: z.array(
    z.object({
      office: z.string(),
      officeName: z.string(),
      author: z.string(),
      at: z.string(),
      /** For `deleted`: `true` from who removed it, `false` from who wrote to it. */
      value: fieldValueSchema,
      stands: z.boolean(),
    }),
  ),
});
export type Conflict = z.output<typeof conflictSchema>;

const invitationViewSchema = z.object({
  clusterName: z.string(),
  /** Who invites. */
  inviterName: z.string(),
  /** What the inviter calls this office. */
  officeName: z.string(),
  level: z.enum(officeLevels),
  area: z.string().nullable(),
  scope: scopeSchema,
  /** Whether the open workspace belongs to this cluster already, can take part, or is linked elsewhere. */
  fits: z.enum(['same_cluster', 'can_join', 'other_cluster']).nullable(),
});
export type InvitationView = z.output<typeof invitationViewSchema>;

export const exchangeContract = {
  'exchange.view': query(nothing, exchangeViewSchema),
  /** Makes an invitation for an office that is to be linked; a second call with `office` makes it anew. */
  'exchange.invite': command(
    z.strictObject({
      office: identifierSchema.nullable(),
      name: z.string().trim().min(1).max(200),
      level: z.enum(officeLevels),
      area: z.string().trim().max(200).nullable(),
      mail: z.string().trim().max(254).nullable(),
      scope: scopeSchema,
    }),
    z.object({ office: z.string(), file: outgoingFileSchema }),
  ),
  'exchange.readInvitation': query(z.strictObject({ bytes: z.base64() }), invitationViewSchema),
  /** Links the open workspace to the office that invites; the file is the reply to send back. */
  'exchange.join': command(
    z.strictObject({ bytes: z.base64(), scope: scopeSchema }),
    z.object({ office: z.string(), file: outgoingFileSchema }),
  ),
  /** Takes in the reply to an invitation of ours. */
  'exchange.acceptReply': command(z.strictObject({ bytes: z.base64() }), z.object({ office: z.string() })),
  /** A person says that both sides read the same fingerprint. */
  'exchange.confirmFingerprint': command(z.strictObject({ office: identifierSchema }), z.object({})),
  'exchange.changeLink': command(
    z.strictObject({
      office: identifierSchema,
      mail: z.string().trim().max(254).nullable().optional(),
      scope: scopeSchema.optional(),
    }),
    z.object({}),
  ),
  /** Nothing goes to the office any more and nothing is taken from it; the other offices learn it by exchange. */
  'exchange.cutOff': command(z.strictObject({ office: identifierSchema, on: daySchema }), z.object({})),
  'exchange.withdrawInvitation': command(z.strictObject({ office: identifierSchema }), z.object({})),
  'exchange.makePackage': command(
    z.strictObject({
      office: identifierSchema,
      /** `new`: what is neither known to be there nor on its way · `unacknowledged`: on its way as well · a number: that package again. */
      content: z.union([z.enum(['new', 'unacknowledged']), z.int().min(1)]),
      withAttachments: z.boolean(),
      /** The most that a mail may carry, in bytes. */
      limit: z.int().min(100_000).max(60_000_000),
      /** Writes the packages into the shared folder as well. */
      intoFolder: z.boolean(),
    }),
    z.object({
      packages: z.array(
        z.object({ number: z.number(), kind: z.enum(['changes', 'attachments']), changes: z.number(), size: z.number(), file: outgoingFileSchema }),
      ),
      /** A mail draft for each package, where the office's address is known or not. */
      drafts: z.array(outgoingFileSchema),
    }),
  ),
  /** The packages left the program: their numbers are used. Until then the same numbers are given again. */
  'exchange.handedOver': command(
    z.strictObject({ office: identifierSchema, numbers: z.array(z.int().min(1)).max(1_000) }),
    z.object({}),
  ),
  /** What merging would do; changes nothing. */
  'exchange.preview': query(
    z.strictObject({ files: incomingFiles, leaveOut: z.array(recordReference).max(5_000) }),
    mergeResultSchema,
  ),
  /** Fails with `merge-would-shrink` unless `allowShrinking`. Files that are refused change nothing; the others are merged. */
  'exchange.merge': command(
    z.strictObject({
      files: incomingFiles,
      leaveOut: z.array(recordReference).max(5_000),
      allowShrinking: z.boolean(),
    }),
    mergeResultSchema,
  ),
  'exchange.undoMerge': command(
    z.strictObject({ batch: identifierSchema }),
    z.object({ skipped: z.array(z.object({ type: recordTypeSchema, id: z.string(), field: z.string() })) }),
  ),
  'exchange.conflicts': query(nothing, z.array(conflictSchema)),
  /** Settles fields of one record everywhere, once the others have seen it. `deleted` true removes it, false keeps it. */
  'exchange.resolve': command(
    z.strictObject({ type: recordTypeSchema, id: identifierSchema, fields: z.record(z.string().max(60), fieldValueSchema) }),
    z.object({}),
  ),
  /** Records whose incoming changes a person left out. */
  'exchange.leftOut': query(
    nothing,
    z.array(z.object({ type: recordTypeSchema, id: z.string(), title: z.string(), changes: z.number(), office: z.string() })),
  ),
  'exchange.takeLeftOut': command(recordReference, z.object({})),
  'exchange.digest': query(
    nothing,
    z.object({
      /** SHA-256 over every record that is not deleted and its values: equal digests are equal states. */
      digest: z.string(),
      /** SHA-256 over the change log. */
      history: z.string(),
      records: z.number(),
      changes: z.number(),
      conflicts: z.number(),
    }),
  ),
  'exchange.watchFolder': command(z.strictObject({ isWatched: z.boolean() }), z.object({})),
  'exchange.forgetFolder': command(nothing, z.object({})),
} as const;
