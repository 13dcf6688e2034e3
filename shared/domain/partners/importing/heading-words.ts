import { foldText } from '../../search/fold.ts';

/**
 * The ways in which a heading may name a field, the fullest first: as a whole; without marks, numbers and remarks in
 * brackets; each part of a heading in two languages ("Nom / Name"), the last first, since a heading above stands in front of
 * it; what stands in the brackets.
 */
export function headingWords(heading: string): string[] {
  const bare = heading.replace(/[(（[].*?[)）\]]/gu, ' ');
  const brackets = [...heading.matchAll(/[(（[](.*?)[)）\]]/gu)].map(([, inside = '']) => inside);
  const parts = bare.split(/[/|\n\r]+|\s[-–—]\s/u).toReversed();
  const folded = [heading, bare, ...parts, ...brackets].map(foldText);
  const plain = folded.map((text) => text.replace(/^\p{N}+\s+|\s*\p{N}+$/gu, ''));
  return [...new Set([...folded, ...plain])].filter((text) => text !== '');
}
