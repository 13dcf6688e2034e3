import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { AnyRecord, FieldValue } from '../../../../shared/records/define.ts';

export type PartnerType = 'organisation' | 'contact';

/** Which record there is already that a pasted row speaks of. */
export type Match =
  | { kind: 'none' }
  | { kind: 'one'; id: string; /** Fields that only led to the record and are not written. */ asKey: readonly string[] }
  | { kind: 'several' };

type PastedFields = Readonly<Record<string, FieldValue>>;

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

/** Finds the record of a row; built once for all records, so that 5,000 rows stay quick. */
export function createMatcher(type: PartnerType, records: readonly AnyRecord[]): (fields: PastedFields) => Match {
  return type === 'organisation' ? matchOrganisations(records) : matchContacts(records);
}

/** By name; then a name that is another's acronym; then the acronym. */
function matchOrganisations(records: readonly AnyRecord[]): (fields: PastedFields) => Match {
  const byName = new Map<string, Set<string>>();
  const byAcronym = new Map<string, Set<string>>();
  for (const record of records) {
    addTo(byName, foldText(textOf(record['name'])), record.id);
    addTo(byAcronym, foldText(textOf(record['acronym'])), record.id);
  }
  return (fields) => {
    const name = foldText(textOf(fields['name']));
    const acronym = foldText(textOf(fields['acronym']));
    const found = matchOf(byName.get(name));
    if (found.kind !== 'none') return found;
    const named = matchOf(byAcronym.get(name), ['name']);
    return named.kind === 'none' ? matchOf(byAcronym.get(acronym)) : named;
  };
}

/** By an e-mail address; then by the full name, within the organisation where several share it. */
function matchContacts(records: readonly AnyRecord[]): (fields: PastedFields) => Match {
  const byAddress = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const known = new Map(records.map((record) => [record.id, record]));
  for (const record of records) {
    for (const address of addressesOf(record)) addTo(byAddress, address, record.id);
    addTo(byName, fullName(record), record.id);
  }
  return (fields) => {
    const addressed = new Set(addressesOf(fields).flatMap((address) => [...(byAddress.get(address) ?? [])]));
    const found = matchOf(addressed);
    if (found.kind !== 'none') return found;
    const asKey = fields['givenName'] === undefined ? ['familyName'] : [];
    const named = byName.get(fullName(fields)) ?? new Set<string>();
    const { organisation } = fields;
    if (named.size > 1 && typeof organisation === 'string') {
      const there = [...named].filter((id) => known.get(id)?.['organisation'] === organisation);
      return matchOf(new Set(there), asKey);
    }
    return matchOf(named, asKey);
  };
}

function addressesOf(fields: PastedFields): string[] {
  const addresses = fields['emails'];
  return Array.isArray(addresses) ? addresses.map((address) => String(address).trim().toLowerCase()) : [];
}

function fullName(fields: PastedFields): string {
  return foldText(`${textOf(fields['givenName'])} ${textOf(fields['familyName'])}`);
}

/** What two pasted rows share when they speak of the same new record. */
export function newRecordKey(type: PartnerType, fields: PastedFields): string {
  return type === 'organisation'
    ? foldText(textOf(fields['name']))
    : `${fullName(fields)}|${textOf(fields['organisation'])}|${addressesOf(fields)[0] ?? ''}`;
}
