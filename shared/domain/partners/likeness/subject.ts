import type { PartnerType } from '../../../contract/partners.ts';
import type { FieldValue } from '../../../records/define.ts';
import { foldText } from '../../search/fold.ts';
import { addressKey } from '../reading/addresses.ts';
import type { Dialling } from '../reading/dialling.ts';
import { isAcronym, splitAcronym } from '../reading/find-records.ts';
import { phoneKey } from '../reading/phones.ts';
import { type PreparedName, prepareName } from './compare-names.ts';

/** What tells one organisation or person from another, of a record or of a row that may become one. */
export interface Subject {
  id: string;
  type: PartnerType;
  /** The proper name first; an organisation goes by others as well. */
  names: PreparedName[];
  /** Folded. */
  acronyms: string[];
  mails: string[];
  phones: string[];
  /** Where a person works. */
  organisation: string | null;
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '');
const textsOf = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value.map((text) => String(text)) : []);

/** @param values the fields of a record, or of a row as far as they could be read. */
export function subjectOf(type: PartnerType, id: string, values: Readonly<Record<string, FieldValue>>, dialling: Dialling | null): Subject {
  const { names, acronyms } = type === 'organisation' ? organisationNames(values) : { names: [personName(values)], acronyms: [] };
  return {
    id,
    type,
    names: [...new Set(names)].filter((name) => name !== '').map(prepareName),
    acronyms: [...new Set(acronyms.map(foldAcronym))].filter((acronym) => acronym.length >= 2),
    mails: textsOf(values['emails']).map(addressKey),
    phones: textsOf(values['phones']).map((phone) => phoneKey(phone, dialling)).filter((key) => key.length >= 7),
    organisation: textOf(values['organisation']) || null,
  };
}

export function personName(values: Readonly<Record<string, FieldValue>>): string {
  return `${textOf(values['givenName'])} ${textOf(values['familyName'])}`.trim();
}

/** A name that is itself an acronym counts as one; the one in brackets behind a name as well. */
function organisationNames(values: Readonly<Record<string, FieldValue>>): { names: string[]; acronyms: string[] } {
  const split = [textOf(values['name']), ...textsOf(values['alternativeNames'])].map(splitAcronym);
  const names = split.map(({ name }) => name);
  const acronyms = [textOf(values['acronym']), ...split.flatMap(({ acronym }) => acronym ?? []), ...names.filter(isAcronym)];
  return { names, acronyms };
}

const foldAcronym = (acronym: string): string => foldText(acronym).replaceAll(' ', '');
