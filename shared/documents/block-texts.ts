import type { Block, ListItem, Run } from './blocks.ts';

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const itemTexts = (items: readonly ListItem[]): string[] => items.flatMap((item) => [textOf(item.runs), ...itemTexts(item.items)]);

/** The text of each paragraph and item of a list, in order; other blocks have none of their own. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : block.kind === 'list' ? itemTexts(block.items) : []));
}
