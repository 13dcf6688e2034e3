import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { DocumentPlan } from '../../../shared/documents/blocks.ts';
import { loadWriters } from '../documents/load-writers.ts';
import { mergeNumbering } from './numbering.ts';
import { type LetterheadPackage, printedParts, readPart } from './package.ts';
import { mergeStyles, renameStyles } from './styles.ts';
import { contentParagraph, fillFields } from './template-fields.ts';
import { declareNamespaces, elementsIn, findAll, parseXml, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

const stylesPart = 'word/styles.xml';
const numberingPart = 'word/numbering.xml';
const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The first day a zip file can state, so that the same plan gives the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);
/** Beyond what a letterhead counts to. */
const shift = 10_000;
/** Ten centimetres: no table can be read on less. */
const narrowest = 5_670;

/**
 * The plan on a cluster's own letterhead: its page, header, footer, logo, styles and simple fields; the document stands
 * where the letterhead says `{{content}}`, else at the end.
 *
 * @param fields what each field says; a name that is missing prints nothing.
 */
export async function writeOnLetterhead(plan: DocumentPlan, letterhead: LetterheadPackage, fields: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const { writeWord } = await loadWriters.docx();
  const ours = unzipSync(await writeWord({ ...plan, logo: null }, null, roomOf(letterhead)));
  const own = (part: string) => parseXml(strFromU8(ours[part] ?? new Uint8Array()));
  const styles = mergeStyles(readPart(letterhead, stylesPart), own(stylesPart));
  const numbering = mergeNumbering(readPart(letterhead, numberingPart), own(numberingPart), styles.idOf);
  const media = mediaOf(ours);
  const text = own('word/document.xml');
  const body = bodyElements(text);
  renameStyles(body, styles);
  renumber(body, numbering.numberOf, media.idOf);

  const parts = new Map(letterhead.parts);
  const write = (part: string, root: XmlElement) => parts.set(part, strToU8(writeXml(root)));
  for (const part of printedParts(letterhead)) {
    const root = readPart(letterhead, part);
    if (root === null) continue;
    const place = part === letterhead.main ? placeBody(root, text, body, plan.direction === 'rtl') : null;
    fillFields(place ?? root, (name) => (name in fields ? (fields[name] ?? '') : null));
    if (place !== null) joinBody(place, body);
    write(part, root);
  }
  write(stylesPart, styles.root);
  write(numberingPart, numbering.root);
  for (const [part, bytes] of media.parts) parts.set(part, bytes);
  describe(parts, letterhead.main, media.relationships, ours, plan.identity !== undefined);
  return zip(parts);
}

