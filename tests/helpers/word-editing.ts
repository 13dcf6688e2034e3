import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file with one part's text changed, as a program that edits it would leave it. */
export function editWord(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

/** Adds parts, with what they are: content type, and the relationship of the main document to them. */
export function addPart(bytes: Uint8Array, name: string, xml: string, { contentType, relationship }: { contentType: string; relationship: string }): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const target = name.replace(/^word\//, '');
  return zipSync({
    ...parts,
    [name]: strToU8(xml),
    '[Content_Types].xml': strToU8(types.replace('</Types>', `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`)),
    'word/_rels/document.xml.rels': strToU8(
      rels.replace('</Relationships>', `<Relationship Id="rIdAdded" Type="${relationship}" Target="${target}"/></Relationships>`),
    ),
  });
}

export const paragraphXml = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The paragraphs of a document's XML with where each begins and ends; none within another. */
export function paragraphsOf(xml: string): { xml: string; start: number; end: number }[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map((match) => ({ xml: match[0], start: match.index, end: match.index + match[0].length }));
}
