import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, ListItem, Run } from '../../../shared/documents/blocks.ts';
import { parseClauseTexts } from '../../../shared/documents/clause-texts.ts';
import { blocksToMarkdown } from '../../../shared/documents/markdown-writing.ts';
import { markdownToBlocks } from '../../../shared/documents/markdown.ts';
import { resourcesFolder } from '../../helpers/workspace.ts';

const anyField = { values: {}, labelOf: (field: string) => field };

/** What a reader sees: words with their emphasis letter by letter, lines trimmed, in the same shape. */
function shapeOf(blocks: readonly Block[]): unknown[] {
  const letters = (runs: readonly Run[]) =>
    runs
      .flatMap(({ text, bold, italic }) => Array.from(text, (letter) => ({ letter, mark: /[\p{L}\p{N}]/u.test(letter) && letter.length === 1 ? `${bold ?? false}${italic ?? false}` : '' })))
      .map(({ letter, mark }) => `${letter}${mark}`)
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  const items = (list: readonly ListItem[], ordered: boolean): unknown[] =>
    list.map((item) => [letters(item.runs), item.items.length > 0 ? (item.itemsAreOrdered ?? ordered) : null, items(item.items, item.itemsAreOrdered ?? ordered)]);
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'paragraph') return letters(block.runs) === '' ? [] : [[block.style, letters(block.runs)]];
    if (block.kind === 'list') return [[block.ordered, block.start ?? 1, items(block.items, block.ordered)]];
    return [];
  });
}

test('every clause of every template is written as it was read', () => {
  for (const language of ['en', 'fr', 'es', 'ar', 'zh']) {
    const folder = join(resourcesFolder, 'templates', language);
    for (const name of readdirSync(folder)) {
      for (const [id, { text }] of Object.entries(parseClauseTexts(readFileSync(join(folder, name), 'utf8')).clauses)) {
        const blocks = markdownToBlocks(text, anyField);
        const spelt = blocksToMarkdown(blocks).replaceAll(/\\\[([a-z][a-z0-9\\_]*)\\\]/g, (_, field: string) => `{{${field.replaceAll('\\', '')}}}`);
        expect([name, id, shapeOf(markdownToBlocks(spelt, anyField))]).toEqual([name, id, shapeOf(blocks)]);
      }
    }
  }
});

const words = fc.oneof(
  fc.constantFrom('site', 'Ägypten', 'مجموعة', '安置点：', 'a*b', '_x_', '# no', '- no', '1. no', '> no', '<b>', '[x](y)', '`c`', '\\', '&amp;', '---', '===', '5 > 3', '{{', '**', 'عدد ٣', '~~~', '+ 1', '😀'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const text = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ').replaceAll(/[\r\n\t\f\v\u0000]/g, ' ').replaceAll(/\{\{/g, '{'));
const run: fc.Arbitrary<Run> = fc.record({ text, bold: fc.boolean(), italic: fc.boolean() }).map(({ text: own, bold, italic }) => ({ text: `${own} `, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }));
const runs = fc.array(run, { minLength: 1, maxLength: 3 });
const visible = (own: readonly Run[]) => /[\p{L}\p{N}]/u.test(own[0]?.text ?? '');
const someRuns = runs.filter(visible);
const item: fc.Arbitrary<ListItem> = fc.record({ runs: someRuns, items: fc.array(fc.record({ runs: someRuns, items: fc.constant([]) }), { maxLength: 2 }) });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), number: fc.constant(null), runs: someRuns, style: fc.constantFrom('normal' as const, 'quote' as const) }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
);

/** Quotes that follow each other are one quote to a reader of Markdown. */
function parted(blocks: readonly Block[]): Block[] {
  const isQuote = (one: Block | undefined) => one?.kind === 'paragraph' && one.style === 'quote';
  return blocks.filter((one, place) => !(isQuote(one) && isQuote(blocks[place - 1])));
}

test('whatever is typed is read back word for word', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (drawn) => {
      const blocks = parted(drawn);
      expect(shapeOf(markdownToBlocks(blocksToMarkdown(blocks)))).toEqual(shapeOf(blocks));
    }),
    { numRuns: 300 },
  );
});

test('emphasis that would touch another begins at the next word, and no letter is lost', () => {
  const runs: Run[] = [{ text: 'site' }, { text: '0', bold: true }, { text: 'A list ', bold: true, italic: true }, { text: 'B', italic: true }];
  expect(blocksToMarkdown([{ kind: 'paragraph', number: null, runs, style: 'normal' }])).toBe('site**0**A ***list*** *B*');
});
