import { posix } from 'node:path';
import type { PackageParts } from './package-parts.ts';
import { readXml, type XmlPart } from './xml.ts';

/** What one part says about another, by its id. */
export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`. */
  type: string;
  /** The part that it leads to. */
  target: string;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself, which is ''. */
export function relationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What a part leads to inside the package; nothing outside is ever followed. */
export async function readRelationships(parts: PackageParts, of: string, reading: Omit<XmlPart, 'part'>): Promise<Relationship[]> {
  const part = relationshipsPart(of);
  const found: Relationship[] = [];
  if (!parts.has(part)) return found;
  await readXml(parts.read(part), { ...reading, part }, {
    open(element, attributes) {
      if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = posix.basename(attributes['Type'] ?? '');
      const target = posix.resolve('/', posix.dirname(of), attributes['Target'] ?? '').slice(1);
      found.push({ id: attributes['Id'] ?? '', type, target });
    },
  });
  return found;
}
