import { z } from 'zod';
import type { DocumentPlan } from '../documents/blocks.ts';
import { functionNumberings } from '../records/choices.ts';
import { identifierSchema } from '../records/define.ts';
import { command, query } from './define.ts';
import { outgoingFileSchema } from './exchange.ts';
import { languageSchema } from './workspace.ts';

/**
 * What a review is printed as. `purpose_note`: purpose and process for partners; `questionnaire`: both sides for the
 * advisory group to endorse, with the table of scores; `report` comes as a workbook too; `workshop`: the sheet that the
 * validation works on; `description`: the Cluster Description Report.
 */
export const reviewPapers = ['purpose_note', 'questionnaire', 'report', 'description', 'workshop', 'progress'] as const;
export type ReviewPaper = (typeof reviewPapers)[number];
export const reviewPaperFormats = ['docx', 'xlsx'] as const;
export type ReviewPaperFormat = (typeof reviewPaperFormats)[number];

const paper = {
  review: identifierSchema,
  paper: z.enum(reviewPapers),
  language: languageSchema,
  /** All of it again in this language. */
  second: languageSchema.nullable(),
  /** `null`: as the review says. */
  numbering: z.enum(functionNumberings).nullable(),
};

export const reviewDocumentsContract = {
  /** What can be printed, and as what; `isReady` false: what it would say is not there yet. */
  'reviews.papers': query(
    z.strictObject({ review: identifierSchema }),
    z.array(z.object({ paper: z.enum(reviewPapers), formats: z.array(z.enum(reviewPaperFormats)), isReady: z.boolean() })),
  ),
  'reviews.paperPlan': query(z.strictObject(paper), z.custom<DocumentPlan>((value) => typeof value === 'object')),
  /** Fails with `export-format-unknown` where the paper does not come in the format. */
  'reviews.paper': query(z.strictObject({ ...paper, format: z.enum(reviewPaperFormats) }), outgoingFileSchema),
  /** Freezes the quarter's progress report as a file, and notes it. Written again, the quarter's record is the same one. */
  'reviews.recordProgress': command(
    z.strictObject({
      review: identifierSchema,
      quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
      text: z.string().max(20_000).nullable(),
      reportedTo: z.string().max(300).nullable(),
      language: languageSchema,
      second: languageSchema.nullable(),
    }),
    outgoingFileSchema,
  ),
} as const;
