import { z } from 'zod';
import type { Client } from './define.ts';
import { command, query } from './define.ts';
import {
  handoverReportSchema,
  passphraseSchema,
  typedPassphraseSchema,
  wipePreviewSchema,
  wipeReportSchema,
} from './handover.ts';
import { outgoingFileSchema } from './exchange.ts';
import {
  backupSchema,
  joiningDetailsSchema,
  languageSchema,
  workspaceDetailsSchema,
  workspaceStateSchema,
} from './workspace.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** What a laptop remembers about its user; not part of any workspace. */
export const preferencesSchema = z.object({
  /** `null`: as the operating system or browser says. */
  language: languageSchema.nullable(),
  theme: z.enum(themes),
  /** Per cent of the ordinary size. */
  textSize: z.int().min(80).max(160),
  /** The name written beside every change. */
  author: z.string().max(200),
});
export type Preferences = z.output<typeof preferencesSchema>;

export const recentWorkspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  officeName: z.string(),
  path: z.string(),
  lastOpenedAt: z.string(),
  isFound: z.boolean(),
});
export type RecentWorkspace = z.output<typeof recentWorkspaceSchema>;

const recentId = z.string().max(64);
const nothing = z.strictObject({});
const fileInput = z.strictObject({
  fileName: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  bytes: z.base64(),
});

/**
 * What a page may ask of the program around it. Paths never come from the page: it names a recent
 * workspace by id, and the host asks the person or uses its own folder. `null` means cancelled.
 */
export const hostContract = {
  'host.about': query(
    nothing,
    z.object({
      shell: z.enum(['desktop', 'local-web']),
      version: z.string(),
      platform: z.string(),
      /** Where the local web keeps workspaces; `null` where the person chooses. */
      workspacesFolder: z.string().nullable(),
      /** The language of the operating system, where it is one of ours. */
      systemLanguage: languageSchema.nullable(),
    }),
  ),
  'host.preferences': query(nothing, preferencesSchema),
  'host.setPreferences': command(preferencesSchema.partial().strict(), preferencesSchema),
  'host.recent': query(nothing, z.array(recentWorkspaceSchema)),
  'host.forget': command(z.strictObject({ recent: recentId }), z.object({})),
  'host.createWorkspace': command(z.strictObject({ details: workspaceDetailsSchema }), workspaceStateSchema.nullable()),
  'host.createSample': command(z.strictObject({ language: languageSchema }), workspaceStateSchema.nullable()),
  /** A workspace for an office that was invited; `file` is the reply to send back. */
  'host.joinCluster': command(
    joiningDetailsSchema,
    z.object({ state: workspaceStateSchema, file: outgoingFileSchema }).nullable(),
  ),
  /** `recent` null: asks for a file (desktop), or fails with `upload-needed` (local web). */
  'host.openWorkspace': command(
    z.strictObject({ recent: recentId.nullable(), answer: z.enum(['moved', 'copied']).nullable() }),
    workspaceStateSchema.nullable(),
  ),
  /** Local web: a workspace file that the browser uploaded; kept in the workspaces folder and opened. */
  'host.receiveWorkspace': command(
    z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.base64() }),
    workspaceStateSchema.nullable(),
  ),
  'host.closeWorkspace': command(nothing, z.object({})),
  /** The backups of a recent workspace that is missing or will not open. */
  'host.backupsOf': query(z.strictObject({ recent: recentId }), z.array(backupSchema)),
  'host.recover': command(
    z.strictObject({ recent: recentId, backup: z.string().max(200) }),
    workspaceStateSchema.nullable(),
  ),
  /** Desktop only: asks for the folder through which the open workspace exchanges packages. */
  'host.chooseExchangeFolder': command(nothing, z.object({ name: z.string() }).nullable()),
  /** Makes a copy of the open workspace outside the synced folder or share, and opens that. */
  'host.moveToSafety': command(nothing, workspaceStateSchema.nullable()),
  /** Desktop: asks where and writes. Local web: answers `{ place: null }`, and the page downloads. */
  'host.saveFile': command(fileInput, z.object({ place: z.string().nullable(), isCancelled: z.boolean() })),
  /** A verified copy of the whole workspace, as a file to keep or send. */
  'host.saveCopy': command(
    nothing,
    z.object({ place: z.string().nullable(), isCancelled: z.boolean(), download: fileInput.nullable() }),
  ),
  /** Everything in open formats, in one zip file. */
  'host.saveArchive': command(
    z.strictObject({ language: languageSchema }),
    z.object({ place: z.string().nullable(), isCancelled: z.boolean(), download: fileInput.nullable() }),
  ),
  /**
   * Makes a workspace out of such a file. `upload` null: asks for the file (desktop), or fails with `upload-needed`
   * (local web).
   */
  'host.receiveArchive': command(
    z.strictObject({ upload: z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.base64() }).nullable() }),
    workspaceStateSchema.nullable(),
  ),
  /**
   * The open workspace for a successor, encrypted; the page made the passphrase, and had it typed back. `fileName` is
   * the name to suggest.
   */
  'host.handOver': command(
    z.strictObject({ language: languageSchema, passphrase: passphraseSchema, fileName: z.string().min(1).max(255) }),
    z.object({
      place: z.string().nullable(),
      isCancelled: z.boolean(),
      download: fileInput.nullable(),
      report: handoverReportSchema.nullable(),
    }),
  ),
  /** Desktop: asks for a handover file, and keeps it for `host.receiveHandover`. Local web: fails with `upload-needed`. */
  'host.chooseHandover': command(nothing, z.object({ fileName: z.string() }).nullable()),
  /** Makes a workspace of a handover file and opens it. `upload` null: the file that was chosen last. */
  'host.receiveHandover': command(
    z.strictObject({
      passphrase: typedPassphraseSchema,
      upload: z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.base64() }).nullable(),
    }),
    workspaceStateSchema.nullable(),
  ),
  /** What `host.wipe` would take away of the open workspace. */
  'host.wipePreview': query(nothing, wipePreviewSchema.extend({ isOnRecentList: z.boolean() })),
  'host.wipe': command(
    z.strictObject({ confirmation: z.string().max(400), evenIfNotHandedOver: z.boolean() }),
    wipeReportSchema,
  ),
  /** Desktop only: the page as it prints, to a PDF that the person names. */
  'host.printToPdf': command(
    z.strictObject({ fileName: z.string().min(1).max(255) }),
    z.object({ place: z.string().nullable(), isCancelled: z.boolean() }),
  ),
  /** Tells the desktop the words of its menus; a no-op in the local web. */
  'host.setMenuLanguage': command(z.strictObject({ language: languageSchema }), z.object({})),
} as const;

export type HostContract = typeof hostContract;
export type HostClient = Client<HostContract>;
export type HostMethod = keyof HostContract;

/** What the desktop's menus ask the page to do. */
export type HostEvent = { kind: 'menu'; command: 'new' | 'open' | 'undo' | 'redo' | 'search' | 'print' | 'backups' | 'preferences' };
