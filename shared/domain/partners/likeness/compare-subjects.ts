import type { Certainty, DuplicateReason } from '../../../contract/partners.ts';
import { compareNames } from './compare-names.ts';
import type { Subject } from './subject.ts';

export interface Likeness {
  /** The strongest first. */
  reasons: DuplicateReason[];
  certainty: Certainty;
}

/** Why two subjects of one type may be one; `null` where nothing speaks for it. */
export function compareSubjects(one: Subject, other: Subject): Likeness | null {
  return one.type === 'organisation' ? compareOrganisations(one, other) : comparePeople(one, other);
}

const share = (one: readonly string[], other: readonly string[]): boolean => one.some((text) => other.includes(text));

const nameOrder: readonly (DuplicateReason | null)[] = ['same_name', 'accents', 'spelling', 'script', null];

/** The closest that any name of the one is to any name of the other. */
function closestNames(one: Subject, other: Subject): ReturnType<typeof compareNames> {
  let closest: ReturnType<typeof compareNames> = null;
  for (const name of one.names) {
    for (const another of other.names) {
      const found = compareNames(name, another);
      if (nameOrder.indexOf(found) < nameOrder.indexOf(closest)) closest = found;
    }
  }
  return closest;
}

function compareOrganisations(one: Subject, other: Subject): Likeness | null {
  const name = closestNames(one, other);
  const isAcronymShared = share(one.acronyms, other.acronyms);
  const isSpelledOut = spellsOut(one, other) || spellsOut(other, one);
  const reasons: DuplicateReason[] = [...(name === null ? [] : [name]), ...(isAcronymShared || isSpelledOut ? (['acronym'] as const) : [])];
  if (reasons.length === 0) return null;
  // Two organisations may have the same letters; one whose name is nothing but the letters of the other is hardly another.
  const isOnlyLetters = isSpelledOut || (isAcronymShared && (goesByLetters(one) || goesByLetters(other)));
  const isLikely = reasons.length > 1 || name === 'same_name' || name === 'accents' || (name === 'spelling' && isLong(one) && isLong(other)) || (name === null && isOnlyLetters);
  return { reasons, certainty: isLikely ? 'likely' : 'possible' };
}

const isLong = ({ names }: Subject): boolean => (names[0]?.folded.length ?? 0) >= 12;

/** Nothing but an acronym stands where the name should. */
function goesByLetters({ names, acronyms }: Subject): boolean {
  return names.length > 0 && names.every(({ folded }) => acronyms.includes(folded.replaceAll(' ', '')));
}

/** The one has no name but the first letters of the other's words. */
function spellsOut(letters: Subject, words: Subject): boolean {
  return goesByLetters(letters) && words.names.some(({ initials }) => share(initials, letters.acronyms));
}

function comparePeople(one: Subject, other: Subject): Likeness | null {
  const isMailShared = share(one.mails, other.mails);
  const isPhoneShared = share(one.phones, other.phones);
  const contact: DuplicateReason[] = [...(isMailShared ? (['same_mail'] as const) : []), ...(isPhoneShared ? (['same_phone'] as const) : [])];
  const place = one.organisation === null || other.organisation === null ? 'unknown' : one.organisation === other.organisation ? 'same' : 'other';
  // A name spelled alike elsewhere is somebody else's: there is no need to compare the spelling.
  if (place === 'other' && contact.length === 0 && one.names[0]?.sorted !== other.names[0]?.sorted) return null;
  const name = closestNames(one, other);
  if (name === null) return contact.length === 0 ? null : { reasons: contact, certainty: 'possible' };
  const reasons = [name, ...contact];
  if (contact.length > 0) return { reasons, certainty: 'likely' };
  const isOneWord = [one, other].some(({ names }) => !(names[0]?.folded ?? '').includes(' '));
  const isSame = name === 'same_name' || name === 'accents';
  if (place === 'same') return { reasons, certainty: isSame && !isOneWord ? 'likely' : 'possible' };
  // Amina and Mohammed are everywhere, and so are people of one name who can be reached in different places.
  const isElsewhere = place === 'other' && differ(one.mails, other.mails) && differ(one.phones, other.phones);
  return isOneWord || isElsewhere ? null : { reasons, certainty: 'possible' };
}

/** Both are known, and have nothing in common. */
function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !share(one, other);
}
