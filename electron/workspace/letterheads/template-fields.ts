import { findAll, textIn, type XmlElement } from './xml-tree.ts';

const field = /\{\{\s*([^{}]{1,64}?)\s*\}\}/g;

/** A `{{field}}` in a paragraph of a letterhead. */
export interface TemplateField {
  name: string;
  /** Word has parted it into several runs by its formatting. */
  isSplit: boolean;
  /** Counted from 1 within the part. */
  paragraph: number;
  /** The paragraph's text, shortened. */
  excerpt: string;
}

const longestExcerpt = 120;

const textsOf = (paragraph: XmlElement) => findAll(paragraph, 'w:t');

/** Paragraphs that hold no other: those around a text box are read as what is in it. */
function paragraphsOf(root: XmlElement): XmlElement[] {
  return findAll(root, 'w:p').filter((paragraph) => findAll(paragraph, 'w:p').length === 0);
}

export function fieldsOf(root: XmlElement): TemplateField[] {
  return paragraphsOf(root).flatMap((paragraph, place) => {
    const texts = textsOf(paragraph).map(textIn);
    const whole = texts.join('');
    const unsplit = texts.flatMap((text) => [...text.matchAll(field)].map(([, name]) => name ?? ''));
    return [...whole.matchAll(field)].map(([, name = '']) => {
      const at = unsplit.indexOf(name);
      if (at !== -1) unsplit.splice(at, 1);
      return { name, isSplit: at === -1, paragraph: place + 1, excerpt: whole.trim().slice(0, longestExcerpt) };
    });
  });
}

/** Paragraphs with words besides fields. */
export function hasOwnText(root: XmlElement): boolean {
  return paragraphsOf(root).some((paragraph) => textsOf(paragraph).map(textIn).join('').replaceAll(field, '').trim() !== '');
}

/** Puts values in, also where a field is parted into several runs: the first of them takes all of it. */
export function fillFields(root: XmlElement, valueOf: (name: string) => string | null): void {
  for (const paragraph of paragraphsOf(root)) {
    const nodes = textsOf(paragraph);
    for (;;) {
      const texts = nodes.map(textIn);
      const whole = texts.join('');
      const found = [...whole.matchAll(field)].find(([, name = '']) => valueOf(name) !== null);
      if (!found) break;
      replaceAcross(nodes, texts, found.index, found[0].length, valueOf(found[1] ?? '') ?? '');
    }
  }
}

function replaceAcross(nodes: readonly XmlElement[], texts: readonly string[], start: number, length: number, value: string): void {
  let offset = 0;
  let isPlaced = false;
  nodes.forEach((node, place) => {
    const text = texts[place] ?? '';
    const [from, to] = [Math.max(start, offset), Math.min(start + length, offset + text.length)];
    if (from < to) {
      const kept = [text.slice(0, from - offset), text.slice(to - offset)] as const;
      // A value that looks like a field must not be filled again.
      node.children = [kept[0] + (isPlaced ? '' : value.replaceAll('{{', '{\u200B{')) + kept[1]];
      node.attributes['xml:space'] = 'preserve';
      isPlaced = true;
    }
    offset += text.length;
  });
}

/** The paragraph at whose place the document goes; `null`: at the end of the body. */
export function contentParagraph(body: XmlElement): XmlElement | null {
  return (
    body.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === 'w:p' && /^\{\{\s*content\s*\}\}$/.test(textsOf(child).map(textIn).join('').trim()),
    ) ?? null
  );
}
