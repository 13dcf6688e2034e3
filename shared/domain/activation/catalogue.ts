import { z } from 'zod';
import { activationOutcomes } from '../../records/choices.ts';

const activationCatalogueSchema = z.object({
  version: z.int().min(1),
  considerations: z.array(z.string()),
  criteria: z.array(z.string()),
  steps: z.array(
    z.object({
      id: z.string(),
      /** The clock that starts when another step is done. */
      dueAfter: z.object({ step: z.string(), hours: z.number().positive() }).optional(),
    }),
  ),
  outcomes: z.array(z.enum(activationOutcomes)),
  reviewAfterMonths: z.int().positive(),
});
export type ActivationCatalogue = z.output<typeof activationCatalogueSchema>;

/** @throws ZodError when the file is not a catalogue: one that came with the application is broken then. */
export function parseActivationCatalogue(json: unknown): ActivationCatalogue {
  return activationCatalogueSchema.parse(json);
}
