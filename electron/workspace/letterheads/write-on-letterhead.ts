import { strFromU8, strToU8 } from 'fflate';
import type { DocumentPlan } from '../../../shared/documents/blocks.ts';
import { loadWriters } from '../documents/load-writers.ts';
import { toXmlText } from '../documents/word/xml-text.ts';
import { contentPlace } from './content-place.ts';
import { describePackage, mediaOf, quieten, zipPackage } from './joining.ts';
import { mergeNumbering } from './numbering.ts';
import { type JoinedDefinitions, type LetterheadPackage, partOfText, printedParts, readPart } from './package.ts';
import { mergeStyles, renameStyles } from './styles.ts';
import { fillFields } from './template-fields.ts';
import { declareNamespaces, elementsIn, findAll, parseXml, writeXml, type XmlElement } from './xml-tree.ts';

/** Beyond what a letterhead counts to. */
const shift = 10_000;
/** Ten centimetres: no table can be read on less. */
const narrowest = 5_670;
/** Word's own, left and right together. */
const cellMargins = 216;

/**
 * The plan on a cluster's own letterhead: its page, header, footer, logo, styles and simple fields; the document stands
 * where the letterhead says `{{content}}`, else at the end.
 *
 * @param fields what each field says; a name that is missing prints nothing.
 */
export async function writeOnLetterhead(plan: DocumentPlan, letterhead: LetterheadPackage, fields: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const { writeWordParts } = await loadWriters.docx();
  const ours = await writeWordParts({ ...plan, logo: null }, roomOf(letterhead));
  const { styles, numberOf, parts: joined } = joinDefinitions(letterhead, ours);
  const media = mediaOf(ours, letterhead);
  const text = readOwn(ours, 'word/document.xml');
  const body = bodyElements(text);
  renameStyles(body, styles);
  renumber(body, numberOf, media.idOf);

  const parts = new Map([...letterhead.parts, ...joined, ...media.parts]);
  const write = (part: string, root: XmlElement) => parts.set(part, strToU8(writeXml(root)));
  const valueOf = (name: string) => (Object.hasOwn(fields, name) ? toXmlText(fields[name] ?? '').replaceAll('\n', ' ') : null);
  for (const part of printedParts(letterhead)) {
    const root = readPart(letterhead, part);
    if (root === null) continue;
    // What the document says is no template: it is put in after the letterhead's own fields were filled.
    fillFields(root, valueOf);
    if (part === letterhead.main) placeBody(root, text, body, plan.direction === 'rtl');
    write(part, root);
  }
  describePackage(parts, letterhead, media.relationships, ours, plan.identity !== undefined);
  return zipPackage(parts);
}

const readOwn = (ours: Record<string, Uint8Array>, part: string) => parseXml(strFromU8(ours[part] ?? new Uint8Array()));

/** Styles and lists of both, and settings; letters by the hundred have the same. */
function joinDefinitions(letterhead: LetterheadPackage, ours: Record<string, Uint8Array>): JoinedDefinitions {
  const [ourStyles, ourLists] = ['word/styles.xml', 'word/numbering.xml'];
  const key = [ourStyles, ourLists].map((part) => strFromU8(ours[part] ?? new Uint8Array())).join('');
  if (letterhead.joined?.key === key) return letterhead.joined;
  const [stylesPart, numberingPart, settingsPart] = [partOfText(letterhead, 'styles'), partOfText(letterhead, 'numbering'), partOfText(letterhead, 'settings')];
  const { root, ...styles } = mergeStyles(readPart(letterhead, stylesPart), readOwn(ours, ourStyles));
  const numbering = mergeNumbering(readPart(letterhead, numberingPart), readOwn(ours, ourLists), styles.idOf);
  const settings = readPart(letterhead, settingsPart);
  if (settings !== null) quieten(settings);
  const written = [[stylesPart, root] as const, [numberingPart, numbering.root] as const, ...(settings === null ? [] : [[settingsPart, settings] as const])];
  letterhead.joined = { key, styles, numberOf: numbering.numberOf, parts: written.map(([part, tree]) => [part, strToU8(writeXml(tree))]) };
  return letterhead.joined;
}

