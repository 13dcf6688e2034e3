import { z } from 'zod';

export { type SurveyRole, surveyRoles } from '../../records/choices.ts';

/** From worst to best. */
export const scoreBands = ['weak', 'unsatisfactory', 'satisfactory', 'good'] as const;
export type ScoreBand = (typeof scoreBands)[number];

/** An answer as it scores; what a person chose is an option of a scale. */
export const answers = [0, 1, 2, 3, 4] as const;
export type Answer = (typeof answers)[number];

const answerSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const colours = { colour: z.string(), ink: z.string() };

const questionSchema = z.object({
  code: z.string(),
  scale: z.string(),
  /** Asked only of who gave that question, on the same side, at least this answer. */
  onlyIf: z.object({ code: z.string(), least: answerSchema }).optional(),
});

const perRole = <Schema extends z.ZodType>(schema: Schema) => z.object({ coordinator: schema, partner: schema });

const ccpmCatalogueSchema = z.object({
  version: z.int().min(1),
  /** In the order of the CCPM. */
  functions: z.array(
    z.object({
      id: z.string(),
      /** The IASC's order, as the seed numbers them; never a key, and never mixed with the other one. */
      iascNumber: z.string(),
      ccpmNumber: z.string(),
      /** The codes of the comment boxes. A comment never scores. */
      comments: perRole(z.string()),
      subfunctions: z.array(
        z.object({
          /** That of the function where it has no sub-functions and is scored whole. */
          id: z.string(),
          ccpmNumber: z.string(),
          items: z.array(
            /** The side that an item is not asked of has no questions. */
            z.object({ id: z.string(), coordinator: z.array(questionSchema), partner: z.array(questionSchema) }),
          ),
          sources: z.array(z.string()),
        }),
      ),
    }),
  ),
  furtherComments: z.array(z.object({ id: z.string(), coordinator: z.string().nullable(), partner: z.string().nullable() })),
  /** The ten-minute version: each question scores its sub-function and no item. */
  shortQuestions: perRole(z.array(questionSchema.extend({ subfunction: z.string() }))),
  shortQuestionSources: z.array(z.string()),
  /** Options in the order in which they are offered; `null` is not valid for scoring. */
  scales: z.array(
    z.object({
      id: z.string(),
      options: z.array(z.object({ id: z.string(), score: answerSchema.nullable() })),
      sources: z.array(z.string()),
    }),
  ),
  /** From worst to best; `upTo` in percent, inclusive; the colours of the field and a legible ink on each. */
  bands: z.array(z.object({ status: z.enum(scoreBands), upTo: z.int(), ...colours })),
  noData: z.object(colours),
  bandSources: z.array(z.string()),
});
export type CcpmCatalogue = z.output<typeof ccpmCatalogueSchema>;

/** @throws ZodError when the file is not a catalogue: one that came with the application is broken then. */
export function parseCcpmCatalogue(json: unknown): CcpmCatalogue {
  return ccpmCatalogueSchema.parse(json);
}
