import type { Block, ListItem, Run } from './blocks.ts';

/**
 * Blocks as the Markdown that `markdownToBlocks` reads back to the same words, emphasis and lists.
 *
 * A field is written as it is spelt, `{{name}}`, wherever a run's text has it. Emphasis that Markdown cannot mark where it
 * begins or ends (at a space, at punctuation that a letter follows) is drawn in to the nearest letter. Paragraphs, quotes
 * and lists are written; clauses hold nothing else, and other blocks are passed over.
 */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const written: { text: string; list: 'ordered' | 'bulleted' | null; alternate: boolean }[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = runsToMarkdown(block.runs);
      if (text === '') continue;
      const quoted = text.split('\n').map((line) => `> ${line}`).join('\n');
      written.push({ text: block.style === 'quote' ? quoted : text, list: null, alternate: false });
    } else if (block.kind === 'list') {
      const list = block.ordered ? 'ordered' : 'bulleted';
      const last = written.at(-1);
      // Two lists with the same marks would be read as one.
      const alternate = last?.list === list && !last.alternate;
      const text = itemsToMarkdown(block.items, block.ordered, block.start ?? 1, alternate);
      if (text !== '') written.push({ text, list, alternate });
    }
  }
  return written.map(({ text }) => text).join('\n\n');
}

function itemsToMarkdown(items: readonly ListItem[], ordered: boolean, start: number, alternate: boolean): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${start + index}${alternate ? ')' : '.'} ` : alternate ? '* ' : '- ';
      const own = runsToMarkdown(item.runs);
      const nested = itemsToMarkdown(item.items, item.itemsAreOrdered ?? ordered, 1, false);
      const text = [own, nested].filter((part) => part !== '').join('\n');
      return `${mark}${text.split('\n').join(`\n${' '.repeat(mark.length)}`)}`;
    })
    .join('\n');
}

interface Piece {
  text: string;
  mark: '' | '*' | '**' | '***';
}

function runsToMarkdown(runs: readonly Run[]): string {
  const pieces = joinAlike(runs.map(({ text, bold, italic }): Piece => ({ text, mark: bold ? (italic ? '***' : '**') : italic ? '*' : '' })));
  const written = pieces
    .map((piece, place) => {
      if (piece.mark === '') return escapeText(piece.text);
      const [before, after] = [pieces[place - 1], pieces[place + 1]];
      // Marks that touch would be read as one: of two emphases in one word the later begins at the next word.
      const touches = before !== undefined && before.mark !== '' && !/\s$/.test(before.text);
      return emphasise(piece, { touches, before: (Array.from(before?.text ?? '').at(-1) ?? '\n'), after: Array.from(after?.text ?? '')[0] ?? '\n' });
    })
    .join('');
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLineStart)
    .join('\n');
}

function joinAlike(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.mark === piece.mark) last.text += piece.text;
    else if (piece.text !== '') joined.push({ ...piece });
  }
  return joined;
}

const isWordless = (text: string) => !/[\p{L}\p{N}\p{M}]/u.test(text);
/** Readers of Markdown see half of such a character, and take it for a letter beside a mark, for none within it. */
const isBeyondBasicPlane = (text: string) => /[\u{10000}-\u{10ffff}]/u.test(text);

/**
 * A mark opens where what stands before it is no letter, or where a letter follows it, and closes likewise
 * (CommonMark's flanking rule): else it moves inwards to the first letter, past whole fields.
 */
function emphasise({ text, mark }: Piece, beside: { touches: boolean; before: string; after: string }): string {
  const lines = text.split('\n');
  return lines
    .map((line, place) => {
      const units = line.split(fields).flatMap((part, index) => (index % 2 === 1 ? [part] : Array.from(part)));
      const isLetter = (unit: string | undefined) => unit !== undefined && !unit.startsWith('{{') && !isWordless(unit) && !isBeyondBasicPlane(unit);
      const isOpen = (neighbour: string) => isWordless(neighbour) && !isBeyondBasicPlane(neighbour);
      const opensAt = (unit: string | undefined) => unit?.trim() !== '' && (isLetter(unit) || (place === 0 ? isOpen(beside.before) : true));
      const closesAt = (unit: string | undefined) => unit?.trim() !== '' && (isLetter(unit) || (place === lines.length - 1 ? isOpen(beside.after) : true));
      let [start, end] = [0, units.length];
      const isClear = (unit: number) => place > 0 || !beside.touches || (unit > 0 && units[unit - 1]?.trim() === '');
      while (start < end && !(isClear(start) && opensAt(units[start]))) start += 1;
      while (end > start && !closesAt(units[end - 1])) end -= 1;
      const part = (from: number, to: number) => escapeText(units.slice(from, to).join(''));
      return start === end ? escapeText(line) : `${part(0, start)}${mark}${part(start, end)}${mark}${part(end, units.length)}`;
    })
    .join('\n');
}

const fields = /(\{\{\s*[a-z][a-z0-9_]*\s*\}\})/;

function escapeText(text: string): string {
  return text
    .split(fields)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_`[\]<]/g, String.raw`\$&`)))
    .join('');
}

/** What would begin a heading, a list, a quote, a rule or a link's definition is text all the same. */
function escapeLineStart(line: string): string {
  return line.replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={1,}\s*$|-{2,}\s*$|~{3,})/, String.raw`\$1`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}
