import { z } from 'zod';
import { crisisTypes, languages, officeLevels } from '../records/choices.ts';
import { recordTypes } from '../records/index.ts';
import { command, failureSchema, query } from './define.ts';
import { outgoingFileSchema, scopeSchema } from './exchange.ts';

export const languageSchema = z.enum(languages);

/** What the first screen asks before it makes a workspace. */
export const workspaceDetailsSchema = z.strictObject({
  clusterName: z.string().trim().min(1).max(200),
  country: z.string().length(2).nullable(),
  countryName: z.string().max(200).nullable(),
  crisisType: z.enum(crisisTypes).nullable(),
  /** Names; organisations are made of them. */
  leadAgency: z.string().trim().max(300).nullable(),
  coCoordinators: z.array(z.string().trim().min(1).max(300)).max(10),
  workingLanguages: z.array(languageSchema).max(5),
  officeName: z.string().trim().min(1).max(200),
  level: z.enum(officeLevels),
  area: z.string().max(200).nullable(),
  pcode: z.string().max(40).nullable(),
  logo: z
    .strictObject({ name: z.string().max(255), mediaType: z.enum(['image/png', 'image/jpeg']), bytes: z.base64() })
    .nullable(),
});
export type WorkspaceDetails = z.output<typeof workspaceDetailsSchema>;

/** What an office that was invited says before its workspace is made: who the cluster is comes from the others. */
export const joiningDetailsSchema = workspaceDetailsSchema
  .pick({ officeName: true, level: true, area: true, pcode: true })
  .extend({
    /** The invitation. */
    bytes: z.base64(),
    /** What will go to the office that invites. */
    scope: scopeSchema,
  });
export type JoiningDetails = z.output<typeof joiningDetailsSchema>;

/** Where the file lies, as far as it endangers it. */
const locationRiskSchema = z.enum(['synced_folder', 'network_share', 'removable_drive']);

export const workspaceStateSchema = z.discriminatedUnion('isOpen', [
  z.object({ isOpen: z.literal(false) }),
  z.object({
    isOpen: z.literal(true),
    path: z.string(),
    /** `read_only`: the file or its folder cannot be written. `damaged`: only what can be read is shown. */
    mode: z.enum(['normal', 'read_only', 'damaged']),
    risks: z.array(locationRiskSchema),
    workspaceId: z.string(),
    office: z.string(),
    officeId: z.string(),
    clusterName: z.string(),
    officeName: z.string(),
    author: z.string(),
    language: languageSchema.nullable(),
    isSample: z.boolean(),
    /** Why the backup that should have been made by itself is missing, until one is made; `at` in UTC. */
    backupFailure: z.object({ at: z.string(), failure: failureSchema }).nullable(),
  }),
]);
export type WorkspaceState = z.output<typeof workspaceStateSchema>;

