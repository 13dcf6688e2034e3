import { z } from 'zod';
import { type FieldValue, identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';

export const partnerTypes = ['organisation', 'contact'] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** What accepting would do with a row of the file. Every row below the headings is exactly one of these. */
export const importRowStates = ['new', 'changed', 'unchanged', 'rejected', 'blank'] as const;
export type ImportRowState = (typeof importRowStates)[number];

/** How the field of a column was found: `partners.import.how.<code>` words each. */
export const columnSources = ['remembered', 'hxl', 'name', 'content', 'person'] as const;
export type ColumnSource = (typeof columnSources)[number];

/** Why a row is not taken: `partners.import.problems.<code>` words each, filled with `params`. */
export const importProblemCodes = [
  'required',
  'unknown_choice',
  'not_a_day',
  'ambiguous_day',
  'not_an_address',
  'not_a_phone',
  'too_long',
  'not_storable',
  'unknown_record',
  'ambiguous_record',
  'formula_error',
  'not_calculated',
  'several_names',
  'several_matches',
  'repeated',
  'left_out',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** What to do about it: `partners.import.fixes.<code>` words each, filled with the same `params`. */
export const importFixes = [
  'fill_in',
  'choose_from_list',
  'write_day',
  'say_day_order',
  'mend_address',
  'mend_phone',
  'shorten',
  'retype',
  'enter_first',
  'full_name',
  'mend_formula',
  'save_calculated',
  'row_each',
  'decide_or_merge',
  'keep_one',
  'take_in',
] as const;
export type ImportFix = (typeof importFixes)[number];

/** Why two records seem to be one: `partners.duplicates.reasons.<code>` words each. */
export const duplicateReasons = [
  /** One goes by the initial letters, or the acronym, of the other. */
  'acronym',
  /** Only accents, capitals or punctuation differ. */
  'accents',
  /** A few letters differ, or words stand in another order. */
  'spelling',
  /** The same name in another script. */
  'script',
  /** The names agree to the letter. */
  'same_name',
  'same_mail',
  'same_phone',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** `likely`: hardly anything else explains it. `possible`: a person has to look. */
export const certainties = ['likely', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

export const dayOrders = ['day-first', 'month-first'] as const;

const partnerType = z.enum(partnerTypes);
const fieldValueSchema = z.json() as unknown as z.ZodType<FieldValue>;
const likeness = { reasons: z.array(z.enum(duplicateReasons)), certainty: z.enum(certainties) };

/** What a row, or the name of an organisation in a cell, is taken for: a new record, or one of the register. */
const takenAsRecord = z.strictObject({ record: identifierSchema });

/** Everything that decides what an import does: preview and acceptance are given the same. */
const importInput = {
  fileName: z.string().min(1).max(255),
  bytes: z.base64(),
  recordType: partnerType,
  /** Name of the sheet. `null`: the one that looks most like a list of these. */
  sheet: z.string().max(255).nullable(),
  /** The row with the headings as the file counts, from 1. `null`: found. */
  headerRow: z.int().min(1).max(1_048_576).nullable(),
  /** For each column from A on the field it fills, `null` for one that is left alone. `null`: found. */
  mapping: z.array(z.string().max(60).nullable()).max(1_000).nullable(),
  /** How days such as 03/04/2026 are meant where the file does not tell. `null`: such a day is a problem of its row. */
  dayOrder: z.enum(dayOrders).nullable(),
  /** What a person said of single rows; the others go by the rules. */
  decisions: z
    .array(z.strictObject({ row: z.int().min(1), take: z.union([z.enum(['new', 'leave_out']), takenAsRecord]) }))
    .max(50_000),
  /** Contacts only. What organisations are that the register does not know by the name in the cell: `note` keeps it as text. */
  organisations: z
    .array(z.strictObject({ text: z.string().max(1_000), take: z.union([z.enum(['new', 'note']), takenAsRecord]) }))
    .max(10_000),
} as const;

const problemSchema = z.object({
  /** Letters as in the file; `null` where it is the row as a whole. */
  column: z.string().nullable(),
  heading: z.string().nullable(),
  field: z.string().nullable(),
  /** As it stands in the cell, shortened to 200 characters. */
  value: z.string(),
  code: z.enum(importProblemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z.enum(importFixes),
});
export type ImportProblem = z.output<typeof problemSchema>;

const rowSchema = z.object({
  /** As the file counts, from 1. */
  row: z.number(),
  state: z.enum(['new', 'changed', 'unchanged', 'rejected']),
  /** The record that the row changes or confirms. */
  record: z.string().nullable(),
  /** What names it: of the register where it is known there, else of the file. */
  title: z.string(),
  /** What is written when it is accepted; of a rejected row what could be read. An empty cell never stands here. */
  fields: z.record(z.string(), z.object({ from: fieldValueSchema, to: fieldValueSchema })),
  problems: z.array(problemSchema),
  /** Organisations that a contact's cell names, in its order: `record` null for one that is not in the register. */
  organisations: z.array(z.object({ text: z.string(), record: z.string().nullable() })),
});
export type ImportRow = z.output<typeof rowSchema>;

const totalsSchema = z.object({
  /** Rows of the sheet but the headings and what stands above them: new + changed + unchanged + rejected + blank. */
  rows: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  blank: z.number(),
  /** The row of headings, the row of tags and everything above: with `rows` that is the whole sheet. */
  headings: z.number(),
});
export type ImportTotals = z.output<typeof totalsSchema>;

const importPreviewSchema = z.object({
  /** In the order of the file. Rows of the sheets that are not chosen stay unread. */
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean(), rows: z.number() })),
  sheet: z.string(),
  /** `null`: no row names columns; the columns were found by what stands in them. */
  headerRow: z.number().nullable(),
  hxlRow: z.number().nullable(),
  columns: z.array(
    z.object({
      /** Letters as in the file. */
      column: z.string(),
      heading: z.string(),
      field: z.string().nullable(),
      how: z.enum(columnSources).nullable(),
      /** The first different values, at most three. */
      samples: z.array(z.string()),
      /** Of a column of days: the order in which they are read; `null` where it cannot be told. */
      dayOrder: z.enum(dayOrders).nullable(),
    }),
  ),
  /** In the order of the file, without the blank ones. */
  rows: z.array(rowSchema),
  totals: totalsSchema,
  /** Rows that would make a new record although there seems to be one already, in the register or further up. */
  duplicates: z.array(
    z.object({
      row: z.number(),
      title: z.string(),
      /** A record of the register, or an earlier row of the file. */
      like: z.union([
        z.object({ kind: z.literal('record'), record: z.string(), title: z.string() }),
        z.object({ kind: z.literal('row'), row: z.number(), title: z.string() }),
      ]),
      ...likeness,
    }),
  ),
  /** Contacts only: organisations that become new records, with those of the register that they may be. */
  newOrganisations: z.array(
    z.object({
      text: z.string(),
      /** How many rows name it. */
      rows: z.number(),
      candidates: z.array(z.object({ record: z.string(), title: z.string(), ...likeness })),
    }),
  ),
  /** SHA-256 of the file. */
  file: z.string(),
  /** SHA-256 over all that accepting would write: what acceptance is held against. */
  digest: z.string(),
});
export type ImportPreview = z.output<typeof importPreviewSchema>;

const pairSchema = z.object({
  one: z.object({ id: z.string(), title: z.string() }),
  other: z.object({ id: z.string(), title: z.string() }),
  ...likeness,
});
export type DuplicatePair = z.output<typeof pairSchema>;

/** Which of two values stands: of the record that stays, of the one that goes, or both together. */
export const mergeChoices = ['keep', 'drop', 'both'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

const mergePair = { type: partnerType, keep: identifierSchema, drop: identifierSchema } as const;
const choicesSchema = z.record(z.string().max(60), z.enum(mergeChoices));

const mergePreviewSchema = z.object({
  keep: z.object({ id: z.string(), title: z.string() }),
  drop: z.object({ id: z.string(), title: z.string() }),
  /** Every field of which one of the two says something. */
  fields: z.array(
    z.object({
      field: z.string(),
      keep: fieldValueSchema,
      drop: fieldValueSchema,
      /** The value afterwards, with the choices given. */
      stands: fieldValueSchema,
      choice: z.enum(mergeChoices),
      /** What may be chosen; a single entry where there is nothing to choose. */
      choices: z.array(z.enum(mergeChoices)),
    }),
  ),
  /** What points at the record that goes and will point at the one that stays. */
  references: z.array(z.object({ type: z.string(), field: z.string(), count: z.number() })),
});
export type MergePreview = z.output<typeof mergePreviewSchema>;

/** Partners' lists taken in from files, and records that are one made one. */
export const partnersContract = {
  /** What accepting would do; changes nothing. Long work: progress, and `workspace.stopWork` stops it. Fails with `import-...`, `spreadsheet-...`. */
  'partners.previewImport': query(z.strictObject(importInput), importPreviewSchema),
  /**
   * Writes what the preview showed, as one batch, and remembers how the columns were read. `batch` null: nothing was to be
   * written. Fails with `import-stale` where the file or the workspace no longer gives the preview with this `digest`.
   */
  'partners.acceptImport': command(
    z.strictObject({ ...importInput, digest: z.string().max(64) }),
    z.object({ batch: z.string().nullable(), totals: totalsSchema, newOrganisations: z.number() }),
  ),
  /** Imports and merges of duplicates, the newest first: `changes.undoBatch` takes one back, however long ago. */
  'partners.batches': query(
    z.strictObject({}),
    z.array(
      z.object({
        batch: z.string(),
        kind: z.enum(['import', 'merge']),
        /** `app.batches.<key>` */
        label: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
        author: z.string(),
        at: z.string(),
        isUndone: z.boolean(),
      }),
    ),
  ),
  /** Records of the register that seem to be one, the likeliest first. */
  'partners.duplicates': query(z.strictObject({ type: partnerType }), z.array(pairSchema)),
  /** What merging would do; changes nothing. Fails with `merge-same-record`, `record-not-found`. */
  'partners.previewMerge': query(z.strictObject({ ...mergePair, choices: choicesSchema }), mergePreviewSchema),
  /**
   * Unites `drop` with `keep` in one batch: its values where `choices` says so, everything that points at it, and its name
   * among the other names. `drop` is deleted; its id leads to `keep` from then on. The ordinary undo takes it back.
   */
  'partners.merge': command(
    z.strictObject({ ...mergePair, choices: choicesSchema }),
    z.object({ batch: z.string(), references: z.number() }),
  ),
  /** The record that stands for an id today, however often it was merged; `null` where it is deleted or unknown. */
  'partners.standing': query(z.strictObject({ type: partnerType, id: identifierSchema }), z.object({ id: z.string().nullable() })),
} as const;

export type ImportInput = z.output<(typeof partnersContract)['partners.previewImport']['input']>;
