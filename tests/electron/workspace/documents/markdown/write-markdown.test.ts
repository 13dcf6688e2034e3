import fc from 'fast-check';
import { Lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeText, runsToLines } from '../../../../../electron/workspace/documents/markdown/text.ts';
import { writeMarkdown } from '../../../../../electron/workspace/documents/markdown/write-markdown.ts';
import type { Block, DocumentPlan, Run } from '../../../../../shared/documents/blocks.ts';
import { languages } from '../../../../../shared/records/choices.ts';
import { samplePlans } from '../../../../helpers/draft-plans.ts';

const planOf = (blocks: Block[], more: Partial<DocumentPlan> = {}): DocumentPlan => ({
  language: 'en',
  direction: 'ltr',
  title: 'Title',
  subtitle: 'Subtitle',
  facts: [],
  header: '',
  footer: '',
  pageNumbering: '',
  author: '',
  logo: null,
  hasCover: false,
  orientation: 'portrait',
  contents: null,
  blocks,
  ...more,
});

/** The Markdown of one block, without the document's head. */
const write = (block: Block, more: Partial<DocumentPlan> = {}): string =>
  writeMarkdown(planOf([block], more)).replace(/^[^]*\*\*Subtitle\*\*\n\n/, '').replace(/\n$/, '');

const cell = (text: string) => ({ runs: [{ text }] });