const checkReportSchema = z.object({
  ok: z.boolean(),
  schemaVersion: z.number(),
  /** `ok`, or what SQLite's integrity check says. */
  integrity: z.array(z.string()),
  foreignKeys: z.number(),
  records: z.partialRecord(z.enum(recordTypes as [string, ...string[]]), z.number()),
  changes: z.number(),
  /** Rules across fields that merged edits may break, and anything else that wants a person. */
  problems: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type CheckReport = z.output<typeof checkReportSchema>;

export const backupSchema = z.object({
  name: z.string(),
  madeAt: z.string(),
  reason: z.enum(['automatic', 'by_hand', 'before_restore', 'before_migration', 'on_close']),
  size: z.number(),
  changes: z.number(),
  records: z.number(),
  /** Whether it was opened and checked after it was written. */
  verified: z.boolean(),
  pinned: z.boolean(),
});
export type Backup = z.output<typeof backupSchema>;

/** What went into an archive; `size` in bytes. */
const archiveReportSchema = z.object({
  size: z.number(),
  records: z.number(),
  changes: z.number(),
  documents: z.number(),
  files: z.number(),
});
export type ArchiveReport = z.output<typeof archiveReportSchema>;

export const workspaceContract = {
  'workspace.state': query(z.strictObject({}), workspaceStateSchema),
  'workspace.check': query(z.strictObject({}), checkReportSchema),
  'workspace.setAuthor': command(z.strictObject({ author: z.string().trim().min(1).max(200) }), z.object({})),
  /** Asks long work under way, such as a merge, to stop where nothing is left half done. */
  'workspace.stopWork': command(z.strictObject({}), z.object({})),
  'backups.list': query(z.strictObject({}), z.array(backupSchema)),
  'backups.make': command(z.strictObject({}), backupSchema),
  'backups.verify': query(z.strictObject({ name: z.string().max(200) }), checkReportSchema),
  /** Saves the present state first, then puts the backup in its place as a new incarnation. */
  'backups.restore': command(z.strictObject({ name: z.string().max(200) }), workspaceStateSchema),
} as const;

/**
 * Calls that name files. Only the main process makes them, with paths that a person chose in a
 * dialog or that lie in a known folder; no page can.
 */
export const lifecycleContract = {
  'lifecycle.create': command(
    z.strictObject({ path: z.string(), author: z.string(), details: workspaceDetailsSchema }),
    workspaceStateSchema,
  ),
  'lifecycle.createSample': command(
    z.strictObject({ path: z.string(), author: z.string(), language: languageSchema }),
    workspaceStateSchema,
  ),
  /** A workspace for an office that was invited, linked to the one that invites; `file` is the reply to send back. */
  'lifecycle.createFromInvitation': command(
    joiningDetailsSchema.extend({ path: z.string(), author: z.string() }),
    z.object({ state: workspaceStateSchema, file: outgoingFileSchema }),
  ),
  /**
   * Fails with `workspace-missing`, `workspace-locked`, `workspace-newer`, `not-a-workspace`,
   * `workspace-elsewhere` (until `answer` says whether the file moved here or was copied).
   * A damaged or read-only file opens in that mode.
   */
  'lifecycle.open': command(
    z.strictObject({ path: z.string(), author: z.string(), answer: z.enum(['moved', 'copied']).nullable() }),
    workspaceStateSchema,
  ),
  'lifecycle.close': command(z.strictObject({}), z.object({})),
  /**
   * The folder through which the open workspace exchanges packages. Fails with `folder-missing`, and with
   * `folder-holds-workspace` where the workspace's own file lies in it.
   */
  'lifecycle.setExchangeFolder': command(z.strictObject({ path: z.string() }), z.object({ name: z.string() })),
  /**
   * Writes a copy of the open workspace to `path` while it stays open, and opens the copy to check it.
   * Fails with `workspace-exists` where there is a file already.
   */
  'lifecycle.saveCopy': command(z.strictObject({ path: z.string() }), checkReportSchema),
  /**
   * Writes everything that the open workspace holds to a zip file of open formats. Only another zip file is replaced:
   * fails with `file-exists` where anything else lies.
   */
  'lifecycle.archive': command(z.strictObject({ path: z.string(), language: languageSchema }), archiveReportSchema),
  /**
   * Makes a workspace at `target` out of such a file and opens it. Fails with `archive-missing`, `archive-unknown`,
   * `archive-newer`, `archive-damaged`, `archive-invalid`, and `workspace-exists`; nothing is left behind then.
   */
  'lifecycle.openArchive': command(
    z.strictObject({ path: z.string(), target: z.string(), author: z.string() }),
    workspaceStateSchema,
  ),
  /** Backups of a workspace that is missing or cannot be opened, found by the path it had. */
  'lifecycle.backupsOf': query(z.strictObject({ path: z.string() }), z.array(backupSchema)),
  /** Writes a backup of that workspace to `path`, which must not exist yet. */
  'lifecycle.recover': command(
    z.strictObject({ path: z.string(), lostPath: z.string(), backup: z.string(), author: z.string() }),
    workspaceStateSchema,
  ),
} as const;
