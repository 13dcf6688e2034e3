import type { LetterheadPackage } from './package.ts';
import { partOfText, readPart } from './package.ts';
import { declareNamespaces, elementsIn, findAll, type XmlElement } from './xml-tree.ts';

/** In front of the ids of our own styles where the letterhead has none by the name. */
const prefix = 'ClusterDesk';

const nameOf = (style: XmlElement) => elementsIn(style).find(({ name }) => name === 'w:name')?.attributes['w:val'] ?? '';
const stylesIn = (root: XmlElement | null) => (root === null ? [] : elementsIn(root).filter(({ name }) => name === 'w:style'));

export function styleNames(letterhead: LetterheadPackage): string[] {
  return stylesIn(readPart(letterhead, partOfText(letterhead, 'styles'))).map(nameOf).filter((name) => name !== '');
}

/** Styles whose look the letterhead decides wherever it has one by this name; Word names them alike in every language. */
const taken = new Set(['normal', 'heading 1', 'heading 2', 'heading 3', 'title', 'subtitle', 'toc 1', 'toc 2', 'quote', 'list paragraph', 'default paragraph font', 'normal table', 'table normal', 'no list', 'hyperlink']);

export interface MergedStyles {
  root: XmlElement;
  /** Our style ids in the merged file. */
  idOf: (id: string) => string;
  /** For paragraphs without a style, where the letterhead's own text leaves no room between them. */
  text: string | null;
}

const textStyle = `${prefix}Text`;

/**
 * The letterhead's styles with ours behind them. Built-in styles are matched by name, because their ids are in the
 * language of whoever made the file (`Titre1`, `Überschrift1`); all others of ours come in under ids of their own, unless
 * they came in before: a document of ours was made into a letterhead.
 */
export function mergeStyles(letterhead: XmlElement | null, ours: XmlElement): MergedStyles {
  if (letterhead === null) return { root: ours, idOf: (id) => id, text: null };
  declareNamespaces(letterhead, ours);
  const known = new Map(stylesIn(letterhead).map((style) => [nameOf(style).toLowerCase(), style.attributes['w:styleId'] ?? '']));
  const ids = new Map<string, string>();
  for (const style of stylesIn(ours)) {
    const id = style.attributes['w:styleId'] ?? '';
    const name = nameOf(style).toLowerCase();
    ids.set(id, (taken.has(name) ? known.get(name) : undefined) ?? `${prefix}${id}`);
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const present = new Set(stylesIn(letterhead).map((style) => style.attributes['w:styleId'] ?? ''));
  const added = stylesIn(ours)
    .filter((style) => !present.has(idOf(style.attributes['w:styleId'] ?? '')))
    .map((style) => renamed(style, idOf, known));
  const normal = stylesIn(letterhead).find((style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1');
  const text = hasRoomAfter(letterhead, normal) ? null : textStyle;
  const spaced = text === null || present.has(textStyle) ? [] : [spacedText(normal?.attributes['w:styleId'] ?? null)];
  return { root: { ...letterhead, children: [...letterhead.children, ...spaced, ...added] }, idOf, text };
}

/** Whether paragraphs are set apart, by the style of plain text or for the whole document. */
function hasRoomAfter(root: XmlElement, normal: XmlElement | undefined): boolean {
  const defaults = elementsIn(root).filter(({ name }) => name === 'w:docDefaults');
  return [...defaults, ...(normal ? [normal] : [])].some((element) => findAll(element, 'w:spacing').some(({ attributes }) => Number(attributes['w:after']) > 0));
}

function spacedText(basedOn: string | null): XmlElement {
  const valued = (name: string, value: string): XmlElement => ({ name, attributes: { 'w:val': value }, children: [] });
  return {
    name: 'w:style',
    attributes: { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': textStyle },
    children: [
      valued('w:name', 'Cluster Desk Text'),
      ...(basedOn === null ? [] : [valued('w:basedOn', basedOn)]),
      { name: 'w:pPr', attributes: {}, children: [{ name: 'w:spacing', attributes: { 'w:after': '120', 'w:line': '264', 'w:lineRule': 'auto' }, children: [] }] },
    ],
  };
}

function renamed(style: XmlElement, idOf: (id: string) => string, known: ReadonlyMap<string, string>): XmlElement {
  const { 'w:default': _default, ...attributes } = style.attributes;
  const children = style.children.map((child) => {
    if (typeof child === 'string') return child;
    const value = child.attributes['w:val'] ?? '';
    if (child.name === 'w:name') return { ...child, attributes: { ...child.attributes, 'w:val': known.has(value.toLowerCase()) ? `Cluster Desk ${value}` : value } };
    if (child.name === 'w:basedOn' || child.name === 'w:next' || child.name === 'w:link') return { ...child, attributes: { ...child.attributes, 'w:val': idOf(value) } };
    return child;
  });
  return { ...style, attributes: { ...attributes, 'w:styleId': idOf(attributes['w:styleId'] ?? ''), 'w:customStyle': '1' }, children };
}

/** Points paragraphs, runs and tables at the styles of the merged file. */
export function renameStyles(body: readonly XmlElement[], { idOf, text }: Omit<MergedStyles, 'root'>): void {
  for (const element of body) {
    for (const paragraph of [...(element.name === 'w:p' ? [element] : []), ...findAll(element, 'w:p')]) styleParagraph(paragraph, text);
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const reference of findAll(element, name)) if (reference.attributes['w:val'] !== text) reference.attributes['w:val'] = idOf(reference.attributes['w:val'] ?? '');
    }
  }
}

/** A heading stays with what it heads, whatever the letterhead's style says of that. */
function styleParagraph(paragraph: XmlElement, text: string | null): void {
  let properties = elementsIn(paragraph).find(({ name }) => name === 'w:pPr');
  const style = properties && elementsIn(properties).find(({ name }) => name === 'w:pStyle');
  if (style === undefined && text !== null) {
    if (properties === undefined) {
      properties = { name: 'w:pPr', attributes: {}, children: [] };
      paragraph.children.unshift(properties);
    }
    properties.children.unshift({ name: 'w:pStyle', attributes: { 'w:val': text }, children: [] });
  }
  const isHeading = /^Heading\d$/.test(style?.attributes['w:val'] ?? '');
  if (properties && isHeading && !elementsIn(properties).some(({ name }) => name === 'w:keepNext')) properties.children.splice(1, 0, { name: 'w:keepNext', attributes: {}, children: [] });
}
