import { foldText } from '../../search/fold.ts';

/*
 * The consonants of a name, so that its spellings in Latin and in Arabic letters meet: Mohammed, Muhamad and محمد are all
 * `mhmd`. Vowels are written down as everybody hears them, in Arabic mostly not at all. Coarse on purpose: it finds who
 * may be meant, and other evidence decides.
 */
const arabic: Record<string, string> = {
  ب: 'b', ت: 't', ث: 't', ج: 'g', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 's', ص: 's', ض: 'd', ط: 't',
  ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', پ: 'b', چ: 's', ژ: 'g', ک: 'k', گ: 'g', ڤ: 'f',
};
const latinPairs: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'k'], [/gh/g, 'g'], [/sh|ch/g, 's'], [/th/g, 't'], [/dh/g, 'd'], [/ph/g, 'f'], [/ou/g, ''],
  [/c(?=[eiy])/g, 's'], [/[cq]/g, 'k'], [/x/g, 'ks'], [/j/g, 'g'], [/p/g, 'b'], [/v/g, 'f'], [/[aeiouwy]/g, ''],
];
const articles: ReadonlySet<string> = new Set(['al', 'el', 'ul']);

/** The skeletons of a name's words in their order; words that have no consonant fall away. */
export function skeletonOf(name: string): string[] {
  return foldText(name)
    .split(' ')
    .filter((word) => !articles.has(word))
    .map(wordSkeleton)
    .filter((word) => word !== '');
}

function wordSkeleton(word: string): string {
  const bare = /^\p{Script=Arabic}{4,}$/u.test(word) ? word.replace(/^ال/u, '') : word;
  const consonants = /\p{Script=Arabic}/u.test(bare)
    ? [...bare].map((letter) => arabic[letter] ?? '').join('')
    : latinPairs.reduce((text, [from, to]) => text.replace(from, to), bare);
  // Fatima and Fatimah, Abdallah and عبدالله.
  return consonants.replace(/(.)\1+/gu, '$1').replace(/(?<=.)h$/u, '');
}

/** The writing system of most letters: `Latin`, `Arabic`, `Han`, or `` for any other. */
export function scriptOf(text: string): 'Latin' | 'Arabic' | 'Han' | '' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const counts = [
    ['Latin', count(/\p{Script=Latin}/gu)],
    ['Arabic', count(/\p{Script=Arabic}/gu)],
    ['Han', count(/\p{Script=Han}/gu)],
  ] as const;
  const [script, most] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  return most > 0 ? script : '';
}
