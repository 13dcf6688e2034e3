import type { ClauseCatalogue, ClauseCondition, ClauseTexts, GeneratedBlock } from '../../documents/clause-texts.ts';
import type { Language } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { compareOrdered, initialKey, keyBetween, type Ordered, placeBefore } from '../ordering/fractional-key.ts';

export type ClauseRecord = RecordByType['clause'];
export type ClusterClauseRecord = RecordByType['cluster_clause'];

/** A clause as the draft shows it; `clauseViewSchema` with the generated block's closed names. */
export interface ResolvedClause {
  id: string;
  /** Of this document alone. */
  isOwn: boolean;
  isIncluded: boolean;
  isEdited: boolean;
  wording: 'catalogue' | 'cluster' | 'document';
  isCatalogueNewer: boolean;
  isMissing: boolean;
  heading: string;
  /** Markdown, fields unfilled. */
  text: string;
  why: string;
  sources: string[];
  block: GeneratedBlock | null;
  sortKey: string;
}

export interface ResolvedSection {
  id: string;
  heading: string;
  clauses: ResolvedClause[];
}

/** What decides which conditional clauses apply. */
export interface Situation {
  crisisType: RecordByType['cluster']['crisisType'];
  /** The activation record's own word on refugees among the displaced. */
  isMixedSituation: boolean;
  hasCoCoordinators: boolean;
  level: RecordByType['office']['level'];
  hasSag: boolean;
  hasTwgs: boolean;
  /** Of the position that the document is about; `null` for any other document. */
  positionKind: RecordByType['position']['positionKind'];
}

export function conditionsOf(situation: Situation): ReadonlySet<ClauseCondition> {
  const { positionKind } = situation;
  const holds: Record<ClauseCondition, boolean> = {
    conflict: situation.crisisType === 'conflict',
    disaster: situation.crisisType === 'disaster',
    'mixed-situation': situation.crisisType === 'mixed_with_refugees' || situation.isMixedSituation,
    'co-coordination': situation.hasCoCoordinators,
    'no-co-coordination': !situation.hasCoCoordinators,
    'national-office': situation.level !== 'subnational',
    'subnational-office': situation.level === 'subnational',
    'has-sag': situation.hasSag,
    'has-twgs': situation.hasTwgs,
    'position-coordinator': positionKind === 'coordinator',
    'position-co-coordinator': positionKind === 'co_coordinator',
    'position-imo': positionKind === 'imo',
    'position-capacity-building': positionKind === 'capacity_building',
    'position-subnational-coordinator': positionKind === 'subnational_coordinator',
    'position-subnational-focal-point': positionKind === 'subnational_focal_point',
    'position-other': positionKind === 'other',
  };
  return new Set((Object.keys(holds) as ClauseCondition[]).filter((condition) => holds[condition]));
}

/** The id of a clause's record where two offices that edit the same clause of a template or the cluster meet. */
export function clauseRecordId(document: string, clause: string): string {
  return `${document}:${clause}`;
}

/** The id of the record in which a cluster keeps its own wording of a clause for all documents of a kind. */
export function clusterClauseId(kind: string, clause: string): string {
  return `${kind}:${clause}`;
}

type CatalogueClause = ClauseCatalogue['sections'][number]['clauses'][number];

/** Everything that there is of one clause, from the widest layer to the narrowest. */
interface Layers {
  id: string;
  section: string;
  /** Its place in the catalogue's section; after all of them for a clause that the catalogue lacks. */
  place: number;
  catalogue: CatalogueClause | null;
  cluster: ClusterClauseRecord | null;
  document: ClauseRecord | null;
}

/**
 * The document's clauses in order, worded in one language: the catalogue's, the cluster's own, and the document's own.
 *
 * A clause is in when the document says so, else the cluster, else when the catalogue has it on and its condition holds.
 * Wording: the document's in this language, else the cluster's, else the catalogue's; with none the clause is `isMissing`
 * and stays in its place. A clause that a later catalogue no longer has stands as long as somebody worded it.
 */
export function resolveClauses(input: {
  catalogue: ClauseCatalogue;
  texts: ClauseTexts;
  /** The document's clause records; deleted ones are passed over. */
  records: readonly ClauseRecord[];
  /** The cluster's own clauses of this kind of document; deleted ones are passed over. */
  clusterClauses: readonly ClusterClauseRecord[];
  conditions: ReadonlySet<ClauseCondition>;
  language: Language;
}): ResolvedSection[] {
  const { catalogue, texts, conditions, language } = input;
  const all = layersOf(catalogue, input.clusterClauses, input.records);
  return catalogue.sections.map((section) => ({
    id: section.id,
    heading: texts.sections[section.id] ?? section.id,
    clauses: all
      .filter((layers) => layers.section === section.id)
      .map((layers) => resolve(layers, catalogue, texts, conditions, language))
      .toSorted(compareOrdered),
  }));
}

