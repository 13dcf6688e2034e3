import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day a zip file can state, so that the same plan gives the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);

/**
 * Gives the file the properties that docx cannot write and takes out the moment of writing.
 *
 * Word wants the bidirectional flag on sections too: without it two columns of an Arabic page run left to right.
 */
export function mendPackage(packed: Uint8Array, { language, writtenAt }: { language: string; writtenAt: string | null }): Uint8Array {
  const parts = unzipSync(packed);
  const mended: Zippable = {};
  for (const name of Object.keys(parts).toSorted(contentTypesFirst)) {
    const part = parts[name] as Uint8Array;
    mended[name] = [mendPart(name, part, language, writtenAt), { mtime: fixedDate, level: 6 }];
  }
  return zipSync(mended);
}

function mendPart(name: string, part: Uint8Array, language: string, writtenAt: string | null): Uint8Array {
  switch (name) {
    case 'docProps/core.xml':
      return strToU8(mendCoreProperties(strFromU8(part), language, writtenAt));
    case 'word/document.xml':
      return language === 'ar' ? strToU8(strFromU8(part).replaceAll('</w:sectPr>', '<w:bidi/></w:sectPr>').replaceAll(/(<w:docGrid[^>]*\/>)<w:bidi\/>/g, '<w:bidi/>$1')) : part;
    default:
      return part;
  }
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
