import { z } from 'zod';
import type { DocumentPlan } from '../documents/blocks.ts';
import { identifierSchema } from '../records/define.ts';
import { query } from './define.ts';
import { outgoingFileSchema } from './exchange.ts';
import { languageSchema } from './workspace.ts';

/** What an election is printed as; `ballot` is a specimen without a code, and `report` comes as a workbook too. */
export const electionPapers = ['rules', 'roll', 'nomination_call', 'nomination_form', 'lots', 'ballot', 'certificate', 'report', 'check', 'composition'] as const;
export type ElectionPaper = (typeof electionPapers)[number];
export const electionPaperFormats = ['docx', 'xlsx'] as const;
export type ElectionPaperFormat = (typeof electionPaperFormats)[number];

const paper = {
  election: identifierSchema,
  paper: z.enum(electionPapers),
  language: languageSchema,
  /** All of it again in this language, from a new page on. */
  second: languageSchema.nullable(),
};

export const electionDocumentsContract = {
  /** What can be printed, and as what; `isReady` false: what it would say is not there yet, and it says so. */
  'elections.papers': query(
    z.strictObject({ election: identifierSchema }),
    z.array(z.object({ paper: z.enum(electionPapers), formats: z.array(z.enum(electionPaperFormats)), isReady: z.boolean() })),
  ),
  /** The paper as it stands now, for the preview and the printer. */
  'elections.paperPlan': query(z.strictObject(paper), z.custom<DocumentPlan>((value) => typeof value === 'object')),
  /** Fails with `export-format-unknown` where the paper does not come in the format. */
  'elections.paper': query(z.strictObject({ ...paper, format: z.enum(electionPaperFormats) }), outgoingFileSchema),
  /**
   * Mail drafts of the call for nominations to the contacts of all members and observers, and of whoever's
   * membership nobody noted, with call, form and rules attached. Nothing is sent and nothing noted. `withoutAddress`: organisations nobody of whom has an address that works.
   */
  'elections.draftNominationCall': query(
    z.strictObject({ election: identifierSchema, language: languageSchema, second: languageSchema.nullable() }),
    z.object({
      drafts: z.array(outgoingFileSchema),
      attachments: z.array(outgoingFileSchema),
      recipientCount: z.number(),
      withoutAddress: z.array(z.object({ organisation: z.string(), organisationName: z.string() })),
    }),
  ),
} as const;
