import type { PartnerType } from '../../../contract/partners.ts';
import type { AnyRecord, FieldValue } from '../../../records/define.ts';
import { foldText } from '../../search/fold.ts';
import { compareNames, prepareName } from '../likeness/compare-names.ts';
import { personName } from '../likeness/subject.ts';
import { addressKey } from './addresses.ts';
import { splitAcronym } from './find-records.ts';

/** Which record there is already that a row speaks of. */
export type Match =
  | { kind: 'none' }
  | { kind: 'one'; id: string; /** Fields that only led to the record and are not written. */ asKey: readonly string[] }
  | { kind: 'several' };

export type RowFields = Readonly<Record<string, FieldValue>>;

export interface Matcher {
  match(fields: RowFields): Match;
  /** Makes what an earlier row will be known to the later ones. */
  add(record: AnyRecord): void;
}

const none: Match = { kind: 'none' };

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function matchOf(ids: ReadonlySet<string> | undefined, asKey: readonly string[] = []): Match {
  const [id, ...others] = ids ?? [];
  if (id === undefined) return none;
  return others.length > 0 ? { kind: 'several' } : { kind: 'one', id, asKey };
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const textsOf = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Finds the record of a row; built once for all records, so that 5,000 rows stay quick. */
export function createMatcher(type: PartnerType, records: readonly AnyRecord[]): Matcher {
  const matcher = type === 'organisation' ? createOrganisationMatcher() : createContactMatcher(new Set(records.map(({ id }) => id)));
  for (const record of records) matcher.add(record);
  return matcher;
}

/**
 * By name; by another name; by a name that is somebody's acronym; by the acronym, where the row has no name to say that it
 * is another with the same letters.
 */
function createOrganisationMatcher(): Matcher {
  const byName = new Map<string, Set<string>>();
  const byOtherName = new Map<string, Set<string>>();
  const byAcronym = new Map<string, Set<string>>();
  const add = (record: AnyRecord) => {
    addTo(byName, foldText(textOf(record['name'])), record.id);
    for (const name of textsOf(record['alternativeNames'])) addTo(byOtherName, foldText(name), record.id);
    addTo(byAcronym, foldText(textOf(record['acronym'])), record.id);
  };
  const match = (fields: RowFields): Match => {
    const whole = textOf(fields['name']);
    const found = matchOf(byName.get(foldText(whole)));
    if (found.kind !== 'none') return found;
    const withoutAcronym = matchOf(byName.get(foldText(splitAcronym(whole).name)), ['name']);
    if (withoutAcronym.kind !== 'none') return withoutAcronym;
    for (const index of [byOtherName, byAcronym]) {
      const named = matchOf(index.get(foldText(whole)), ['name']);
      if (named.kind !== 'none') return named;
    }
    return whole === '' ? matchOf(byAcronym.get(foldText(textOf(fields['acronym'])))) : none;
  };
  return { match, add };
}

/**
 * By an e-mail address, unless it goes with somebody else's name: offices share theirs. Then by the full name within the
 * organisation; where the row or the record names none, by the full name alone. Two rows of one file that give different
 * addresses are two people of one name.
 */
function createContactMatcher(registered: ReadonlySet<string>): Matcher {
  const byAddress = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const known = new Map<string, AnyRecord>();
  const add = (record: AnyRecord) => {
    known.set(record.id, record);
    for (const address of textsOf(record['emails'])) addTo(byAddress, addressKey(address), record.id);
    addTo(byName, nameKey(record), record.id);
  };
  const areTwoRows = (id: string, fields: RowFields) =>
    !registered.has(id) && textsOf(known.get(id)?.['emails']).length > 0 && textsOf(fields['emails']).length > 0;
  const match = (fields: RowFields): Match => {
    const asKey = fields['givenName'] === undefined ? ['familyName'] : [];
    const named = [...(byName.get(nameKey(fields)) ?? [])];
    const addressed = new Set(textsOf(fields['emails']).flatMap((address) => [...(byAddress.get(addressKey(address)) ?? [])]));
    const both = named.filter((id) => addressed.has(id));
    if (both.length > 0) return matchOf(new Set(both), asKey);
    const found = [...addressed].filter((id) => mayBeNamed(known.get(id), fields));
    // A full name in one cell would stand behind the given name that is known already.
    if (found.length > 0) return matchOf(new Set(found), textOf(known.get(found[0] ?? '')?.['givenName']) === '' ? [] : asKey);
    const { organisation } = fields;
    const there = named.filter((id) => {
      const place = known.get(id)?.['organisation'] ?? null;
      return !areTwoRows(id, fields) && (typeof organisation !== 'string' || place === null || place === organisation);
    });
    const exactly = there.filter((id) => known.get(id)?.['organisation'] === organisation);
    return matchOf(new Set(exactly.length > 0 ? exactly : there), asKey);
  };
  return { match, add };
}

/** A row without a name leaves it open; a longer name may contain the shorter one. */
function mayBeNamed(record: AnyRecord | undefined, fields: RowFields): boolean {
  const [known, given] = [record ?? {}, fields].map((values) => prepareName(personName(values as RowFields)));
  if (!known || !given || known.folded === '' || given.folded === '') return true;
  const words = known.sorted.split(' ');
  const others = given.sorted.split(' ');
  const isWithin = words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  return isWithin || compareNames(known, given) !== null;
}

function nameKey(fields: RowFields): string {
  return foldText(personName(fields)).split(' ').toSorted().join(' ');
}
