import { z } from 'zod';

const words = z.record(z.string(), z.string());
const perRole = z.object({ coordinator: words, partner: words });

/** The wording of the questionnaire in one language, by the ids and codes of the catalogue. */
const ccpmTextsSchema = z.object({
  versions: z.object({
    full: z.object({ title: z.string(), introduction: z.string() }),
    short: z.object({ title: z.string(), introduction: z.string() }),
  }),
  functions: z.record(z.string(), z.object({ title: z.string(), short: z.string() })),
  subfunctions: z.record(z.string(), z.object({ title: z.string(), characteristics: z.string() })),
  items: words,
  questions: perRole,
  shortQuestions: perRole,
  /** By the function's id, and by the ids of the further comments. */
  comments: words,
  scales: z.record(z.string(), words),
  statuses: z.record(z.string(), z.object({ title: z.string(), meaning: z.string() })),
});
export type CcpmTexts = z.output<typeof ccpmTextsSchema>;

/** @throws ZodError when the file does not word a questionnaire: one that came with the application is broken then. */
export function parseCcpmTexts(json: unknown): CcpmTexts {
  return ccpmTextsSchema.parse(json);
}
