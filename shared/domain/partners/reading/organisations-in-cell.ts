import { isAcronym } from './find-records.ts';

/** One organisation that a cell names; `record` null for one that the register does not know. */
export interface NamedOrganisation {
  text: string;
  record: string | 'ambiguous' | null;
}

/** Between organisations whatever they are called. */
const parting = /\s*[;؛；|\n\r]+\s*/u;
/** May part organisations, and may as well stand within the name of one. */
const doubtful = /\s*[,،、，/&+]\s*/u;

/**
 * The organisations that a cell names, each once and in its order.
 *
 * A comma, a slash or an ampersand stands within many names: it parts only where each part is known, or all are acronyms.
 */
export function organisationsInCell(cell: string, find: (text: string) => string | 'ambiguous' | null): NamedOrganisation[] {
  const found = new Map<string, NamedOrganisation>();
  for (const part of cell.split(parting)) {
    for (const text of partsOf(part, find)) {
      const record = find(text);
      const key = record ?? text;
      if (!found.has(key)) found.set(key, { text, record });
    }
  }
  return [...found.values()];
}

function partsOf(part: string, find: (text: string) => string | null): string[] {
  const text = part.trim();
  if (text === '') return [];
  if (find(text) !== null) return [text];
  const names = text.split(doubtful).filter((name) => name !== '');
  if (names.length < 2) return [text];
  return names.every((name) => find(name) !== null) || names.every(isAcronym) ? names : [text];
}
