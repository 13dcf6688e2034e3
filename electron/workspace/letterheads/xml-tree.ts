import { SaxesParser } from 'saxes';

/** An element of a part that came from outside, with its prefixes as they were. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Elements within elements; Word's own headers with pictures in text boxes have some thirty. */
const deepestElement = 128;

/**
 * One part as a tree.
 *
 * Threats: entities (a document type is refused), nesting without end, a small file of elements without number. The size
 * in bytes is bounded by who unpacked it.
 *
 * @throws Error where it is no well-formed XML, has a document type, nests too deeply or has more elements than may be.
 */
export function parseXml(text: string, mostElements = Number.POSITIVE_INFINITY): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: XmlElement[] = [];
  let count = 0;
  let root: XmlElement | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    count += 1;
    if (open.length > deepestElement || count > mostElements) throw new Error('nesting');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (content: string) => {
    open.at(-1)?.children.push(content);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (root === null) throw new Error('empty');
  return root;
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root)}`;
}

function writeElement({ name, attributes, children }: XmlElement): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${head}/>`;
  return `<${name}${head}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child))).join('')}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** Every element of a name below another, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** Declares on one root what elements of the other are written with. */
export function declareNamespaces(root: XmlElement, other: XmlElement): void {
  for (const [name, value] of Object.entries(other.attributes)) if (name.startsWith('xmlns:')) root.attributes[name] ??= value;
  const ignorable = [root, other].flatMap(({ attributes }) => (attributes['mc:Ignorable'] ?? '').split(/\s+/)).filter((prefix) => prefix !== '');
  if (ignorable.length > 0) root.attributes['mc:Ignorable'] = [...new Set(ignorable)].join(' ');
}
