import { strFromU8 } from 'fflate';
import { FailureError } from '../../../shared/result.ts';
import type { CallContext } from '../../../shared/contract/define.ts';
import { openWordFile, readingWord } from '../imports/documents/open-word-file.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/** A letterhead's parts by name, unpacked within bounds. */
export interface LetterheadPackage {
  name: string;
  parts: Map<string, Uint8Array>;
  /** The part that holds the text: `word/document.xml`. */
  main: string;
}

export interface PartRelationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

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
    return { name, parts: unpacked, main };
  });
}

/** A part as a tree; `null` where there is none. Fails with `word-file-damaged`. */
export function readPart({ parts, name }: LetterheadPackage, part: string): XmlElement | null {
  const bytes = parts.get(part);
  if (!bytes) return null;
  try {
    return parseXml(strFromU8(bytes));
  } catch {
    throw new FailureError('word-file-damaged', { name, part });
  }
}

export function relationshipsOf(letterhead: LetterheadPackage, part: string): PartRelationship[] {
  const [folder, file] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const root = readPart(letterhead, `${folder}_rels/${file}.rels`);
  return (root?.children ?? []).flatMap((child) =>
    typeof child === 'string'
      ? []
      : [
          {
            id: child.attributes['Id'] ?? '',
            type: (child.attributes['Type'] ?? '').split('/').at(-1) ?? '',
            target: child.attributes['Target'] ?? '',
            isExternal: child.attributes['TargetMode'] === 'External',
          },
        ],
  );
}

/** Parts whose text is printed: the body, headers and footers, in this order. */
export function printedParts({ parts, main }: LetterheadPackage): string[] {
  const beside = [...parts.keys()].filter((part) => /^word\/(header|footer)\d*\.xml$/i.test(part)).toSorted();
  return [main, ...beside];
}
