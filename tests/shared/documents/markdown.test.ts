import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ListItem } from '../../../shared/documents/blocks.ts';
import { markdownToBlocks, markdownToRuns } from '../../../shared/documents/markdown.ts';

const filling = {
  values: { cluster_name: 'CCCM *Kasanga*', area: null },
  labelOf: (field: string) => `Label of ${field}`,
};

function textOf(blocks: readonly Block[]): string {
  const ofItem = (item: ListItem): string => `${item.runs.map(({ text }) => text).join('')} ${item.items.map(ofItem).join(' ')}`;
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
      return block.kind === 'list' ? block.items.map(ofItem).join(' ') : '';
    })
    .join(' ');
}

describe('markdownToBlocks', () => {
  it('reads paragraphs with bold and italic', () => {
    expect(markdownToBlocks('One **bold *both*** and _thin_.\n\nTwo')).toEqual([
      {
        kind: 'paragraph',
        number: null,
        style: 'normal',
        runs: [
          { text: 'One ' },
          { text: 'bold ', bold: true },
          { text: 'both', bold: true, italic: true },
          { text: ' and ' },
          { text: 'thin', italic: true },
          { text: '.' },
        ],
      },
      { kind: 'paragraph', number: null, style: 'normal', runs: [{ text: 'Two' }] },
    ]);
  });

  it('reads nested lists, each of its own kind, and where an ordered one starts', () => {
    expect(markdownToBlocks('- a\n  1. b\n  2. c\n- d\n\ntext\n\n3. e')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            runs: [{ text: 'a' }],
            itemsAreOrdered: true,
            items: [
              { runs: [{ text: 'b' }], items: [] },
              { runs: [{ text: 'c' }], items: [] },
            ],
          },
          { runs: [{ text: 'd' }], items: [] },
        ],
      },
      { kind: 'paragraph', number: null, style: 'normal', runs: [{ text: 'text' }] },
      { kind: 'list', ordered: true, start: 3, items: [{ runs: [{ text: 'e' }], items: [] }] },
    ]);
  });

  it('fills known fields as plain text and marks unknown ones', () => {
    expect(markdownToBlocks('**{{cluster_name}}** in {{ area }}', filling)).toEqual([
      {
        kind: 'paragraph',
        number: null,
        style: 'normal',
        runs: [{ text: 'CCCM *Kasanga*', bold: true }, { text: ' in ' }, { text: '[Label of area]', gap: true }],
      },
    ]);
  });

  it('does not take a field for something that objects have by nature', () => {
    expect(markdownToRuns('{{constructor}}', filling)).toEqual([{ text: '[Label of constructor]', gap: true }]);
  });

  it('prints HTML as the text it is', () => {
    expect(textOf(markdownToBlocks('<b>x</b> <script>alert(1)</script>\n\n<div>\ny\n</div>\n\n&lt;'))).toContain('<script>alert(1)</script>');
    expect(textOf(markdownToBlocks('<div>y</div>'))).toBe('<div>y</div>');
    expect(textOf(markdownToBlocks('&lt;'))).toBe('&lt;');
  });

  it('prints a link as its text and address', () => {
    expect(textOf(markdownToBlocks('[note](https://example.org/a)'))).toBe('note (https://example.org/a)');
  });

  it('keeps every word of plain text in any script', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (parts) => {
        fc.pre(!/^\d+$/.test(parts[0] ?? ''));
        expect(textOf(markdownToBlocks(parts.join(' ')))).toBe(parts.join(' '));
      }),
    );
  });

  it('never fails, whatever was typed, however deep', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void markdownToBlocks(text, filling)));
    fc.assert(fc.property(fc.stringMatching(/^[-*_>#`{}[\]()<\n 0-9.a]{0,120}$/), (text) => void markdownToBlocks(text, filling)));
    for (const mark of ['>', '> ', '- ', '1. ', '* - ', '[', '**', '_a']) {
      expect(() => markdownToBlocks(mark.repeat(20_000 / mark.length))).not.toThrow();
    }
  });
});

describe('markdownToRuns', () => {
  it('puts lists on lines of one cell', () => {
    expect(markdownToRuns('a\n\n- b\n- c').map(({ text }) => text).join('')).toBe('a\n• b\n• c');
  });
});
