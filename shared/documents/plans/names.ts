import type { RecordByType } from '../../records/index.ts';
import { listText, type Wording } from '../wording.ts';

type Organisation = RecordByType['organisation'];
type Contact = RecordByType['contact'];
type Position = RecordByType['position'];

/** Looks names up by record id; a record that is deleted or not in this workspace has none. */
export class Names {
  readonly #organisations: ReadonlyMap<string, Organisation>;
  readonly #contacts: ReadonlyMap<string, Contact>;

  constructor(organisations: readonly Organisation[], contacts: readonly Contact[]) {
    const present = <T extends { id: string; deleted: boolean }>(records: readonly T[]) =>
      new Map(records.filter((record) => !record.deleted).map((record) => [record.id, record]));
    this.#organisations = present(organisations);
    this.#contacts = present(contacts);
  }

  organisation(id: string | null): string | null {
    return (id !== null && this.#organisations.get(id)?.name) || null;
  }

  /** The acronym where there is one: what people say. */
  shortOrganisation(id: string | null): string | null {
    const found = id === null ? undefined : this.#organisations.get(id);
    return found ? found.acronym || found.name : null;
  }

  /** "Norwegian Refugee Council (NRC)". */
  organisationWithAcronym(id: string | null): string | null {
    const found = id === null ? undefined : this.#organisations.get(id);
    if (!found) return null;
    return found.acronym && found.acronym !== found.name ? `${found.name} (${found.acronym})` : found.name;
  }

  contact(id: string | null): string | null {
    const found = id === null ? undefined : this.#contacts.get(id);
    return found ? [found.givenName, found.familyName].filter((part) => part).join(' ') || null : null;
  }
}

export function isHeldOn(position: Position, day: string): boolean {
  return (
    position.contact !== null &&
    (position.startsOn === null || position.startsOn <= day) &&
    (position.endsOn === null || position.endsOn >= day)
  );
}

export function positionTitle(position: Pick<Position, 'title' | 'positionKind'>, { t }: Wording): string {
  return position.title || t(`records:choices.positionKinds.${position.positionKind ?? 'other'}`);
}

/** The country's own name in the workspace, else that of its ISO code in the language. */
export function countryName(cluster: RecordByType['cluster'] | null, { language }: Wording): string | null {
  if (!cluster) return null;
  if (cluster.countryName) return cluster.countryName;
  if (cluster.country === null) return null;
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(cluster.country) ?? null;
  } catch {
    return null;
  }
}

export function namesText(names: readonly (string | null)[], { language }: Wording): string | null {
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : listText(known, language);
}
