import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { FailureError } from '../../../shared/result.ts';
import type { CallContext } from '../../../shared/contract/define.ts';
import { openWordFile, readingWord } from '../imports/documents/open-word-file.ts';
import { relationshipsPart } from '../imports/spreadsheets/xlsx/relationships.ts';
import type { MergedStyles } from './styles.ts';
import { findAll, parseXml, type XmlElement } from './xml-tree.ts';

/** A letterhead's parts by name, unpacked within bounds. */
export interface LetterheadPackage {
  name: string;
  parts: Map<string, Uint8Array>;
  /** The part that holds the text: `word/document.xml`. */
  main: string;
  /** What was last joined with it, so that many letters do it once. */
  joined?: JoinedDefinitions;
}

/** Styles, lists and settings of a letterhead with those of our text. */
export interface JoinedDefinitions {
  /** Our styles and lists as they were. */
  key: string;
  styles: Omit<MergedStyles, 'root'>;
  numberOf: (id: string) => string;
  parts: [string, Uint8Array][];
}

export interface PartRelationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

/** Of one part; the styles of a long-used letterhead have some ten thousand. */
const mostElements = 60_000;
/** Word gives its elements this prefix and so do all others; under another, or in the strict variant, nothing would be found. */
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Fails with `word-file-...`, each naming the file. */
export function openLetterhead(bytes: Uint8Array, name: string, context: CallContext): Promise<LetterheadPackage> {
  return readingWord(name, async () => {
    const { parts, main, names } = await openWordFile(bytes, name, context);
    parts.measure(names);
    const unpacked = new Map<string, Uint8Array>();
    for (const part of names) {
      const pieces: Uint8Array[] = [];
      for await (const piece of parts.read(part)) pieces.push(piece);
      unpacked.set(part, Buffer.concat(pieces));
    }
    const letterhead: LetterheadPackage = { name, parts: unpacked, main };
    const root = readPart(letterhead, main);
    if (root?.attributes['xmlns:w'] !== wordNamespace || findAll(root, 'w:body').length !== 1) throw new FailureError('word-file-damaged', { name, part: main });
    return letterhead;
  });
}

/** A part as a tree; `null` where there is none. Fails with `word-file-damaged`. */
export function readPart({ parts, name }: LetterheadPackage, part: string): XmlElement | null {
  const bytes = parts.get(part);
  if (!bytes) return null;
  try {
    return parseXml(strFromU8(bytes), mostElements);
  } catch {
    throw new FailureError('word-file-damaged', { name, part });
  }
}

/** What a part leads to; '' for the package itself. */
export function relationshipsOf(letterhead: LetterheadPackage, part: string): PartRelationship[] {
  const root = readPart(letterhead, relationshipsPart(part));
  return (root?.children ?? []).flatMap((child) =>
    typeof child === 'string'
      ? []
      : [
          {
            id: child.attributes['Id'] ?? '',
            type: posix.basename(child.attributes['Type'] ?? ''),
            target: child.attributes['Target'] ?? '',
            isExternal: child.attributes['TargetMode']?.toLowerCase() === 'external' || /^([a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(child.attributes['Target'] ?? ''),
          },
        ],
  );
}

/** Every part that leads to others, the package itself first as ''. */
export function leadingParts({ parts }: LetterheadPackage): string[] {
  const leading = [...parts.keys()].filter((part) => /(^|\/)_rels\/[^/]*\.rels$/.test(part)).toSorted();
  return leading.map((part) => part.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'));
}

/** The part with the text's styles or lists; some programs number these parts. */
export function partOfText(letterhead: LetterheadPackage, type: 'styles' | 'numbering' | 'settings'): string {
  const found = relationshipsOf(letterhead, letterhead.main).find((relationship) => relationship.type === type && !relationship.isExternal);
  return found === undefined ? `word/${type}.xml` : posix.resolve('/', posix.dirname(letterhead.main), found.target).slice(1);
}

/** Parts whose text is printed: the body, headers and footers, in this order. */
export function printedParts({ parts, main }: LetterheadPackage): string[] {
  const beside = [...parts.keys()].filter((part) => /^word\/(header|footer)\d*\.xml$/i.test(part)).toSorted();
  return [main, ...beside];
}
