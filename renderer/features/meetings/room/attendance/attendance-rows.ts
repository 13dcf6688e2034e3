import type { AttendanceRow as Mark } from '../../../../../shared/contract/meeting-view.ts';
import { foldText } from '../../../../../shared/domain/search/fold.ts';
import type { AttendanceState } from '../../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';

type Organisation = Pick<RecordByType['organisation'], 'id' | 'name' | 'acronym' | 'alternativeNames' | 'mergedInto'>;
type Contact = Pick<RecordByType['contact'], 'id' | 'givenName' | 'familyName' | 'organisation' | 'mergedInto'>;

export interface TickRow {
  /** What tells rows apart while marks come and go. */
  key: string;
  kind: 'organisation' | 'person' | 'guest';
  name: string;
  /** The organisation's full name beside its acronym, or whom a guest came for. */
  detail: string;
  organisation: string | null;
  contact: string | null;
  /** The row's own mark. */
  mark: Mark | null;
  /** What is shown: of an organisation, the most that it or one of its people is marked with. */
  state: AttendanceState | null;
  /** Its people who took part. */
  people: string[];
  hasPeople: boolean;
  /** Whether the filter's words name this row, not only one beside it. */
  isNamed: boolean;
}

export interface AttendanceRegister {
  organisations: readonly Organisation[];
  contacts: readonly Contact[];
  marks: readonly Mark[];
  /** The organisations that were invited and have no mark yet. */
  unmarked: ReadonlySet<string>;
}

const ranks: Record<AttendanceState, number> = { present: 4, observer: 3, excused: 2, absent: 1 };

const nameOfContact = ({ givenName, familyName }: Contact): string => [givenName, familyName].filter((part) => part).join(' ');
const tookPart = ({ state }: Pick<Mark, 'state'>): boolean => state === 'present' || state === 'observer';

/** The most that several marks say about an organisation. */
export function strongestState(marks: readonly Pick<Mark, 'state'>[]): AttendanceState | null {
  return marks.reduce<AttendanceState | null>((strongest, { state }) => (strongest === null || ranks[state] > ranks[strongest] ? state : strongest), null);
}

/**
 * Who is ticked off: without a filter the organisations that were invited or are marked, with one everybody whose
 * name fits. Who was not invited, the media among them, comes up only when somebody types the name.
 */
export function attendanceRows(register: AttendanceRegister, filter: string, opened: ReadonlySet<string>, language: string): TickRow[] {
  const { organisations, contacts, marks, unmarked } = register;
  const words = foldText(filter).split(' ').filter((word) => word !== '');
  const isFiltered = words.length > 0;
  const fits = (text: string) => {
    const folded = foldText(text);
    return isFiltered && words.every((word) => folded.includes(word));
  };
  const peopleOf = Map.groupBy(contacts.filter(({ mergedInto }) => mergedInto === null), ({ organisation }) => organisation);
  const marksOf = Map.groupBy(marks, ({ organisationId }) => organisationId);
  const { compare } = new Intl.Collator(language);

  const rows = organisations
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap((organisation): { name: string; rows: TickRow[] }[] => {
      const { id } = organisation;
      const name = organisation.acronym || organisation.name || '';
      const ownName = [organisation.name, organisation.acronym, ...(organisation.alternativeNames ?? [])].join(' ');
      const people = (peopleOf.get(id) ?? []).toSorted((one, other) => compare(nameOfContact(one), nameOfContact(other)));
      const own = marksOf.get(id) ?? [];
      const strangers = own.filter(({ contactId, personName }) => contactId === null && personName !== null);
      const isNamed = fits(ownName);
      const namedPeople = isNamed ? [] : people.filter((person) => fits(`${nameOfContact(person)} ${ownName}`));
      const namedStrangers = isNamed ? [] : strangers.filter(({ personName }) => fits(`${personName} ${ownName}`));
      const isShown = isFiltered ? isNamed || namedPeople.length + namedStrangers.length > 0 : own.length > 0 || unmarked.has(id);
      if (!isShown) return [];
      const isOpen = opened.has(id);
      const organisationRow: TickRow = {
        key: id,
        kind: 'organisation',
        name,
        detail: organisation.acronym ? (organisation.name ?? '') : '',
        organisation: id,
        contact: null,
        mark: own.find(({ contactId, personName }) => contactId === null && personName === null) ?? null,
        state: strongestState(own),
        people: own.filter(tookPart).flatMap(({ personName }) => (personName === null ? [] : [personName])),
        hasPeople: people.length + strangers.length > 0,
        isNamed,
      };
      const personRows = (isOpen ? people : namedPeople).map((person): TickRow => {
        const mark = own.find(({ contactId }) => contactId === person.id) ?? null;
        return {
          key: `${id}:${person.id}`,
          kind: 'person',
          name: nameOfContact(person),
          detail: '',
          organisation: id,
          contact: person.id,
          mark,
          state: mark?.state ?? null,
          people: [],
          hasPeople: false,
          isNamed: namedPeople.includes(person),
        };
      });
      return [{ name, rows: [organisationRow, ...personRows, ...(isOpen ? strangers : namedStrangers).map((mark) => guestRow(mark, !isNamed))] }];
    })
    .toSorted((one, other) => compare(one.name, other.name))
    .flatMap((entry) => entry.rows);

  const guests = (marksOf.get(null) ?? []).filter(({ personName, organisationName }) => !isFiltered || fits(`${personName ?? ''} ${organisationName ?? ''}`));
  return [...rows, ...guests.map((mark) => guestRow(mark, isFiltered))];
}

/** Who came without being in the registers. */
function guestRow(mark: Mark, isNamed: boolean): TickRow {
  return {
    key: mark.id,
    kind: 'guest',
    name: mark.personName ?? mark.organisationName ?? '',
    detail: mark.personName === null || mark.organisationId !== null ? '' : (mark.organisationName ?? ''),
    organisation: mark.organisationId,
    contact: null,
    mark,
    state: mark.state,
    people: [],
    hasPeople: false,
    isNamed,
  };
}

/** The row that Enter in the filter ticks: the first that the words name. */
export function rowToTick(rows: readonly TickRow[]): TickRow | null {
  return rows.find(({ isNamed }) => isNamed) ?? rows[0] ?? null;
}

export const stateKeys = { p: 'present', e: 'excused', o: 'observer', a: 'absent' } as const satisfies Record<string, AttendanceState>;

export function isStateKey(letter: string | null): letter is keyof typeof stateKeys {
  return letter !== null && Object.hasOwn(stateKeys, letter);
}
