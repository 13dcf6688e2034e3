import { z } from 'zod';

const formatSchema = z.object({ format: z.int().min(1) });

/** `undefined` where the bytes are no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The format that a file says it has, read before the rest: a newer one may hold what no schema here knows. */
export function formatOf(value: unknown): number | null {
  return formatSchema.safeParse(value).data?.format ?? null;
}
