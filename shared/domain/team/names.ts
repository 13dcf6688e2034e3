import type { RecordByType } from '../../records/index.ts';

/** "Amina Sarr", of the parts that are known; `null` when none is. */
export function contactName({
  givenName,
  familyName,
}: Pick<RecordByType['contact'], 'givenName' | 'familyName'>): string | null {
  return [givenName, familyName].filter((part) => part !== null && part !== '').join(' ') || null;
}

/** The acronym where there is one: what people say. */
export function shortOrganisationName({
  name,
  acronym,
}: Pick<RecordByType['organisation'], 'name' | 'acronym'>): string | null {
  return acronym || name;
}
