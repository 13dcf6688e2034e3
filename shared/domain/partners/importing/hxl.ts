import type { PartnerType } from '../../../contract/partners.ts';
import { idField } from '../reading/plan-rows.ts';
import { readableFields } from '../reading/vocabulary.ts';

/*
 * Hashtags of the Humanitarian Exchange Language, hxlstandard.org 1.1: `#org +name +alt`. Attributes have no order, and
 * capitals do not count.
 */
const form = /^#[\p{L}][\p{L}\p{N}_]*(?:\s*\+\s*[\p{L}][\p{L}\p{N}_]*)*$/u;

interface Tag {
  tag: string;
  attributes: readonly string[];
}

/** `null` where a cell is no hashtag. */
export function parseTag(cell: string): Tag | null {
  const text = cell.trim().toLowerCase();
  if (!form.test(text)) return null;
  const [tag = '', ...attributes] = text.split('+').map((part) => part.trim());
  return { tag, attributes };
}

/** Whether the cells of a row are hashtags: most of the filled ones, and one that is known at least. */
export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const tags = filled.filter((cell) => parseTag(cell) !== null);
  return tags.length > 0 && tags.length * 2 > filled.length && tags.some((cell) => knownTags.has(parseTag(cell)?.tag ?? ''));
}

const knownTags: ReadonlySet<string> = new Set(
  '#org #contact #adm1 #adm2 #adm3 #date #meta #sector #subsector #country #loc #status #description #activity #geo #region #cluster'.split(' '),
);

/** What a tag means where the field's own tag says it in other words. */
const synonyms: Record<PartnerType, Readonly<Record<string, string>>> = {
  organisation: { '#org': 'name', '#adm1': 'areas', '#adm2+name': 'areas', '#contact+url': 'website', '#org+url': 'website', '#org+acro': 'acronym', '#org+abbr': 'acronym' },
  contact: { '#org': 'organisation', '#org+acronym': 'organisation', '#contact': 'familyName', '#contact+name+given': 'givenName', '#contact+name+family': 'familyName', '#contact+mail': 'emails', '#contact+tel': 'phones', '#contact+role': 'role', '#contact+function': 'role' },
};

/** The field that a tag stands for: of those whose own tag says nothing else, the one that says most of it. */
export function fieldOfTag(type: PartnerType, cell: string): string | null {
  const given = parseTag(cell);
  if (!given) return null;
  const candidates = [
    ...readableFields(type).flatMap(([name, { hxl }]) => (hxl === undefined ? [] : [[hxl, name] as const])),
    ...Object.entries(synonyms[type]),
    ['#meta+id', idField] as const,
  ];
  let best: { field: string; said: number } | null = null;
  for (const [hxl, field] of candidates) {
    const own = parseTag(hxl);
    if (!own || own.tag !== given.tag || !own.attributes.every((attribute) => given.attributes.includes(attribute))) continue;
    if (!best || own.attributes.length > best.said) best = { field, said: own.attributes.length };
  }
  return best?.field ?? null;
}
