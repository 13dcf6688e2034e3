import type { ActionLine } from '../../../contract/meeting-view.ts';
import type { RecordByType } from '../../../records/index.ts';
import { foldText } from '../../search/fold.ts';
import { contactName, shortOrganisationName } from '../../team/names.ts';
import type { LineWords } from '../catalogue.ts';
import type { Register } from '../register.ts';
import { foldPhrase, isOneOf } from './phrases.ts';

type Organisation = RecordByType['organisation'];
type Candidate = ActionLine['parts'][number]['candidates'][number];

type Person = Candidate & { organisation: Candidate | null };

/** Who goes by which name. */
export interface NameIndex {
  organisations: ReadonlyMap<string, readonly Candidate[]>;
  contacts: ReadonlyMap<string, readonly Person[]>;
}

/** Names, acronyms and other names, folded. A given or family name alone counts as well: two who share it are candidates. */
export function indexNames(register: Register): NameIndex {
  const organisations = new Map<string, Candidate[]>();
  const contacts = new Map<string, Person[]>();
  const add = <T extends Candidate>(index: Map<string, T[]>, name: string | null, candidate: T) => {
    const folded = foldText(name ?? '');
    if (folded === '') return;
    const known = index.get(folded) ?? [];
    if (!known.some(({ id }) => id === candidate.id)) index.set(folded, [...known, candidate]);
  };
  const asCandidate = (organisation: Organisation): Candidate => ({ id: organisation.id, name: shortOrganisationName(organisation) ?? '' });
  for (const organisation of register.organisations) {
    const candidate = asCandidate(organisation);
    for (const name of [organisation.acronym, organisation.name, ...(organisation.alternativeNames ?? [])]) add(organisations, name, candidate);
  }
  for (const contact of register.contacts) {
    const { givenName, familyName } = contact;
    const organisation = register.organisation(contact.organisation);
    const candidate = { id: contact.id, name: contactName(contact) ?? '', organisation: organisation && asCandidate(organisation) };
    for (const name of [`${givenName ?? ''} ${familyName ?? ''}`, `${familyName ?? ''} ${givenName ?? ''}`, givenName, familyName]) {
      add(contacts, name, candidate);
    }
  }
  return { organisations, contacts };
}

/** What one stretch of the line says about who is responsible. */
export type ResponsibleReading =
  | { kind: 'organisation'; organisation: Candidate }
  | { kind: 'contact'; contact: Candidate; organisation: Candidate | null }
  /** Several could be meant, or several are meant together, or it is no record: the words stay as they are. */
  | { kind: 'responsible'; candidates: Candidate[] };

/** Who a whole stretch names; `null` where it names nobody. An organisation comes before a person of the same name. */
export function readResponsible(text: string, index: NameIndex, words: LineWords): ResponsibleReading | null {
  const whole = readOne(text, index);
  if (whole) return whole;
  if (isOneOf(foldPhrase(text), words.everybody)) return { kind: 'responsible', candidates: [] };
  return readPersonOfOrganisation(text, index) ?? readSeveral(text, index, words);
}

function readOne(text: string, { organisations, contacts }: NameIndex): ResponsibleReading | null {
  const folded = foldText(text);
  const found = organisations.get(folded) ?? [];
  if (found[0]) return found.length === 1 ? { kind: 'organisation', organisation: found[0] } : { kind: 'responsible', candidates: [...found] };
  const people = contacts.get(folded) ?? [];
  if (!people[0]) return null;
  const candidates = people.map(({ id, name }) => ({ id, name }));
  return candidates[0] && people.length === 1
    ? { kind: 'contact', contact: candidates[0], organisation: people[0].organisation }
    : { kind: 'responsible', candidates };
}

/** "Amina Sarr (NRC)", "NRC (Amina)": the organisation tells people of one name apart. */
function readPersonOfOrganisation(text: string, { organisations, contacts }: NameIndex): ResponsibleReading | null {
  const [, first, second] = /^(.+?)\s*[(（](.+)[)）]$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  for (const [person, organisation] of [[first, second], [second, first]] as const) {
    const owners = organisations.get(foldText(organisation)) ?? [];
    const people = (contacts.get(foldText(person)) ?? []).filter((one) => owners.some(({ id }) => id === one.organisation?.id));
    if (people.length === 1 && people[0]) return { kind: 'contact', contact: { id: people[0].id, name: people[0].name }, organisation: people[0].organisation };
  }
  return null;
}

/** "NRC and DRC", "NRC/DRC": each has to be known, and none of them is chosen. */
function readSeveral(text: string, index: NameIndex, { and }: LineWords): ResponsibleReading | null {
  const joined = new RegExp(`\\s*[/&+]\\s*|\\s+(?:${and.map(escapeForPattern).join('|')})\\s+`, 'iu');
  const names = text.split(joined);
  if (names.length < 2) return null;
  const readings = names.map((name) => readOne(name, index));
  if (readings.some((reading) => reading === null)) return null;
  return { kind: 'responsible', candidates: readings.flatMap((reading) => (reading ? candidatesOf(reading) : [])) };
}

export function candidatesOf(reading: ResponsibleReading): Candidate[] {
  switch (reading.kind) {
    case 'organisation':
      return [reading.organisation];
    case 'contact':
      return [reading.contact];
    case 'responsible':
      return reading.candidates;
  }
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
