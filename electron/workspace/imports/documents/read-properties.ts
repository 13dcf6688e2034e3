import { readXml } from '../spreadsheets/xlsx/xml.ts';
import type { WordFile } from './open-word-file.ts';

/** What `write-word.ts` put into a file, so that it is known when it comes back. */
export interface FileIdentity {
  document: string;
  version: string;
  kind: string;
  language: string;
}

/** The identity among the custom properties; `null` for a file that does not say. */
export async function readIdentity({ parts, relationships, name, pace }: WordFile): Promise<FileIdentity | null> {
  const part = relationships.package.find(({ type }) => type === 'custom-properties')?.target;
  if (part === undefined || !parts.has(part)) return null;
  parts.measure([part]);
  const values = new Map<string, string>();
  let property = '';
  await readXml(parts.read(part), { part, name, pace }, {
    open(element, attributes) {
      if (element === 'property') property = attributes['name'] ?? '';
    },
    text(text) {
      if (property.startsWith('ClusterDesk')) values.set(property, (values.get(property) ?? '') + text);
    },
    close(element) {
      if (element === 'property') property = '';
    },
  });
  const document = values.get('ClusterDeskDocument')?.trim();
  if (document === undefined || document === '') return null;
  const say = (key: string) => values.get(`ClusterDesk${key}`)?.trim() ?? '';
  return { document, version: say('Version'), kind: say('Kind'), language: say('Language') };
}
