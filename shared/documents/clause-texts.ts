import { z } from 'zod';

/** When a clause applies by itself; `shared/domain/documents/clauses.ts` tells which of these hold. */
const clauseConditions = [
  'conflict',
  'disaster',
  'mixed-situation',
  'co-coordination',
  'no-co-coordination',
  'national-office',
  'subnational-office',
  'has-sag',
  'has-twgs',
  'position-coordinator',
  'position-co-coordinator',
  'position-imo',
  'position-capacity-building',
  'position-subnational-coordinator',
  'position-subnational-focal-point',
  'position-other',
] as const;
export type ClauseCondition = (typeof clauseConditions)[number];

/** What the application prints below a clause out of the workspace's records. */
const generatedBlocks = [
  'core-functions-table',
  'structure-diagram',
  'team-table',
  'groups-table',
  'membership-table',
  'version-history',
  'signatures',
  'leadership-grid',
  'group-members-table',
  'seats-table',
  'criteria-table',
  'activation-steps-table',
  'transition-grid',
  'open-actions-table',
  'overdue-items-table',
  'expiring-documents-table',
  'vacancies-table',
  'next-dates-table',
  'sensitivity-table',
  'mailing-lists-table',
  'commitments-table',
] as const;
export type GeneratedBlock = (typeof generatedBlocks)[number];

const condition = z.enum(clauseConditions);

const clauseCatalogueSchema = z.object({
  id: z.string(),
  version: z.int().min(1),
  /** A letter has no cover and no contents, and its clauses' headings are not printed. */
  layout: z.enum(['document', 'letter']),
  /** Fields that only the drafter knows. */
  fields: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)),
  sections: z.array(
    z.object({
      id: z.string(),
      clauses: z.array(
        z.object({
          id: z.string(),
          default: z.enum(['on', 'off']),
          /** Any of these; `null`: always. */
          when: z
            .union([condition, z.array(condition)])
            .nullable()
            .transform((when) => (typeof when === 'string' ? [when] : when)),
          sources: z.array(z.string()),
          block: z.enum(generatedBlocks).nullable(),
        }),
      ),
    }),
  ),
});
export type ClauseCatalogue = z.output<typeof clauseCatalogueSchema>;

export function parseClauseCatalogue(json: unknown): ClauseCatalogue {
  return clauseCatalogueSchema.parse(json);
}

/** One language's wording of a template, by id. */
export interface ClauseTexts {
  title: string;
  sections: Record<string, string>;
  clauses: Record<string, { heading: string; why: string; text: string }>;
}

const sectionLine = /^## ([\w-]+): (.+)$/;
const clauseLine = /^### ([\w.-]+): (.+)$/;

/**
 * Reads `resources/templates/<language>/<template>.md`: `# title`, `## section: heading`, `### clause: heading`, then
 * a quoted line for the drafter and the clause's Markdown.
 *
 * @throws Error when the file has no title: a template that came with the application is broken then.
 */
export function parseClauseTexts(markdown: string): ClauseTexts {
  const texts: ClauseTexts = { title: '', sections: {}, clauses: {} };
  let clause: { heading: string; why: string; text: string } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const section = sectionLine.exec(line);
    const opened = clauseLine.exec(line);
    if (section) {
      clause = null;
      texts.sections[section[1] as string] = (section[2] as string).trim();
    } else if (opened) {
      clause = { heading: (opened[2] as string).trim(), why: '', text: '' };
      texts.clauses[opened[1] as string] = clause;
    } else if (!clause) {
      if (line.startsWith('# ')) texts.title = line.slice(2).trim();
    } else if (line.startsWith('> ') && clause.text.trim() === '') {
      clause.why = `${clause.why} ${line.slice(2).trim()}`.trim();
    } else {
      clause.text += `${line}\n`;
    }
  }
  if (texts.title === '') throw new Error('The template has no title.');
  for (const read of Object.values(texts.clauses)) read.text = read.text.trim();
  return texts;
}
