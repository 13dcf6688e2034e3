import type { DuplicateReason } from '../../../contract/partners.ts';
import { foldText } from '../../search/fold.ts';
import { editDistance } from './distance.ts';
import { scriptOf, skeletonOf } from './skeleton.ts';

/** A name with everything that comparing it needs: worked out once, compared often. */
export interface PreparedName {
  text: string;
  folded: string;
  /** The folded words in the order of the alphabet: Sarr Amina is Amina Sarr. */
  sorted: string;
  skeleton: string[];
  script: ReturnType<typeof scriptOf>;
  /** One bit for each letter that occurs: most pairs of names are told apart by these alone. */
  letters: number;
  /** The first letters of its words, with the small words and without. */
  initials: string[];
}

/** Words that no acronym spells out. */
const smallWords: ReadonlySet<string> = new Set(
  'the of for and in on a an to de la le les des du pour et en l d el los las del para y e o a al'.split(' '),
);

export function prepareName(name: string): PreparedName {
  const text = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  const folded = foldText(text);
  const words = folded.split(' ').filter((word) => word !== '');
  const initialsOf = (list: readonly string[]) => list.map((word) => [...word][0] ?? '').join('');
  const weighty = words.filter((word) => !smallWords.has(word));
  return {
    text,
    folded,
    sorted: words.toSorted().join(' '),
    skeleton: skeletonOf(text),
    script: scriptOf(text),
    letters: [...folded].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 32)), 0),
    initials: words.length < 3 ? [] : [...new Set([initialsOf(words), initialsOf(weighty)])].filter((letters) => letters.length >= 3),
  };
}

/** How two names are alike; `null` where they are not. `spelling` names differ in every seventh letter at most. */
export function compareNames(one: PreparedName, other: PreparedName): Exclude<DuplicateReason, 'acronym' | 'same_mail' | 'same_phone'> | null {
  if (one.folded === '' || other.folded === '') return null;
  if (one.folded === other.folded) return one.text === other.text ? 'same_name' : 'accents';
  if (one.sorted === other.sorted) return 'spelling';
  if (one.script !== other.script) return isSameAcrossScripts(one, other) ? 'script' : null;
  const length = Math.min(one.sorted.length, other.sorted.length);
  const most = length < 5 ? 0 : Math.min(3, Math.max(1, Math.floor(length / 7)));
  // An edit brings one letter and takes another away at most.
  if (most === 0 || countBits(one.letters ^ other.letters) > 2 * most) return null;
  const isClose = editDistance(one.folded, other.folded, most) <= most || editDistance(one.sorted, other.sorted, most) <= most;
  return isClose && !differInNumber(one, other) ? 'spelling' : null;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) count += 1;
  return count;
}

/** "Camp 12" and "Camp 13" are two. */
function differInNumber(one: PreparedName, other: PreparedName): boolean {
  const numbers = ({ folded }: PreparedName) => (folded.match(/\p{N}+/gu) ?? []).join(' ');
  return numbers(one) !== numbers(other);
}

/** Fewer consonants stand for too many names. */
const fewestConsonants = 4;

function isSameAcrossScripts(one: PreparedName, other: PreparedName): boolean {
  const skeletons = [one, other].map(({ skeleton }) => skeleton.toSorted().join(' '));
  return skeletons[0] === skeletons[1] && (skeletons[0] ?? '').replaceAll(' ', '').length >= fewestConsonants;
}
