import { z } from 'zod';
import { languages } from '../../records/choices.ts';
import type { ClusterDescription } from '../../records/review-data.ts';
import type { RecordByType } from '../../records/index.ts';

const descriptionCatalogueSchema = z.object({
  version: z.int().min(1),
  /** What a cluster is expected to produce, in the order of the CCPM. */
  deliverables: z.array(z.object({ id: z.string(), subfunctions: z.array(z.string()).min(1), texts: z.record(z.enum(languages), z.string()) })),
  sources: z.array(z.string()),
});
export type DescriptionCatalogue = z.output<typeof descriptionCatalogueSchema>;

/** @throws ZodError when the file is no catalogue of deliverables. */
export function parseDescriptionCatalogue(json: unknown): DescriptionCatalogue {
  return descriptionCatalogueSchema.parse(json);
}

/** What the registers say about a cluster, for its description. */
export interface DescriptionRecords {
  today: string;
  cluster: RecordByType['cluster'] | null;
  activation: RecordByType['activation'] | null;
  organisations: readonly RecordByType['organisation'][];
  positions: readonly RecordByType['position'][];
  groups: readonly RecordByType['group'][];
  documents: readonly RecordByType['document'][];
  meetings: readonly RecordByType['meeting'][];
}

export const emptyDescription: ClusterDescription = {
  isInNationalStructure: null,
  team: [],
  crossCutting: [],
  chairs: [],
  groupTopics: [],
  deliverables: [],
  website: null,
  comments: null,
};

/** Kinds of document whose standing says that a deliverable is there. */
const documentOf: Readonly<Record<string, RecordByType['document']['documentKind']>> = {
  'strategic-plan': 'response-strategy',
  'phase-out': 'transition-plan',
  'technical-standards': 'technical-standards',
};

/**
 * Whether a deliverable is there: as somebody said, else as far as the registers know. They know of what is there, never
 * that something is not: `null` is "not known".
 */
export function deliverableState(id: string, description: ClusterDescription, records: DescriptionRecords): { isAvailable: boolean | null; link: string | null } {
  const said = description.deliverables.find((one) => one.id === id);
  if (said && said.isAvailable !== null) return { isAvailable: said.isAvailable, link: said.link };
  return { isAvailable: isKnownOf(id, records) ? true : null, link: said?.link ?? null };
}

function isKnownOf(id: string, { organisations, meetings, documents, today }: DescriptionRecords): boolean {
  if (id === 'partner-list') return organisations.some(({ membership }) => membership === 'member');
  if (id === 'minutes') return meetings.some(({ minutesStatus }) => minutesStatus === 'approved' || minutesStatus === 'circulated');
  const kind = documentOf[id];
  return kind !== undefined && documents.some(({ documentKind, inForceOn }) => documentKind === kind && inForceOn !== null && inForceOn <= today);
}
