import { foldText } from '../../../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';

type Named = Pick<RecordByType['organisation'], 'id' | 'name' | 'acronym' | 'alternativeNames' | 'mergedInto'>;

/** The organisation that goes by exactly this name, if there is one and no other. */
export function organisationNamed(organisations: readonly Named[], name: string): string | null {
  const wanted = foldText(name);
  const found = organisations.filter(
    ({ mergedInto, name: full, acronym, alternativeNames }) => mergedInto === null && [full, acronym, ...(alternativeNames ?? [])].some((known) => known !== null && foldText(known) === wanted),
  );
  return wanted !== '' && found.length === 1 ? (found[0]?.id ?? null) : null;
}
