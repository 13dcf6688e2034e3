import type { ClauseCatalogue, ClauseCondition, ClauseTexts, GeneratedBlock } from '../../documents/clause-texts.ts';
import type { Language } from '../../records/choices.ts';
import type { RecordByType } from '../../records/index.ts';
import { compareOrdered, initialKey, keyBetween, type Ordered, placeBefore } from '../ordering/fractional-key.ts';

export type ClauseRecord = RecordByType['clause'];

/** A clause as the draft shows it; `clauseViewSchema` with the generated block's closed names. */
export interface ResolvedClause {
  id: string;
  isOwn: boolean;
  isIncluded: boolean;
  isEdited: boolean;
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
}

export function conditionsOf(situation: Situation): ReadonlySet<ClauseCondition> {
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
  };
  return new Set((Object.keys(holds) as ClauseCondition[]).filter((condition) => holds[condition]));
}

/** The id of a clause's record where two offices that edit the same catalogue clause meet. */
export function clauseRecordId(document: string, clause: string): string {
  return `${document}:${clause}`;
}

/**
 * The document's clauses in order, the catalogue's and the cluster's own, worded in one language.
 *
 * A clause is in when the cluster says so, else when the catalogue has it on and its condition holds. Wording: the
 * cluster's own in this language, else the catalogue's; with neither the clause is `isMissing` and stays in its place.
 */
export function resolveClauses(input: {
  catalogue: ClauseCatalogue;
  texts: ClauseTexts;
  /** The document's clause records; deleted ones are passed over. */
  records: readonly ClauseRecord[];
  conditions: ReadonlySet<ClauseCondition>;
  language: Language;
}): ResolvedSection[] {
  const { catalogue, texts, conditions, language } = input;
  const records = input.records.filter((record) => !record.deleted);
  const byCatalogueClause = new Map(
    records.flatMap((record) => (record.catalogueClause === null ? [] : [[record.catalogueClause, record] as const])),
  );
  return catalogue.sections.map((section, sectionPlace) => {
    const fromCatalogue = section.clauses.map((entry, place): ResolvedClause => {
      const record = byCatalogueClause.get(entry.id);
      const wording = texts.clauses[entry.id];
      const ownText = record?.texts?.[language];
      const ownHeading = record?.headings?.[language];
      return {
        id: entry.id,
        isOwn: false,
        isIncluded:
          record?.included ?? (entry.default === 'on' && (entry.when === null || conditions.has(entry.when))),
        isEdited: ownText !== undefined || ownHeading !== undefined,
        isMissing: ownText === undefined && wording === undefined,
        heading: ownHeading ?? wording?.heading ?? '',
        text: ownText ?? wording?.text ?? '',
        why: wording?.why ?? '',
        sources: entry.sources,
        block: entry.block,
        sortKey: record?.sortKey ?? initialKey(place),
      };
    });
    const own = records
      .filter((record) => record.catalogueClause === null)
      .filter((record) => sectionOf(record, catalogue) === sectionPlace)
      .map((record): ResolvedClause => {
        const text = record.texts?.[language];
        const heading = record.headings?.[language];
        return {
          id: record.id,
          isOwn: true,
          isIncluded: record.included ?? true,
          isEdited: text !== undefined || heading !== undefined,
          isMissing: text === undefined && heading === undefined,
          heading: heading ?? '',
          text: text ?? '',
          why: '',
          sources: [],
          block: null,
          sortKey: record.sortKey ?? keyBetween(initialKey(section.clauses.length), null),
        };
      });
    return {
      id: section.id,
      heading: texts.sections[section.id] ?? section.id,
      clauses: [...fromCatalogue, ...own].toSorted(compareOrdered),
    };
  });
}

/** A clause of a section that a later catalogue no longer has goes to the last one, so that it is not lost. */
function sectionOf(record: ClauseRecord, catalogue: ClauseCatalogue): number {
  const place = catalogue.sections.findIndex((section) => section.id === record.section);
  return place === -1 ? catalogue.sections.length - 1 : place;
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