/** Twentieths of a point for the text: its cell, else between the margins of the last section; `null` where neither says. */
function roomOf(letterhead: LetterheadPackage): number | null {
  const root = readPart(letterhead, letterhead.main);
  const section = root === null ? undefined : findAll(root, 'w:sectPr').at(-1);
  if (root === null || section === undefined) return null;
  const read = (element: XmlElement, name: string, attribute: string) => Number(findAll(element, name)[0]?.attributes[attribute]);
  const holder = contentPlace(findAll(root, 'w:body')[0] ?? root)?.holder;
  const cell = holder?.name === 'w:tc' ? read(holder, 'w:tcW', 'w:w') - cellMargins : Number.NaN;
  const page = read(section, 'w:pgSz', 'w:w') - read(section, 'w:pgMar', 'w:left') - read(section, 'w:pgMar', 'w:right');
  const room = cell >= narrowest ? Math.min(cell, page) : page;
  return Number.isFinite(room) && room >= narrowest ? room : null;
}

/** Our text without its sections: the letterhead has its own. What began a section begins a page. */
function bodyElements(document: XmlElement): XmlElement[] {
  const body = findAll(document, 'w:body')[0];
  const elements = body === undefined ? [] : elementsIn(body).filter(({ name }) => name !== 'w:sectPr');
  for (const element of elements) {
    for (const properties of findAll(element, 'w:pPr')) {
      const [section] = elementsIn(properties).filter(({ name }) => name === 'w:sectPr');
      if (section === undefined) continue;
      properties.children = properties.children.filter((child) => child !== section);
      if (elementsIn(section).some(({ name, attributes }) => name === 'w:type' && attributes['w:val'] === 'continuous')) continue;
      element.children.push({ name: 'w:r', attributes: {}, children: [{ name: 'w:br', attributes: { 'w:type': 'page' }, children: [] }] });
    }
  }
  return elements;
}

function renumber(body: readonly XmlElement[], numberOf: (id: string) => string, mediaIdOf: (id: string) => string): void {
  const shifted = (value: string | undefined) => `${(Number(value) || 0) + shift}`;
  for (const element of body) {
    for (const reference of findAll(element, 'w:numId')) reference.attributes['w:val'] = numberOf(reference.attributes['w:val'] ?? '0');
    for (const name of ['w:bookmarkStart', 'w:bookmarkEnd']) for (const mark of findAll(element, name)) mark.attributes['w:id'] = shifted(mark.attributes['w:id']);
    for (const drawing of findAll(element, 'wp:docPr')) drawing.attributes['id'] = shifted(drawing.attributes['id']);
    for (const picture of findAll(element, 'a:blip')) if (picture.attributes['r:embed'] !== undefined) picture.attributes['r:embed'] = mediaIdOf(picture.attributes['r:embed']);
    for (const link of findAll(element, 'w:hyperlink')) if (link.attributes['r:id'] !== undefined) link.attributes['r:id'] = mediaIdOf(link.attributes['r:id']);
  }
}

/** Puts the text at its place and declares what it is written with. */
function placeBody(root: XmlElement, ours: XmlElement, text: readonly XmlElement[], isRightToLeft: boolean): void {
  const [body] = findAll(root, 'w:body');
  if (body === undefined) return;
  declareNamespaces(root, ours);
  const place = contentPlace(body);
  const { children } = place?.holder ?? body;
  const section = place === null ? undefined : elementsIn(place.paragraph).filter(({ name }) => name === 'w:pPr').flatMap(elementsIn).find(({ name }) => name === 'w:sectPr');
  const end = children.findLastIndex((child) => typeof child !== 'string' && child.name === 'w:sectPr');
  const at = place === null ? (end === -1 ? children.length : end) : children.indexOf(place.replaced);
  children.splice(at, place === null ? 0 : 1, ...text, ...closing(section, text.at(-1)?.name === 'w:tbl'));
  if (isRightToLeft) for (const properties of findAll(body, 'w:sectPr')) mirror(properties);
}

/** The end of a section that the paragraph carried; Word also wants a paragraph after a table that ends a text. */
function closing(section: XmlElement | undefined, endsInTable: boolean): XmlElement[] {
  if (section !== undefined) return [{ name: 'w:p', attributes: {}, children: [{ name: 'w:pPr', attributes: {}, children: [section] }] }];
  return endsInTable ? [{ name: 'w:p', attributes: {}, children: [] }] : [];
}

const afterBidi = new Set(['w:rtlGutter', 'w:docGrid', 'w:printerSettings', 'w:sectPrChange']);

function mirror(section: XmlElement): void {
  if (elementsIn(section).some(({ name }) => name === 'w:bidi')) return;
  const at = section.children.findIndex((child) => typeof child !== 'string' && afterBidi.has(child.name));
  section.children.splice(at === -1 ? section.children.length : at, 0, { name: 'w:bidi', attributes: {}, children: [] });
}
