import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { relationshipsPart } from '../imports/spreadsheets/xlsx/relationships.ts';
import { type LetterheadPackage, partOfText, relationshipsOf } from './package.ts';
import { elementsIn, parseXml, writeXml, type XmlElement } from './xml-tree.ts';

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The first day a zip file can state, so that the same plan gives the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);

/** Pictures and links of our text, under ids and names that the letterhead does not use. */
export interface Media {
  parts: [string, Uint8Array][];
  relationships: XmlElement[];
  idOf: (id: string) => string;
}

export function mediaOf(ours: Record<string, Uint8Array>, letterhead: LetterheadPackage): Media {
  const taken = [...relationshipsOf(letterhead, letterhead.main).map(({ id }) => id), ...letterhead.parts.keys()];
  let mark = 'ClusterDesk';
  for (let next = 2; taken.some((one) => one.includes(mark)); next++) mark = `ClusterDesk${next}-`;
  const idOf = (id: string) => `${mark}${id}`;
  const root = parseXml(strFromU8(ours['word/_rels/document.xml.rels'] ?? new Uint8Array()));
  const wanted = elementsIn(root).filter(({ attributes }) => /\/(image|hyperlink)$/.test(attributes['Type'] ?? ''));
  const moved = (target: string) => target.replace(/^media\//, `media/${mark}`);
  return {
    idOf,
    relationships: wanted.map(({ attributes, ...rest }) => ({ ...rest, attributes: { ...attributes, Id: idOf(attributes['Id'] ?? ''), Target: moved(attributes['Target'] ?? '') } })),
    parts: Object.entries(ours).flatMap(([part, bytes]): [string, Uint8Array][] => (part.startsWith('word/media/') ? [[`word/${moved(part.slice('word/'.length))}`, bytes]] : [])),
  };
}

/** What would ask, follow or lock when the document is opened. */
const unquiet = new Set(['w:attachedTemplate', 'w:documentProtection', 'w:linkStyles', 'w:mailMerge', 'w:revisionView', 'w:saveThroughXslt', 'w:trackRevisions', 'w:updateFields', 'w:writeProtection']);

export function quieten(settings: XmlElement): void {
  settings.children = settings.children.filter((child) => typeof child === 'string' || !unquiet.has(child.name));
}

/**
 * Content types and relationships of what was put in, and the properties by which the file is known when it comes back;
 * those of the letterhead go, since it may have been such a file. So does its signature, which no longer holds.
 */
export function describePackage(parts: Map<string, Uint8Array>, letterhead: LetterheadPackage, media: readonly XmlElement[], ours: Record<string, Uint8Array>, isKnown: boolean): void {
  const edit = (part: string, change: (root: XmlElement) => void) => {
    const root = parseXml(strFromU8(parts.get(part) ?? strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')));
    change(root);
    parts.set(part, strToU8(writeXml(root)));
  };
  const own = { styles: partOfText(letterhead, 'styles'), numbering: partOfText(letterhead, 'numbering') };
  edit(relationshipsPart(letterhead.main), (root) => {
    root.children.push(...media);
    for (const type of ['styles', 'numbering'] as const) {
      const isThere = elementsIn(root).some(({ attributes }) => attributes['Type'] === `${officeRelationships}/${type}`);
      if (!isThere) root.children.push(relationship(`${officeRelationships}/${type}`, `/${own[type]}`));
    }
  });
  const replaced = relationshipsOf(letterhead, '').filter(({ type }) => /^(core-properties|custom-properties|origin)$/.test(type));
  const gone = new Set([...replaced.map(({ target }) => target.replace(/^\//, '')), ...[...parts.keys()].filter((part) => part.startsWith('_xmlsignatures/'))]);
  for (const part of gone) parts.delete(part);
  const properties = [['core', coreProperties] as const, ...(isKnown ? [['custom', `${officeRelationships}/custom-properties`] as const] : [])];
  for (const [name] of properties) parts.set(`docProps/${name}.xml`, ours[`docProps/${name}.xml`] ?? new Uint8Array());
  edit('_rels/.rels', (root) => {
    const ids = new Set(replaced.map(({ id }) => id));
    root.children = root.children.filter((child) => typeof child === 'string' || !ids.has(child.attributes['Id'] ?? ''));
    root.children.push(...properties.map(([name, type]) => relationship(type, `docProps/${name}.xml`)));
  });
  edit('[Content_Types].xml', (root) => {
    root.children = root.children.filter((child) => typeof child === 'string' || !gone.has((child.attributes['PartName'] ?? '').slice(1)));
    for (const { attributes } of media) if (attributes['Type']?.endsWith('/image')) addDefault(root, attributes['Target'] ?? '');
    // A template is printed as a document.
    override(root, letterhead.main, `${wordTypes}.document.main+xml`);
    override(root, own.styles, `${wordTypes}.styles+xml`);
    override(root, own.numbering, `${wordTypes}.numbering+xml`);
    override(root, 'docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
    if (isKnown) override(root, 'docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  });
}

function relationship(type: string, target: string): XmlElement {
  return { name: 'Relationship', attributes: { Id: `ClusterDesk-${type.split('/').at(-1)}`, Type: type, Target: target }, children: [] };
}

function override(root: XmlElement, part: string, type: string): void {
  const isOther = (child: XmlElement['children'][number]) => typeof child === 'string' || child.attributes['PartName']?.toLowerCase() !== `/${part.toLowerCase()}`;
  root.children = [...root.children.filter(isOther), { name: 'Override', attributes: { PartName: `/${part}`, ContentType: type }, children: [] }];
}

function addDefault(root: XmlElement, target: string): void {
  const extension = target.slice(target.lastIndexOf('.') + 1).toLowerCase();
  const known = elementsIn(root).some(({ attributes }) => attributes['Extension']?.toLowerCase() === extension);
  if (!known) root.children.unshift({ name: 'Default', attributes: { Extension: extension, ContentType: extension === 'png' ? 'image/png' : 'image/jpeg' }, children: [] });
}

export function zipPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = '[Content_Types].xml';
  const names = [first, ...[...parts.keys()].filter((name) => name !== first).toSorted()];
  const entries: Zippable = {};
  for (const name of names) entries[name] = [parts.get(name) ?? new Uint8Array(), { mtime: fixedDate, level: 6 }];
  return zipSync(entries);
}
