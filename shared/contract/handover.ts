import { z } from 'zod';
import { command, query } from './define.ts';
import { backupSchema, languageSchema, workspaceStateSchema } from './workspace.ts';

/** What the name of a handover file ends in. */
export const handoverEnding = '.cdhandover';

/** Figures and capital letters without vowels and without those that are read as figures: no words, no doubts. */
export const passphraseSymbols = '0123456789BCDFGHJKMNPQRSTVWXYZ';
export const passphraseGroups = 6;
export const passphraseGroupLength = 4;

/** A passphrase as the program makes it and `age` asks for it, for example `7KQD-…`: 24 symbols, some 117 bits. */
export const passphraseSchema = z
  .string()
  .regex(new RegExp(`^([${passphraseSymbols}]{${passphraseGroupLength}}(-|$)){${passphraseGroups}}(?<!-)$`));

/** A passphrase as a person types it. */
export const typedPassphraseSchema = z.string().max(200);

/** What went into a handover file; `size` in bytes, of the finished file. */
export const handoverReportSchema = z.object({
  size: z.number(),
  records: z.number(),
  changes: z.number(),
  /** Whether the copy in it is in order, as `workspace.check` says it. */
  ok: z.boolean(),
});
export type HandoverReport = z.output<typeof handoverReportSchema>;

export const belongingKinds = ['workspace', 'set_aside', 'unfinished', 'backup', 'reading_copy'] as const;

/** Something on this computer that holds a workspace or a part of it. */
const belongingSchema = z.object({
  kind: z.enum(belongingKinds),
  path: z.string(),
  /** In bytes, with the small files that go with it. */
  size: z.number(),
  /** Of a backup: when and why it was made, and where the workspace lay then. */
  backup: backupSchema.pick({ madeAt: true, reason: true }).extend({ originalPath: z.string() }).nullable(),
});
export type Belonging = z.output<typeof belongingSchema>;

/** What wiping would take away, and what it would leave. */
export const wipePreviewSchema = z.object({
  /** What the person types to confirm: the office's name, or that of the file where it has none. */
  confirmWith: z.string(),
  belongings: z.array(belongingSchema),
  size: z.number(),
  /** Backups beside them that belong to another workspace file on this computer. */
  othersBackups: z.number(),
  /** `null`: no handover file was made on this computer. */
  changesSinceHandover: z.number().nullable(),
  changes: z.number(),
});
export type WipePreview = z.output<typeof wipePreviewSchema>;

export const wipeReasons = ['protected', 'in_use', 'other_name', 'disk'] as const;

const wipedSchema = belongingSchema.extend({
  /** `removed_only`: without having been overwritten · `kept`: it is still there, at `path`. */
  outcome: z.enum(['overwritten', 'removed_only', 'kept']),
  reason: z.enum(wipeReasons).nullable(),
});
export type Wiped = z.output<typeof wipedSchema>;

export const wipeReportSchema = z.object({ wiped: z.array(wipedSchema), size: z.number() });
export type WipeReport = z.output<typeof wipeReportSchema>;

/** Other workspaces that are known on this computer: what is theirs stays. */
const others = z.array(z.string()).max(100);

/** Handing a workspace over and taking it off this computer: calls that name files, as in `lifecycleContract`. */
export const handoverContract = {
  /**
   * Writes the open workspace, its handover note and how to open them to `path`, encrypted with the passphrase, and
   * decrypts it again to see that it is good. Only another handover file is replaced: fails with `file-exists` where
   * anything else lies; with `handover-too-large` and `handover-failed`.
   */
  'lifecycle.handOver': command(
    z.strictObject({ path: z.string(), passphrase: passphraseSchema, language: languageSchema }),
    handoverReportSchema,
  ),
  /**
   * Takes the workspace out of such a file, as a copy with an incarnation of its own, and opens it at `target`. Fails
   * with `handover-missing`, `handover-unknown`, `handover-passphrase-incomplete`, `handover-passphrase-wrong`,
   * `handover-damaged`, `handover-invalid`, `handover-too-large`, `workspace-newer` and `workspace-exists`; nothing is
   * left behind then.
   */
  'lifecycle.openHandover': command(
    z.strictObject({ path: z.string(), target: z.string(), passphrase: typedPassphraseSchema, author: z.string() }),
    workspaceStateSchema,
  ),
  'lifecycle.wipePreview': query(z.strictObject({ others }), wipePreviewSchema),
  /**
   * Closes the open workspace without a backup and removes everything that belongs to it from this computer. Fails with
   * `wipe-not-confirmed` and `wipe-not-handed-over`, and then leaves everything as it is.
   */
  'lifecycle.wipe': command(
    z.strictObject({ others, confirmation: z.string().max(400), evenIfNotHandedOver: z.boolean() }),
    wipeReportSchema,
  ),
} as const;
