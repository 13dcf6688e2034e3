import type { JSONContent } from '@tiptap/core';
import type { Block, ListItem, Run } from '../../../shared/documents/blocks.ts';
import { blocksToMarkdown } from '../../../shared/documents/markdown-writing.ts';
import { markdownToBlocks } from '../../../shared/documents/markdown.ts';

/** A field that nobody fills reads as a gap with its name between brackets. */
const spelt = { values: {}, labelOf: (field: string) => field };

/** Markdown of a clause as the editor's document; what clauses cannot hold has become paragraphs already. */
export function markdownToRichText(markdown: string): JSONContent {
  const content = markdownToBlocks(markdown, spelt).flatMap(blockToNode);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

export function richTextToMarkdown(document: JSONContent): string {
  return blocksToMarkdown((document.content ?? []).flatMap((node) => nodeToBlocks(node, 'normal')));
}

function blockToNode(block: Block): JSONContent[] {
  if (block.kind === 'list') return [listToNode(block.items, block.ordered, block.start ?? 1)];
  if (block.kind !== 'paragraph') return [];
  const paragraph = paragraphToNode(block.runs);
  return [block.style === 'quote' ? { type: 'blockquote', content: [paragraph] } : paragraph];
}

function listToNode(items: readonly ListItem[], ordered: boolean, start: number): JSONContent {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    ...(ordered ? { attrs: { start } } : {}),
    content: items.map((item) => ({
      type: 'listItem',
      content: [
        paragraphToNode(item.runs),
        ...(item.items.length > 0 ? [listToNode(item.items, item.itemsAreOrdered ?? ordered, 1)] : []),
      ],
    })),
  };
}

function paragraphToNode(runs: readonly Run[]): JSONContent {
  const content = runs.flatMap((run): JSONContent[] => {
    const marks = [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])];
    if (run.gap) return [{ type: 'documentField', attrs: { name: run.text.slice(1, -1) }, marks }];
    return run.text.split('\n').flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
    ]);
  });
  return { type: 'paragraph', ...(content.length > 0 ? { content } : {}) };
}

function nodeToBlocks(node: JSONContent, style: 'normal' | 'quote'): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', number: null, runs: nodesToRuns(node.content), style }];
    case 'blockquote':
      return (node.content ?? []).flatMap((inner) => nodeToBlocks(inner, 'quote'));
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      return [{ kind: 'list', ordered: true, ...(start > 1 ? { start } : {}), items: (node.content ?? []).map(nodeToItem) }];
    }
    case 'bulletList':
      return [{ kind: 'list', ordered: false, items: (node.content ?? []).map(nodeToItem) }];
    default:
      return [];
  }
}

function nodeToItem(node: JSONContent): ListItem {
  const parts = node.content ?? [];
  const lists = parts.filter(({ type }) => type === 'orderedList' || type === 'bulletList');
  const runs = parts
    .filter((part) => !lists.includes(part))
    .flatMap((part, index) => [...(index === 0 ? [] : [{ text: '\n' }]), ...nodeToBlocks(part, 'normal').flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))]);
  const [first] = lists;
  return {
    runs,
    items: lists.flatMap((list) => (list.content ?? []).map(nodeToItem)),
    ...(first ? { itemsAreOrdered: first.type === 'orderedList' } : {}),
  };
}

function nodesToRuns(nodes: readonly JSONContent[] = []): Run[] {
  return nodes.map((node) => {
    const has = (mark: string) => (node.marks ?? []).some(({ type }) => type === mark);
    const text = node.type === 'documentField' ? `{{${String(node.attrs?.['name'])}}}` : node.type === 'hardBreak' ? '\n' : (node.text ?? '');
    return { text, ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) };
  });
}
