import { z } from 'zod';

/** How numbers are dialled within a country and from abroad. */
export interface Dialling {
  /** `254`: the code of the country, without the plus sign. */
  code: string;
  /** `0`: what stands before a number within the country and falls away behind the code; `''` where nothing does. */
  trunk: string;
}

const catalogueSchema = z.object({
  version: z.int().min(1),
  /** Recommendation ITU-T E.164, by ISO 3166-1 alpha-2. */
  countries: z.record(z.string().length(2), z.object({ code: z.string().regex(/^[1-9]\d{0,5}$/), trunk: z.string().max(2) })),
});
export type DiallingCatalogue = z.output<typeof catalogueSchema>;

export function parseDiallingCatalogue(data: unknown): DiallingCatalogue {
  return catalogueSchema.parse(data);
}

/** `null` for an unknown country, and for the codes that a user may give away himself (ZZ). */
export function diallingOf(catalogue: DiallingCatalogue, country: string | null): Dialling | null {
  return (country === null ? undefined : catalogue.countries[country.toUpperCase()]) ?? null;
}
