import { z } from 'zod';
import type { DocumentPlan } from '../documents/blocks.ts';
import { bilingualLayouts, documentStatuses } from '../records/choices.ts';
import { daySchema, identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';
import { languageSchema } from './workspace.ts';

/** The kinds of document that have a clause catalogue in `resources/templates`. */
export const draftableKinds = [
  'cluster-tor',
  'position-tor',
  'sag-tor',
  'twg-tor',
  'co-coordination-mou',
  'commitments-letter',
  'information-sharing-protocol',
  'activation-letter',
  'activation-notice',
  'transition-plan',
  'handover-note',
] as const;
export type DraftableKind = (typeof draftableKinds)[number];

/** What a document of a kind is about: a record of this type, or the cluster as a whole. */
export const documentSubjects = ['none', 'position', 'group', 'organisation'] as const;
export type DocumentSubject = (typeof documentSubjects)[number];

/** Whose wording a clause has: the template's, the cluster's for all documents of the kind, or this document's. */
export const wordingSources = ['catalogue', 'cluster', 'document'] as const;

export const clauseViewSchema = z.object({
  /** The catalogue's clause id, or the id of the cluster's own clause. */
  id: z.string(),
  isOwn: z.boolean(),
  isIncluded: z.boolean(),
  /** Whether this document has its own wording in this language. */
  isEdited: z.boolean(),
  wording: z.enum(wordingSources),
  /** Whether the catalogue was brought up to date since the cluster worded this clause for itself. */
  isCatalogueNewer: z.boolean(),
  /** Whether this language has no wording at all. */
  isMissing: z.boolean(),
  heading: z.string(),
  /** Markdown, fields unfilled. */
  text: z.string(),
  /** For the drafter, never printed. */
  why: z.string(),
  sources: z.array(z.string()),
  block: z.string().nullable(),
});

export const draftFieldSchema = z.object({
  name: z.string(),
  /** What the document prints; `null` is a marked gap. */
  value: z.string().nullable(),
  /** What the workspace says now; `null` where it says nothing, or for a field that it does not know. */
  live: z.string().nullable(),
  /** The draft says otherwise than the workspace, and nobody has refused what the workspace says now. */
  differs: z.boolean(),
  /** Typed for this document, or kept since it was drafted; else filled from the workspace as it stands. */
  isKept: z.boolean(),
  /** Where the value is kept in the application; `documents` for a field that only this document knows. */
  area: z.enum(['workspace', 'activation', 'team', 'partners', 'documents', 'meetings', 'elections']),
  /** The record to go to there. */
  recordId: z.string().nullable(),
});

export const draftViewSchema = z.object({
  document: z.string(),
  kind: z.enum(draftableKinds),
  layout: z.enum(['document', 'letter']),
  language: languageSchema,
  /** Its words may still change; an agreed document is revised instead. */
  isDraftable: z.boolean(),
  sections: z.array(z.object({ id: z.string(), heading: z.string(), clauses: z.array(clauseViewSchema) })),
  fields: z.array(draftFieldSchema),
  /** The grid by core function that this kind prints, and the functions with their titles; `null` where it has none. */
  grid: z
    .object({
      kind: z.enum(['leadership', 'transition']),
      functions: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
    })
    .nullable(),
  /** Printed clauses that the document's second language has no wording for; empty without a second language. */
  missingInSecond: z.array(z.object({ clause: z.string(), heading: z.string() })),
});
export type DraftView = z.output<typeof draftViewSchema>;
export type DraftField = z.output<typeof draftFieldSchema>;

const kindViewSchema = z.object({
  kind: z.enum(draftableKinds),
  subject: z.enum(documentSubjects),
  layout: z.enum(['document', 'letter']),
  /** Records that a document of the kind can be about and that have none in force or in work yet. */
  wanted: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type DocumentKindView = z.output<typeof kindViewSchema>;

const clusterClauseViewSchema = z.object({
  id: z.string(),
  kind: z.enum(draftableKinds),
  heading: z.string(),
  text: z.string(),
  /** The template's present wording; `null` where it no longer has the clause. */
  catalogueText: z.string().nullable(),
  isCatalogueNewer: z.boolean(),
});
export type ClusterClauseView = z.output<typeof clusterClauseViewSchema>;

/** Whom a draft of a mail with the document goes to. */
const circulationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('members') }),
  z.strictObject({ to: z.literal('group'), group: identifierSchema }),
  z.strictObject({ to: z.literal('mailing_list'), mailingList: identifierSchema }),
  z.strictObject({ to: z.literal('organisations'), organisations: z.array(identifierSchema).min(1).max(500) }),
]);

export const exportKinds = [
  ...draftableKinds,
  'checklist',
  'activation',
  'structure',
  'handover',
  'agenda',
  'minutes',
  'sign-in-sheet',
  'meeting-year',
  'action-list',
] as const;
/** What has to be there before the kind can be made: nothing, a record of the register or one it can be drafted for, a meeting. */
export const exportSubjects = ['none', 'document', 'meeting'] as const;
/**
 * Besides the record: a second language, how the two stand, the year of a view of one, and a Word file to print on
 * (base64) instead of the letterhead that the document or the cluster names.
 */
