import { z } from 'zod';
import { recurrences } from '../../records/choices.ts';

/** What in the workspace can show that an item is met; `evaluate.ts` holds the rule of each. */
export const checklistBindings = [
  'activation',
  'cluster-tor',
  'staffing',
  'subnational-focal-points',
  'position-tors',
  'co-coordination-mou',
  'local-leadership',
  'sag',
  'twg-tors',
  'mailing-lists',
  'meetings',
  'contacts-sent',
  'transition-plan',
  'response-strategy',
  'technical-standards',
  'site-standards',
  'advocacy-strategy',
  'ccpm',
] as const;
export type ChecklistBinding = (typeof checklistBindings)[number];

const checklistCatalogueSchema = z.object({
  version: z.int().min(1),
  functions: z.array(
    z.object({
      id: z.string(),
      /** The IASC's order, as the seed numbers them; the CCPM numbers the same functions otherwise. */
      iascNumber: z.string(),
      ccpmNumber: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          binding: z.enum(checklistBindings).nullable(),
          recurrence: z.enum(recurrences),
          sources: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type ChecklistCatalogue = z.output<typeof checklistCatalogueSchema>;

/** @throws ZodError when the file is not a catalogue: one that came with the application is broken then. */
export function parseChecklistCatalogue(json: unknown): ChecklistCatalogue {
  return checklistCatalogueSchema.parse(json);
}