/** What a reader of the rendered Markdown sees. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return token.raw;
      const { tokens: inner } = token as { tokens?: Token[] };
      if (inner) return textOf(inner);
      return (token as { text?: string }).text ?? '';
    })
    .join('');
}

const render = (markdown: string): Token[] => new Lexer({ gfm: true }).lex(markdown);

describe('every block as Markdown', () => {
  it.each<[string, Block, string]>([
    ['a heading', { kind: 'heading', level: 2, number: '1.2', text: 'Members\nand #1', anchor: 'a' }, '### 1.2 Members and \\#1'],
    ['a paragraph', { kind: 'paragraph', number: '3', runs: [{ text: 'By ' }, { text: 'all', bold: true }, { text: ' members' }], style: 'normal' }, '3 By **all** members'],
    ['a note', { kind: 'paragraph', number: null, runs: [{ text: 'A note' }], style: 'note' }, 'A note'],
    ['a quotation', { kind: 'paragraph', number: null, runs: [{ text: 'One\nTwo' }], style: 'quote' }, '> One\\\n> Two'],
    ['a gap', { kind: 'paragraph', number: null, runs: [{ text: '[Name]', gap: true }], style: 'normal' }, '\\[Name\\]'],
    ['a link', { kind: 'paragraph', number: null, runs: [{ text: 'site', link: 'https://a.org/<b> c' }], style: 'normal' }, '[site](<https://a.org/%3Cb%3E%20c>)'],
    [
      'a list in a list',
      {
        kind: 'list',
        ordered: true,
        start: 9,
        items: [
          { runs: [{ text: 'Nine' }], items: [] },
          { runs: [{ text: 'Ten\nmore' }], items: [{ runs: [{ text: 'Inner' }], items: [] }], itemsAreOrdered: false },
        ],
      },
      '9. Nine\n10. Ten\\\n    more\n    - Inner',
    ],
    [
      'a table',
      {
        kind: 'table',
        columns: [
          { heading: 'Who', width: 50, align: 'start' },
          { heading: 'Share', width: 25, align: 'end' },
          { heading: 'State', width: 25, align: 'center' },
        ],
        rows: [
          [{ ...cell('A | B'), heading: true }, cell('5'), { ...cell('one\ntwo'), tone: 'good' }],
          [{ ...cell('wide'), span: 2 }, cell('')],
        ],
        caption: 'Who works',
      },
      '*Who works*\n\n| Who | Share | State |\n| --- | --: | :-: |\n| **A \\| B** | 5 | one<br>two |\n| wide |  |  |',
    ],
    [
      'a structure',
      {
        kind: 'structure',
        title: 'Structure',
        note: 'A proposal',
        chart: {
          boxes: [
            { id: 'b', row: 1, side: 'middle', title: 'Coordinator', detail: 'vacant', isVacant: true },
            { id: 'a', row: 0, side: 'middle', title: 'Humanitarian Country Team', detail: '', isVacant: false },
          ],
          lines: [
            { from: 'a', to: 'b', style: 'solid' },
            { from: 'b', to: 'a', style: 'dotted' },
          ],
        },
      },
      '**Structure**\n\nA proposal\n\n- **Humanitarian Country Team**\n  - → Coordinator\n- **Coordinator**: *vacant*\n  - ⇢ Humanitarian Country Team',
    ],
    [
      'signatures',
      {
        kind: 'signatures',
        parties: [{ role: 'Lead', organisation: 'UNHCR', name: '' }],
        labels: { name: 'Name', date: 'Date', signature: 'Signature' },
      },
      '|  | Name | Signature | Date |\n| --- | --- | --- | --- |\n| **UNHCR**<br>Lead |  |  |  |',
    ],
    [
      'a plot',
      { kind: 'bars', title: 'Organisations', bars: [{ label: '5 March', value: 5, text: '5 of 8' }, { label: '19 March', value: 0, text: 'none' }] },
      '*Organisations*\n\n- **5 March**: 5 of 8\n- **19 March**: none',
    ],
    ['a meter', { kind: 'meter', label: 'Met', value: 3, of: 4, text: '3 of 4' }, '**Met**: 3 of 4'],
    ['a page break', { kind: 'page-break' }, '---'],
  ])('%s', (_name, block, expected) => {
    expect(write(block)).toBe(expected);
  });

  it('begins with title, subtitle and facts', () => {
    const plan = planOf([], { facts: [{ label: 'Version', value: '1.2' }] });
    expect(writeMarkdown(plan)).toBe('# Title\n\n**Subtitle**\n\n- **Version**: 1.2\n');
  });

  it('says that Arabic reads from right to left', () => {
    const markdown = writeMarkdown(planOf([], { language: 'ar', direction: 'rtl', title: 'عنوان' }));
    expect(markdown).toBe('<div dir="rtl" lang="ar">\n\n# عنوان\n\n**Subtitle**\n\n</div>\n');
  });

  it('prints no star where a bold label ends in a Chinese colon', () => {
    const markdown = runsToLines([{ text: '标签：', bold: true }, { text: '文本' }]);
    expect(markdown).toBe('**标签**：文本');
  });
});

describe.each(languages)('the documents of the sample in %s', (language) => {
  it.each(Object.keys(samplePlans))('%s prints no mark of Markdown and says every heading', (kind) => {
    const plan = samplePlans[kind]?.(language) as DocumentPlan;
    const tokens = render(writeMarkdown(plan));
    const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
    const wanted = plan.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number ?? ''} ${block.text}`.trim()] : []));
    expect(headings.map(({ tokens: inner }) => textOf(inner))).toEqual([plan.title, ...wanted]);
    expect(tokens.map((token) => textOf([token])).join('\n')).not.toMatch(/\*\*|\\/);
  });
});

describe('any text', () => {
  const line = fc.string({ unit: 'binary', maxLength: 40 });
  /** As it is printed: spaces at the ends of lines and of several in a row are nobody's words. */
  const plain = (text: string) =>
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
      .replace(/\p{Surrogate}/gu, '')
      .replaceAll('\u2060', '')
      .replace(/\s+/gu, ' ')
      .trim();

  it('is the same text after a Markdown reader has read it', () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.stringMatching(/^[-+=#*_~`<>[\]()!|&;.:\\ 0-9a\n]{0,30}$/)), (text) => {
        const markdown = escapeText(`x${text}`).trim().replace(/[ \t]*\n/g, '\\\n');
        expect(plain(textOf(render(markdown)))).toBe(plain(`x${text}`));
      }),
      { numRuns: 500, examples: [['\n:-']] },
    );
  });

  it('keeps its place in a list and a table', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+=#*_~`<>[\]()!|&;.:\\ 0-9a\n]{0,30}$/), (text) => {
        const [list] = render(write({ kind: 'list', ordered: false, items: [{ runs: [{ text: `x${text}` }], items: [] }] }));
        expect(list?.type).toBe('list');
        expect((list as Tokens.List).items).toHaveLength(1);
        const columns = [{ heading: 'A', width: 100, align: 'start' as const }];
        const [table] = render(write({ kind: 'table', columns, rows: [[cell(`x${text}`)]], caption: null }));
        expect(table?.type).toBe('table');
        const [only] = (table as Tokens.Table).rows;
        expect(only).toHaveLength(1);
        expect(plain(textOf(only?.[0]?.tokens ?? []).replaceAll('<br>', ' '))).toBe(plain(`x${text}`).replaceAll('<br>', ' '));
      }),
    );
  });

  it('shows emphasis without its marks', () => {
    const run = fc.record({ text: fc.stringMatching(/^[a-z *_.,：（）文本]{1,8}$/), bold: fc.boolean(), italic: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs: Run[]) => {
        const markdown = runsToLines([{ text: 'x' }, ...runs]);
        expect(plain(textOf(render(markdown)))).toBe(plain(`x${runs.map(({ text }) => text).join('')}`));
      }),
    );
  });
});
