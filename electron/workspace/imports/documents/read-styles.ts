import { readXml } from '../spreadsheets/xlsx/xml.ts';
import type { WordFile } from './open-word-file.ts';

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  /** 1 to 9; `null` for no heading. */
  headingLevel: number | null;
  isContents: boolean;
  isQuote: boolean;
  /** A caption, a note below a clause, a title over a drawing: what comes from records, never from a clause's words. */
  isFromRecords: boolean;
  numbering: { id: string; level: number } | null;
}

export type ParagraphStyles = (id: string) => ParagraphStyle;

interface Defined {
  name: string;
  basedOn: string;
  outline: number | null;
  numbering: { id: string; level: number } | null;
}

/** Styles based on styles without end, and round. */
const longestChain = 20;
const headingName = /^heading\s*([1-9])$/i;
const recordNames = new Set(['note', 'caption', 'table heading', 'tableheading']);

/**
 * The styles of paragraphs (ECMA-376 part 1, 17.7), by their names: Word writes ids anew in the language of whoever
 * saves, but names its own styles in English everywhere.
 */
export async function readStyles({ parts, relationships, name, pace }: WordFile): Promise<ParagraphStyles> {
  const part = relationships.main.find(({ type }) => type === 'styles')?.target;
  const defined = new Map<string, Defined>();
  if (part !== undefined && parts.has(part)) {
    parts.measure([part]);
    let style: Defined | null = null;
    await readXml(parts.read(part), { part, name, pace }, {
      open(element, attributes) {
        const value = attributes['w:val'] ?? '';
        if (element === 'style') {
          style = { name: '', basedOn: '', outline: null, numbering: null };
          defined.set(attributes['w:styleId'] ?? '', style);
        } else if (style === null) return;
        else if (element === 'name') style.name = value.toLowerCase();
        else if (element === 'basedOn') style.basedOn = value;
        else if (element === 'outlineLvl') style.outline = Number(value);
        else if (element === 'numId') style.numbering = { id: value, level: style.numbering?.level ?? 0 };
        else if (element === 'ilvl') style.numbering = { id: style.numbering?.id ?? '', level: Number(value) || 0 };
      },
      close(element) {
        if (element === 'style') style = null;
      },
    });
  }
  const resolved = new Map<string, ParagraphStyle>();
  return (id) => {
    const known = resolved.get(id) ?? resolve(id, defined);
    resolved.set(id, known);
    return known;
  };
}

function resolve(id: string, defined: ReadonlyMap<string, Defined>): ParagraphStyle {
  const chain: Defined[] = [];
  for (let next = id; chain.length < longestChain; ) {
    const style = defined.get(next);
    // A file without the style says by the id alone what is meant.
    if (style === undefined && chain.length === 0) chain.push({ name: id.toLowerCase(), basedOn: '', outline: null, numbering: null });
    if (style === undefined) break;
    chain.push(style);
    next = style.basedOn;
  }
  const first = <T>(say: (style: Defined) => T | null): T | null => chain.map(say).find((said) => said !== null) ?? null;
  const isNamed = (names: (name: string) => boolean) => chain.some(({ name }) => names(name));
  return {
    headingLevel: first(({ name, outline }) => levelOf(name, outline)),
    isContents: isNamed((name) => /^(toc|contents)/.test(name)),
    isQuote: isNamed((name) => name === 'quote' || name === 'intense quote'),
    isFromRecords: isNamed((name) => recordNames.has(name)),
    numbering: first(({ numbering }) => numbering),
  };
}

function levelOf(name: string, outline: number | null): number | null {
  const named = headingName.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  return outline !== null && outline >= 0 && outline <= 8 ? outline + 1 : null;
}
