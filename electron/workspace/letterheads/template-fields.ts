import { elementsIn, findAll, textIn, type XmlElement } from './xml-tree.ts';

/** Spaces are taken off afterwards: a pattern that allows for them takes forever over many. */
const field = /\{\{([^{}]{1,100})\}\}/g;

/** The field that marks the place of the document. */
export const contentField = 'content';

/** A `{{field}}` in a paragraph of a letterhead. */
export interface TemplateField {
  name: string;
  /** Word has parted it into several runs by its formatting. */
  isSplit: boolean;
  /** Counted from 1 within the part. */
  paragraph: number;
  /** The words around it. */
  excerpt: string;
}

const before = 40;
const longestExcerpt = 120;

/** The text elements of a paragraph without those of text boxes that are anchored in it. */
export function ownTexts(paragraph: XmlElement): XmlElement[] {
  return elementsIn(paragraph).flatMap((child) => (child.name === 'w:p' ? [] : child.name === 'w:t' ? [child] : ownTexts(child)));
}

/** All paragraphs of a part in document order, with those of tables and text boxes. */
export const paragraphsOf = (root: XmlElement): XmlElement[] => findAll(root, 'w:p');

export function fieldsOf(root: XmlElement): TemplateField[] {
  return paragraphsOf(root).flatMap((paragraph, place) => {
    const texts = ownTexts(paragraph).map(textIn);
    const whole = texts.join('');
    const ends = endsOf(texts);
    let node = 0;
    return [...whole.matchAll(field)].map((match) => {
      const [said, name = ''] = match;
      while ((ends[node] ?? Number.POSITIVE_INFINITY) <= match.index) node += 1;
      const from = Math.max(0, match.index - before);
      return { name: name.trim(), isSplit: match.index + said.length > (ends[node] ?? 0), paragraph: place + 1, excerpt: whole.slice(from, from + longestExcerpt).trim() };
    });
  });
}

/** Where each text ends, counted from the beginning of the first. */
function endsOf(texts: readonly string[]): number[] {
  let end = 0;
  return texts.map((text) => (end += text.length));
}

/** Paragraphs with words besides fields. */
export function hasOwnText(root: XmlElement): boolean {
  return paragraphsOf(root).some((paragraph) => ownTexts(paragraph).map(textIn).join('').replaceAll(field, '').trim() !== '');
}

/** Puts values in, also where a field is parted into several runs: the first of them takes all of it. */
export function fillFields(root: XmlElement, valueOf: (name: string) => string | null): void {
  for (const paragraph of paragraphsOf(root)) {
    const nodes = ownTexts(paragraph);
    const texts = nodes.map(textIn);
    const whole = texts.join('');
    const ends = endsOf(texts);
    const filled = texts.map(() => '');
    let [position, node] = [0, 0];
    /** What stands up to `end`, each piece in the run where it was; without `isKept` it goes. */
    const advance = (end: number, isKept: boolean) => {
      while (position < end) {
        while ((ends[node] ?? Number.POSITIVE_INFINITY) <= position) node += 1;
        const next = Math.min(end, ends[node] ?? end);
        if (isKept) filled[node] += whole.slice(position, next);
        position = next;
      }
    };
    let isChanged = false;
    for (const match of whole.matchAll(field)) {
      const value = valueOf((match[1] ?? '').trim());
      if (value === null) continue;
      advance(match.index, true);
      while ((ends[node] ?? Number.POSITIVE_INFINITY) <= position) node += 1;
      filled[node] += value;
      advance(match.index + match[0].length, false);
      isChanged = true;
    }
    if (!isChanged) continue;
    advance(whole.length, true);
    nodes.forEach((text, place) => {
      text.children = [filled[place] ?? ''];
      text.attributes['xml:space'] = 'preserve';
    });
  }
}
