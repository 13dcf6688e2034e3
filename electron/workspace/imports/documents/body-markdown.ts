import type { Block, ListItem, Run } from '../../../../shared/documents/blocks.ts';
import { blocksToMarkdown } from '../../../../shared/documents/markdown-writing.ts';
import type { BodyParagraph } from './body-paragraph.ts';

/** Paragraphs and lists of a clause as its Markdown; rows of tables are none of it. */
export function bodyToMarkdown(body: readonly BodyParagraph[], change: (runs: Run[]) => Run[]): string {
  const blocks: Block[] = [];
  for (const paragraph of body) {
    if (paragraph.isRow) continue;
    const runs = change(paragraph.runs.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') })));
    const { list } = paragraph;
    const last = blocks.at(-1);
    if (list === null) blocks.push({ kind: 'paragraph', number: null, runs, style: paragraph.isQuote ? 'quote' : 'normal' });
    else if (last?.kind === 'list' && (list.level > 0 || last.ordered === list.ordered)) addItem(last.items, { runs, items: [] }, list);
    else blocks.push({ kind: 'list', ordered: list.ordered, ...(list.ordered && list.start > 1 ? { start: list.start } : {}), items: [{ runs, items: [] }] });
  }
  return blocksToMarkdown(blocks);
}

/** Below the last item of each level above its own. */
function addItem(items: ListItem[], item: ListItem, { level, ordered }: { level: number; ordered: boolean }): void {
  const parent = items.at(-1);
  if (level === 0 || parent === undefined) {
    items.push(item);
    return;
  }
  if (level === 1 && parent.items.length === 0) parent.itemsAreOrdered = ordered;
  addItem(parent.items, item, { level: level - 1, ordered });
}