/** Twentieths of a point between the margins of the letterhead's last section; `null` where it does not say. */
function roomOf(letterhead: LetterheadPackage): number | null {
  const root = readPart(letterhead, letterhead.main);
  const section = root === null ? undefined : findAll(root, 'w:sectPr').at(-1);
  if (section === undefined) return null;
  const read = (element: string, attribute: string) => Number(findAll(section, element)[0]?.attributes[attribute]);
  const room = read('w:pgSz', 'w:w') - read('w:pgMar', 'w:left') - read('w:pgMar', 'w:right');
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

const holder = 'cluster-desk-content';

/** Marks the place of the text and declares its namespaces; answers with the body, its fields still to be filled. */
function placeBody(root: XmlElement, ours: XmlElement, body: readonly XmlElement[], isRightToLeft: boolean): XmlElement | null {
  const target = findAll(root, 'w:body')[0];
  if (target === undefined) return null;
  declareNamespaces(root, ours);
  const marker: XmlElement = { name: holder, attributes: {}, children: [] };
  const place = contentParagraph(target);
  const at = place === null ? target.children.findLastIndex((child) => typeof child !== 'string' && child.name === 'w:sectPr') : target.children.indexOf(place);
  target.children.splice(at === -1 ? target.children.length : at, place === null ? 0 : 1, marker);
  // Word wants a paragraph after a table that ends the text.
  if (body.at(-1)?.name === 'w:tbl') target.children.splice(target.children.indexOf(marker) + 1, 0, { name: 'w:p', attributes: {}, children: [] });
  if (isRightToLeft) for (const section of findAll(target, 'w:sectPr')) mirror(section);
  return target;
}

/** What the document says is no template: its text is put in after the letterhead's own fields were filled. */
function joinBody(target: XmlElement, body: readonly XmlElement[]): void {
  target.children = target.children.flatMap((child): readonly XmlNode[] => (typeof child !== 'string' && child.name === holder ? body : [child]));
}

const afterBidi = new Set(['w:rtlGutter', 'w:docGrid', 'w:printerSettings', 'w:sectPrChange']);

function mirror(section: XmlElement): void {
  if (elementsIn(section).some(({ name }) => name === 'w:bidi')) return;
  const at = section.children.findIndex((child) => typeof child !== 'string' && afterBidi.has(child.name));
  section.children.splice(at === -1 ? section.children.length : at, 0, { name: 'w:bidi', attributes: {}, children: [] });
}

interface Media {
  parts: [string, Uint8Array][];
  relationships: XmlElement[];
  idOf: (id: string) => string;
}

/** Pictures and links of our text, under ids that no letterhead uses. */
function mediaOf(ours: Record<string, Uint8Array>): Media {
  const idOf = (id: string) => `ClusterDesk${id}`;
  const root = parseXml(strFromU8(ours['word/_rels/document.xml.rels'] ?? new Uint8Array()));
  const wanted = elementsIn(root).filter(({ attributes }) => /\/(image|hyperlink)$/.test(attributes['Type'] ?? ''));
  const moved = (target: string) => target.replace(/^media\//, 'media/cluster-desk-');
  return {
    idOf,
    relationships: wanted.map(({ attributes, ...rest }) => ({ ...rest, attributes: { ...attributes, Id: idOf(attributes['Id'] ?? ''), Target: moved(attributes['Target'] ?? '') } })),
    parts: Object.entries(ours).flatMap(([part, bytes]): [string, Uint8Array][] => (part.startsWith('word/media/') ? [[`word/${moved(part.slice('word/'.length))}`, bytes]] : [])),
  };
}

/** Content types and relationships of what was put in, and the properties by which the file is known when it comes back. */
function describe(parts: Map<string, Uint8Array>, main: string, media: readonly XmlElement[], ours: Record<string, Uint8Array>, isKnown: boolean): void {
  const edit = (part: string, change: (root: XmlElement) => void) => {
    const root = parseXml(strFromU8(parts.get(part) ?? strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')));
    change(root);
    parts.set(part, strToU8(writeXml(root)));
  };
  const mainRels = `word/_rels/${main.slice(main.lastIndexOf('/') + 1)}.rels`;
  edit(mainRels, (root) => {
    root.children.push(...media);
    for (const [type, target] of [['styles', 'styles.xml'], ['numbering', 'numbering.xml']] as const) relate(root, `${documentRelationships}/${type}`, target);
  });
  const properties = isKnown ? ['docProps/core.xml', 'docProps/custom.xml'] : ['docProps/core.xml'];
  for (const part of properties) if (ours[part]) parts.set(part, ours[part]);
  edit('_rels/.rels', (root) => {
    relate(root, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
    if (isKnown) relate(root, `${documentRelationships}/custom-properties`, 'docProps/custom.xml');
  });
  edit('[Content_Types].xml', (root) => {
    for (const { attributes } of media) if ((attributes['Type'] ?? '').endsWith('/image')) addDefault(root, attributes['Target'] ?? '');
    override(root, '/word/styles.xml', `${wordTypes}.styles+xml`);
    override(root, '/word/numbering.xml', `${wordTypes}.numbering+xml`);
    override(root, '/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
    if (isKnown) override(root, '/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  });
}

function relate(root: XmlElement, type: string, target: string): void {
  const known = elementsIn(root).some(({ attributes }) => attributes['Type'] === type);
  if (!known) root.children.push({ name: 'Relationship', attributes: { Id: `ClusterDesk-${type.split('/').at(-1)}`, Type: type, Target: target }, children: [] });
}

function override(root: XmlElement, part: string, type: string): void {
  const known = elementsIn(root).some(({ attributes }) => attributes['PartName']?.toLowerCase() === part.toLowerCase());
  if (!known) root.children.push({ name: 'Override', attributes: { PartName: part, ContentType: type }, children: [] });
}

function addDefault(root: XmlElement, target: string): void {
  const extension = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
  const known = elementsIn(root).some(({ attributes }) => attributes['Extension']?.toLowerCase() === extension);
  if (!known) root.children.unshift({ name: 'Default', attributes: { Extension: extension, ContentType: extension === 'png' ? 'image/png' : 'image/jpeg' }, children: [] });
}

function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = '[Content_Types].xml';
  const names = [first, ...[...parts.keys()].filter((name) => name !== first).toSorted()];
  const entries: Zippable = {};
  for (const name of names) entries[name] = [parts.get(name) ?? new Uint8Array(), { mtime: fixedDate, level: 6 }];
  return zipSync(entries);
}
