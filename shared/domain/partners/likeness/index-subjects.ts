import { compareSubjects, type Likeness } from './compare-subjects.ts';
import type { PreparedName } from './compare-names.ts';
import type { Subject } from './subject.ts';

export interface Found extends Likeness {
  subject: Subject;
}

/** Finds who may be the same without comparing everybody with everybody. */
export interface SubjectIndex {
  add(subject: Subject): void;
  /** The subjects added so far that are like this one, the likeliest first. */
  like(subject: Subject): Found[];
  /** How many comparisons were made. */
  compared(): number;
}

/** A switchboard or an office's address is shared by many: it tells nobody apart. */
const mostSharing = 5;
const mostWords = 8;

/**
 * Subjects are compared where they share a key: an address, a number, an acronym, or the consonants of two words of a name.
 * A name with one misspelt word keeps the keys of its other words; misspelt vowels, and Arabic letters for Latin ones, change
 * no key.
 */
export function createSubjectIndex(): SubjectIndex {
  const blocks = new Map<string, Subject[]>();
  let comparisons = 0;
  return {
    add(subject) {
      for (const key of keysOf(subject)) {
        const block = blocks.get(key);
        if (block) block.push(subject);
        else blocks.set(key, [subject]);
      }
    },
    like(subject) {
      const compared = new Set<Subject>();
      const found: Found[] = [];
      const consider = (others: readonly Subject[]) => {
        for (const other of others) {
          if (compared.has(other) || other.id === subject.id) continue;
          compared.add(other);
          comparisons += 1;
          const likeness = compareSubjects(subject, other);
          if (likeness) found.push({ ...likeness, subject: other });
        }
      };
      for (const key of keysOf(subject)) {
        const block = blocks.get(key) ?? [];
        if (!key.startsWith('@') || block.length <= mostSharing) consider(block);
      }
      return found.sort((one, other) => rankOf(one) - rankOf(other));
    },
    compared: () => comparisons,
  };
}

function rankOf({ certainty, reasons }: Likeness): number {
  return (certainty === 'likely' ? 0 : 10) - reasons.length;
}

function keysOf({ names, acronyms, mails, phones }: Subject): Set<string> {
  return new Set([
    ...mails.map((mail) => `@${mail}`),
    ...phones.map((phone) => `@${phone}`),
    ...acronyms.map((acronym) => `#${acronym}`),
    ...names.flatMap(({ initials }) => initials.map((letters) => `#${letters}`)),
    ...names.flatMap(nameKeys),
  ]);
}

function nameKeys({ folded, skeleton }: PreparedName): string[] {
  // Scripts without vowels to lose, such as the Chinese, have no skeleton of their own here.
  const words = (skeleton.length > 0 ? skeleton : folded.split(' ')).slice(0, mostWords);
  if (words.length < 2) return words.length === 0 ? [`=${folded}`] : [`=${words[0]}`, `=${folded}`];
  // Of three words two are right where one is misspelt; of two words one, and the first letter of the other.
  const rest = (word: string) => (words.length > 2 ? word : ([...word][0] ?? ''));
  return words.flatMap((word, place) => words.flatMap((other, otherPlace) => (place === otherPlace ? [] : [`${word} ${rest(other)}`])));
}