function layersOf(
  catalogue: ClauseCatalogue,
  clusterClauses: readonly ClusterClauseRecord[],
  records: readonly ClauseRecord[],
): Layers[] {
  const layers = new Map<string, Layers>();
  for (const section of catalogue.sections) {
    for (const [place, entry] of section.clauses.entries()) {
      layers.set(entry.id, { id: entry.id, section: section.id, place, catalogue: entry, cluster: null, document: null });
    }
  }
  const layersFor = (id: string, section: string | null): Layers => {
    const known = layers.get(id);
    if (known) return known;
    const made = { id, ...placeOutside(section, catalogue), catalogue: null, cluster: null, document: null };
    layers.set(id, made);
    return made;
  };
  for (const record of clusterClauses.filter(({ deleted }) => !deleted)) {
    layersFor(clauseOfCluster(record), record.section).cluster = record;
  }
  for (const record of records.filter(({ deleted }) => !deleted)) {
    layersFor(record.catalogueClause ?? record.id, record.section).document = record;
  }
  return [...layers.values()].filter(({ catalogue: entry, cluster, document }) => entry !== null || isWorded(cluster) || isWorded(document) || document?.catalogueClause === null);
}

/** The clause of any document that a record of the cluster's wording is about. */
export function clauseOfCluster({ id, documentKind, catalogueClause }: Pick<ClusterClauseRecord, 'id' | 'documentKind' | 'catalogueClause'>): string {
  return catalogueClause ?? id.slice(`${documentKind ?? ''}:`.length);
}

function isWorded(record: Pick<ClauseRecord, 'texts' | 'headings'> | null): boolean {
  return Object.keys(record?.texts ?? {}).length + Object.keys(record?.headings ?? {}).length > 0;
}

/** A clause of a section that a later catalogue no longer has goes to the last one, so that it is not lost. */
function placeOutside(section: string | null, catalogue: ClauseCatalogue): { section: string; place: number } {
  const found = catalogue.sections.find(({ id }) => id === section) ?? catalogue.sections.at(-1);
  return { section: found?.id ?? '', place: found?.clauses.length ?? 0 };
}

function resolve(
  { id, place, catalogue: entry, cluster, document }: Layers,
  { version }: ClauseCatalogue,
  texts: ClauseTexts,
  conditions: ReadonlySet<ClauseCondition>,
  language: Language,
): ResolvedClause {
  const printed = texts.clauses[id];
  const own = { text: document?.texts?.[language], heading: document?.headings?.[language] };
  const shared = { text: cluster?.texts?.[language], heading: cluster?.headings?.[language] };
  const has = ({ text, heading }: typeof own) => text !== undefined || heading !== undefined;
  const applies = entry === null || (entry.default === 'on' && (entry.when === null || entry.when.some((one) => conditions.has(one))));
  return {
    id,
    isOwn: entry === null && cluster === null && document?.catalogueClause === null,
    isIncluded: document?.included ?? cluster?.included ?? applies,
    isEdited: has(own),
    wording: has(own) ? 'document' : has(shared) ? 'cluster' : 'catalogue',
    isCatalogueNewer: entry !== null && cluster !== null && (cluster.catalogueVersion ?? version) < version,
    isMissing: (own.text ?? shared.text ?? printed?.text) === undefined && (entry !== null || !(has(own) || has(shared))),
    heading: own.heading ?? shared.heading ?? printed?.heading ?? '',
    text: own.text ?? shared.text ?? printed?.text ?? '',
    why: printed?.why ?? '',
    sources: entry?.sources ?? [],
    block: entry?.block ?? null,
    sortKey: document?.sortKey ?? cluster?.sortKey ?? (entry === null ? keyBetween(initialKey(place), null) : initialKey(place)),
  };
}

export function sectionOfClause(sections: readonly ResolvedSection[], clause: string): ResolvedSection | null {
  return sections.find((section) => section.clauses.some(({ id }) => id === clause)) ?? null;
}

/** The keys to write so that a new clause stands after `after` in its section (`null`: first). */
export function keysToInsertAfter(section: ResolvedSection, clause: string, after: string | null): Ordered[] {
  const place = section.clauses.findIndex(({ id }) => id === after);
  return placeBefore(section.clauses, clause, section.clauses[place + 1]?.id ?? null);
}

/** The keys to write so that a clause stands before another of its section (`null`: last). */
export function keysToMoveBefore(section: ResolvedSection, clause: string, before: string | null): Ordered[] {
  return placeBefore(section.clauses, clause, before);
}
