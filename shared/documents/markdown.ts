import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import type { Block, ListItem, Run } from './blocks.ts';

/** What `{{field}}` in a clause becomes. */
export interface FieldFilling {
  values: Readonly<Record<string, string | null>>;
  /** The name of a field in the document's language, printed in brackets while its value is unknown. */
  labelOf: (field: string) => string;
}

const noFields: FieldFilling = { values: {}, labelOf: (field) => field };

/** HTML in a clause is text like any other: it is printed, never interpreted. */
class TextOnlyTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }
}

/** Deeper nesting than any clause needs is printed as it was typed, so that hostile text cannot exhaust the stack. */
const deepestNesting = 12;
const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${deepestNesting + 1},}`, 'm');

/**
 * The small Markdown of clauses as blocks: paragraphs, lists, bold, italic, quotes; links print as text.
 *
 * Fields are filled after the Markdown is read, so that a value cannot be taken for Markdown.
 */
export function markdownToBlocks(markdown: string, filling: FieldFilling = noFields): Block[] {
  if (tooDeep.test(markdown)) return [paragraph(fillFields(markdown, filling, {}), 'normal')];
  const lexer = new Lexer({ gfm: false, tokenizer: new TextOnlyTokenizer() });
  return lexer.lex(markdown).flatMap((token) => tokenToBlocks(token, filling, 'normal'));
}

/** The same text in one run of lines, for a table cell. */
export function markdownToRuns(markdown: string, filling: FieldFilling = noFields): Run[] {
  const lines = markdownToBlocks(markdown, filling).flatMap(blockToLines);
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
}

function blockToLines(block: Block): Run[][] {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind !== 'list') return [];
  return itemsToLines(block.items, block.ordered, block.start ?? 1, '');
}

function itemsToLines(items: readonly ListItem[], ordered: boolean, start: number, indent: string): Run[][] {
  return items.flatMap((item, index) => [
    [{ text: `${indent}${ordered ? `${start + index}.` : '•'} ` }, ...item.runs],
    ...itemsToLines(item.items, item.itemsAreOrdered ?? ordered, 1, `${indent}  `),
  ]);
}

function paragraph(runs: Run[], style: 'normal' | 'quote'): Block {
  return { kind: 'paragraph', number: null, runs, style };
}

function tokenToBlocks(token: Token, filling: FieldFilling, style: 'normal' | 'quote'): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list':
      return [listToBlock(token as Tokens.List, filling)];
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((inner) => tokenToBlocks(inner, filling, 'quote'));
    case 'heading':
      return [paragraph(tokensToRuns((token as Tokens.Heading).tokens, filling, { bold: true }), style)];
    default:
      return [paragraph(tokenToRuns(token, filling, {}), style)];
  }
}

function listToBlock(list: Tokens.List, filling: FieldFilling): Block {
  const start = typeof list.start === 'number' && list.start > 1 ? { start: Math.min(list.start, 9_999) } : {};
  return { kind: 'list', ordered: list.ordered, ...start, items: list.items.map((item) => toListItem(item, filling)) };
}

function toListItem(item: Tokens.ListItem, filling: FieldFilling): ListItem {
  const nested = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
  const texts = item.tokens.filter((token) => token.type !== 'list' && token.type !== 'space');
  const runs = texts.flatMap((token, index) => {
    const own = tokenToRuns(token, filling, {});
    return index === 0 ? own : [{ text: '\n' }, ...own];
  });
  const first = nested[0];
  return {
    runs,
    items: nested.flatMap((list) => list.items.map((inner) => toListItem(inner, filling))),
    ...(first ? { itemsAreOrdered: first.ordered } : {}),
  };
}

type Emphasis = Pick<Run, 'bold' | 'italic'>;

function tokensToRuns(tokens: readonly Token[], filling: FieldFilling, emphasis: Emphasis): Run[] {
  return tokens.flatMap((token) => tokenToRuns(token, filling, emphasis));
}

function tokenToRuns(token: Token, filling: FieldFilling, emphasis: Emphasis): Run[] {
  switch (token.type) {
    case 'strong':
      return tokensToRuns((token as Tokens.Strong).tokens, filling, { ...emphasis, bold: true });
    case 'em':
      return tokensToRuns((token as Tokens.Em).tokens, filling, { ...emphasis, italic: true });
    case 'br':
      return [{ text: '\n', ...emphasis }];
    case 'link': {
      const { tokens, href, text } = token as Tokens.Link;
      const address = href === text ? [] : [{ text: ` (${href})`, ...emphasis }];
      return [...tokensToRuns(tokens, filling, emphasis), ...address];
    }
    case 'image':
      return [{ text: (token as Tokens.Image).text, ...emphasis }];
    default: {
      const { tokens } = token as { tokens?: Token[] };
      if (tokens && tokens.length > 0) return tokensToRuns(tokens, filling, emphasis);
      return fillFields((token as { text?: string }).text ?? token.raw, filling, emphasis);
    }
  }
}

const fieldPattern = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;

/** The fields that a text names, in order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(fieldPattern)].map((match) => match[1] as string);
}

function fillFields(text: string, filling: FieldFilling, emphasis: Emphasis): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(fieldPattern)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), ...emphasis });
    const field = match[1] as string;
    const value = Object.hasOwn(filling.values, field) ? filling.values[field] : null;
    runs.push(value ? { text: value, ...emphasis } : { text: `[${filling.labelOf(field)}]`, ...emphasis, gap: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), ...emphasis });
  return runs;
}
