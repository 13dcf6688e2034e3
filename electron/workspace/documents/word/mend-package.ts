import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day a zip file can state, so that the same plan gives the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);

/**
 * Gives the file the properties that docx cannot write and takes out the moment of writing.
 *
 * Word wants the bidirectional flag on sections too: without it the gutter and page borders of an Arabic page are on
 * the wrong side.
 */
export function mendPackage(packed: Uint8Array, stated: Stated): Uint8Array {
  const mended: Zippable = {};
  for (const [name, part] of Object.entries(mendParts(packed, stated))) mended[name] = [part, { mtime: fixedDate, level: 6 }];
  return zipSync(mended);
}

interface Stated {
  language: string;
  writtenAt: string | null;
}

/** The same, unpacked, for whoever goes on with the parts. */
export function mendParts(packed: Uint8Array, { language, writtenAt }: Stated): Record<string, Uint8Array> {
  const parts = unzipSync(packed);
  return Object.fromEntries(Object.keys(parts).toSorted(contentTypesFirst).map((name) => [name, mendPart(name, parts[name] as Uint8Array, language, writtenAt)]));
}

function mendPart(name: string, part: Uint8Array, language: string, writtenAt: string | null): Uint8Array {
  switch (name) {
    case 'docProps/core.xml':
      return strToU8(mendCoreProperties(strFromU8(part), language, writtenAt));
    case 'word/document.xml':
      return strToU8(numberBookmarks(language === 'ar' ? mirrorSections(strFromU8(part)) : strFromU8(part)));
    default:
      return part;
  }
}

function mirrorSections(xml: string): string {
  return xml.replaceAll(/(<w:docGrid[^>]*\/>)?<\/w:sectPr>/g, '<w:bidi/>$1</w:sectPr>');
}

/** docx counts bookmarks over all the files that one process writes. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, (tag) =>
    tag.replace(/w:id="(\d+)"/, (_, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `w:id="${numbers.get(id)}"`;
    }),
  );
}

function mendCoreProperties(xml: string, language: string, writtenAt: string | null): string {
  const stamp = (tag: string) =>
    writtenAt === null ? '' : `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${writtenAt.replace(/\.\d+Z$/, 'Z')}</dcterms:${tag}>`;
  return xml
    .replace(/<dcterms:created[^>]*>[^<]*<\/dcterms:created>/, '')
    .replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '')
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`);
}

function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