const exportChoices = {
  second: languageSchema.nullable().optional(),
  layout: z.enum(bilingualLayouts).optional(),
  year: z.int().min(1990).max(2199).optional(),
  template: z.base64().max(20_000_000).optional(),
} as const;
export const exportFormats = ['docx', 'xlsx'] as const;
export const exportedFileSchema = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() });

export const documentsContract = {
  /** `language`: of the labels, where a record has no name of its own. */
  'documents.kinds': query(z.strictObject({ language: languageSchema.optional() }), z.array(kindViewSchema)),
  /**
   * A draft of a kind; for the cluster's ToR and a kind about one record the draft in work is given back where there is
   * one. `revises`: an agreed document of the kind whose words it starts from.
   */
  'documents.start': command(
    z.strictObject({
      kind: z.enum(draftableKinds),
      language: languageSchema,
      subject: identifierSchema.nullable(),
      revises: identifierSchema.nullable(),
    }),
    z.object({ document: z.string() }),
  ),
  'documents.draft': query(z.strictObject({ document: identifierSchema, language: languageSchema }), draftViewSchema),
  /** What this document says for a field in one language. `null`: as the workspace says. */
  'documents.setValue': command(
    z.strictObject({ document: identifierSchema, name: z.string().max(64), language: languageSchema, text: z.string().max(5_000).nullable() }),
    z.object({}),
  ),
  /** Takes over what the workspace says now, in every language. */
  'documents.takeOver': command(z.strictObject({ document: identifierSchema, names: z.array(z.string().max(64)).min(1).max(100) }), z.object({})),
  /** Leaves the draft as it is; the difference shows again once the workspace says something else. */
  'documents.refuse': command(z.strictObject({ document: identifierSchema, names: z.array(z.string().max(64)).min(1).max(100) }), z.object({})),
  'documents.saveClause': command(
    z.strictObject({
      document: identifierSchema,
      clause: z.string().max(128),
      language: languageSchema,
      /** Absent: as it was. `null`: back to the wording of the cluster or the catalogue. */
      heading: z.string().max(300).nullable().optional(),
      text: z.string().max(20_000).nullable().optional(),
      isIncluded: z.boolean().optional(),
    }),
    z.object({}),
  ),
  'documents.addClause': command(
    z.strictObject({ document: identifierSchema, section: z.string().max(64), after: z.string().max(128).nullable(), language: languageSchema }),
    z.object({ clause: z.string() }),
  ),
  /** Puts a clause before another of the same section (`before` null: at the end). */
  'documents.moveClause': command(
    z.strictObject({ document: identifierSchema, clause: z.string().max(128), before: z.string().max(128).nullable() }),
    z.object({}),
  ),
  /** Makes this document's wording of a clause, in every language it has, the cluster's for all documents of the kind. */
  'documents.keepClause': command(z.strictObject({ document: identifierSchema, clause: z.string().max(128) }), z.object({})),
  'documents.clusterClauses': query(z.strictObject({ language: languageSchema }), z.array(clusterClauseViewSchema)),
  'documents.plan': query(
    z.strictObject({
      kind: z.enum(exportKinds),
      language: languageSchema,
      /** The record that it is about: the register's document, the position, the meeting. `null`: the newest, or all. */
      document: identifierSchema.nullable(),
      ...exportChoices,
    }),
    z.custom<DocumentPlan>((value) => typeof value === 'object'),
  ),
  /** Freezes the document as a numbered version with its file and digest, and sets its status with what belongs to it. */
  'documents.freeze': command(
    z.strictObject({
      document: identifierSchema,
      language: languageSchema,
      version: z.string().trim().min(1).max(40),
      status: z.enum(documentStatuses),
      note: z.string().max(2_000).nullable(),
      circulatedTo: z.string().max(1_000).nullable().optional(),
      commentsUntil: daySchema.nullable().optional(),
      endorsedBy: z.string().max(300).nullable().optional(),
      endorsedIn: identifierSchema.nullable().optional(),
    }),
    /** `replaced`: earlier documents of the kind that this one takes the place of. */
    z.object({ documentVersion: z.string(), replaced: z.array(z.string()) }),
  ),
  /** Drafts of mails with a frozen version attached, one for each language that its receivers read; logged as dispatches. */
  'documents.draftMails': command(
    z.strictObject({ documentVersion: identifierSchema, circulation: circulationSchema }),
    z.object({ files: z.array(exportedFileSchema), recipients: z.int(), withoutAddress: z.array(z.string()) }),
  ),
  'exports.kinds': query(
    z.strictObject({}),
    z.array(
      z.object({
        kind: z.enum(exportKinds),
        subject: z.enum(exportSubjects),
        formats: z.array(z.enum(exportFormats)),
        languages: z.array(languageSchema),
      }),
    ),
  ),
  'exports.make': query(
    z.strictObject({
      kind: z.enum(exportKinds),
      language: languageSchema,
      format: z.enum(exportFormats),
      document: identifierSchema.nullable(),
      ...exportChoices,
    }),
    exportedFileSchema,
  ),
} as const;
