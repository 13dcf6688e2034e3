import { z } from 'zod';
import { returnDecisions } from '../records/choices.ts';
import { daySchema, identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';
import { exportedFileSchema } from './documents.ts';
import { languageSchema } from './workspace.ts';

/** A run of text as a comparison shows it. */
const segmentSchema = z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() });
export type ComparedSegment = z.output<typeof segmentSchema>;

export const clauseChanges = ['same', 'changed', 'added', 'removed', 'moved', 'moved_and_changed'] as const;
export type ClauseChange = (typeof clauseChanges)[number];

const comparedClauseSchema = z.object({
  id: z.string(),
  change: z.enum(clauseChanges),
  heading: z.array(segmentSchema),
  /** By paragraph, list item or row of a table; a paragraph that is there on one side only is one segment. */
  paragraphs: z.array(z.object({ change: z.enum(['same', 'changed', 'added', 'removed']), segments: z.array(segmentSchema) })),
});
export type ComparedClause = z.output<typeof comparedClauseSchema>;

const comparedSideSchema = z.object({ version: z.string(), language: languageSchema, day: z.string().nullable(), digest: z.string().nullable() });
const comparisonViewSchema = z.object({ before: comparedSideSchema, after: comparedSideSchema, clauses: z.array(comparedClauseSchema) });
export type ComparisonView = z.output<typeof comparisonViewSchema>;

/** One thing that a returned file says otherwise than the version that was sent. */
const returnDifferenceSchema = z.object({
  /** The same for the same difference whenever the file is read; see `shared/domain/documents/returns.ts`. */
  key: z.string().max(200),
  /** The clause's id; `null` for what stands outside every clause: title, cover, text before the first clause. */
  clause: z.string().nullable(),
  heading: z.string(),
  change: z.enum(clauseChanges),
  /** Text, paragraphs parted by a line feed; empty for what was added or removed. */
  was: z.string(),
  is: z.string(),
  paragraphs: comparedClauseSchema.shape.paragraphs,
  /** Who made it, as the file's tracked changes say; empty where it was not tracked. */
  authors: z.array(z.string()),
  isTracked: z.boolean(),
  /** Whether it can be taken into the draft: not a table that comes from the records, not after the draft was agreed. */
  canBeTaken: z.boolean(),
  decision: z.enum(returnDecisions).nullable(),
  note: z.string().nullable(),
});
export type ReturnDifference = z.output<typeof returnDifferenceSchema>;

const returnCommentSchema = z.object({
  key: z.string().max(200),
  clause: z.string().nullable(),
  heading: z.string(),
  author: z.string(),
  day: z.string().nullable(),
  /** The words that the comment is about. */
  about: z.string(),
  text: z.string(),
  decision: z.enum(returnDecisions).nullable(),
  note: z.string().nullable(),
});
export type ReturnComment = z.output<typeof returnCommentSchema>;

const returnViewSchema = z.object({
  document: z.string(),
  documentVersion: z.string(),
  version: z.string(),
  language: languageSchema,
  fileName: z.string(),
  /** Byte for byte what was sent. */
  isUnchanged: z.boolean(),
  /** Clauses were found by their text, because the marks in the file were lost: it was retyped or saved by another program. */
  isFoundByText: z.boolean(),
  /** A newer version than the one it answers has been frozen since. */
  isSuperseded: z.boolean(),
  differences: z.array(returnDifferenceSchema),
  comments: z.array(returnCommentSchema),
});
export type ReturnView = z.output<typeof returnViewSchema>;

const fileSchema = { fileName: z.string().min(1).max(255), bytes: z.base64().max(80_000_000) } as const;

export const documentComparisonContract = {
  /** Two frozen versions, or one and the document as it stands (`after` null). */
  'documents.compare': query(z.strictObject({ before: identifierSchema, after: identifierSchema.nullable() }), comparisonViewSchema),
  /** The same as a Word file with tracked changes. */
  'documents.compareFile': query(z.strictObject({ before: identifierSchema, after: identifierSchema.nullable() }), exportedFileSchema),
  /** What a returned file says, before anything is kept. Fails with the reason for a file that is not ours, damaged or too large. */
  'documents.readReturn': query(z.strictObject(fileSchema), returnViewSchema),
  'documents.keepReturn': command(
    z.strictObject({ ...fileSchema, receivedFrom: z.string().max(300).nullable(), organisation: identifierSchema.nullable(), receivedOn: daySchema }),
    z.object({ documentReturn: z.string() }),
  ),
  'documents.returns': query(
    z.strictObject({ document: identifierSchema }),
    z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        fileName: z.string(),
        receivedFrom: z.string().nullable(),
        receivedOn: z.string(),
        differences: z.int(),
        undecided: z.int(),
      }),
    ),
  ),
  'documents.return': query(z.strictObject({ documentReturn: identifierSchema }), returnViewSchema),
  /** Takes a difference into the draft, refuses it, or notes it. `null`: undecided again; what was taken in stays. */
  'documents.decide': command(
    z.strictObject({
      documentReturn: identifierSchema,
      keys: z.array(z.string().max(200)).min(1).max(1_000),
      decision: z.enum(returnDecisions).nullable(),
      note: z.string().max(2_000).nullable(),
    }),
    z.object({}),
  ),
} as const;
