import type { Run } from '../../../documents/blocks.ts';
import { blockTexts } from '../../../documents/block-texts.ts';
import { type FieldFilling, fieldsIn, markdownToBlocks } from '../../../documents/markdown.ts';

/** Where a clause printed a field, and what stood beside it in the same paragraph. */
interface FilledPlace {
  name: string;
  /** What may stand there: the value, or the gap, where the value came later. */
  prints: string[];
  before: string;
  after: string;
}

const [opens, closes] = ['\uE000', '\uE001'];
const marked = /\uE000([a-z][a-z0-9_]*)\uE001/g;
/** Signs beside a value that tell it from the same words elsewhere. */
const context = 12;

/** The places at which a clause prints its fields; `markdown` with its fields unfilled. */
export function filledPlaces(markdown: string, { values, labelOf }: FieldFilling): FilledPlace[] {
  const names = Object.fromEntries(fieldsIn(markdown).map((name) => [name, `${opens}${name}${closes}`]));
  const gapOf = (name: string) => `[${labelOf(name)}]`;
  const printed = (text: string) => text.replaceAll(marked, (_, name: string) => values[name] || gapOf(name));
  return blockTexts(markdownToBlocks(markdown, { values: names, labelOf: (name) => name })).flatMap((text) =>
    [...text.matchAll(marked)].map(({ 0: whole, 1: name = '', index }) => ({
      name,
      prints: [...new Set([values[name] || gapOf(name), gapOf(name)])],
      before: printed(text.slice(0, index)).slice(-context),
      after: printed(text.slice(index + whole.length)).slice(0, context),
    })),
  );
}

/**
 * Puts `{{fields}}` back where their values still stand beside what stood beside them: what somebody retyped stays as typed.
 *
 * @param left the places not found yet; those that are found are taken out of it.
 */
export function putFieldsBack(runs: readonly Run[], left: FilledPlace[]): Run[] {
  const text = runs.map((run) => run.text).join('');
  const spans: { name: string; from: number; to: number }[] = [];
  const isFree = (from: number, to: number) => spans.every((span) => to <= span.from || from >= span.to);
  for (const place of left.slice()) {
    const found = find(text, place, isFree);
    if (found === null) continue;
    spans.push({ name: place.name, ...found });
    left.splice(left.indexOf(place), 1);
  }
  const signs = runs.flatMap((run) => {
    const { text: own, ...look } = run;
    return own.split('').map((sign) => ({ sign, look }));
  });
  for (const { name, from, to } of spans.toSorted((one, other) => other.from - one.from)) {
    signs.splice(from, to - from, { sign: `{{${name}}}`, look: signs[from]?.look ?? {} });
  }
  const joined: Run[] = [];
  for (const { sign, look } of signs) {
    const last = joined.at(-1);
    if (last && last.bold === look.bold && last.italic === look.italic) last.text += sign;
    else joined.push({ text: sign, ...look });
  }
  return joined;
}

/** `null` where it stands nowhere beside the words that it stood beside. */
function find(text: string, { prints, before, after }: FilledPlace, isFree: (from: number, to: number) => boolean): { from: number; to: number } | null {
  for (const print of prints) {
    for (const [left, right] of [
      [before, after],
      [before.slice(-3), ''],
      ['', after.slice(0, 3)],
    ] as const) {
      if (left === '' && right === '' && text.trim() !== print) continue;
      for (let at = text.indexOf(left + print + right); at !== -1; at = text.indexOf(left + print + right, at + 1)) {
        const from = at + left.length;
        if (isFree(from, from + print.length)) return { from, to: from + print.length };
      }
    }
  }
  return null;
}
