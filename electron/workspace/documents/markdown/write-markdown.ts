import type { Block, Cell, DocumentPlan, ListItem, Run, StructureChart } from '../../../../shared/documents/blocks.ts';
import { directionOf } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { runsToLine, runsToLines } from './text.ts';

/**
 * The plan as a Markdown file (CommonMark with the tables of GitHub): what the document says, without its looks.
 *
 * Logo, page headers and the table of contents are looks; a Markdown reader makes its own contents of the headings.
 */
export function writeMarkdown(plan: DocumentPlan): string {
  const isRightToLeft = plan.direction === 'rtl';
  const parts = [
    isRightToLeft ? `<div dir="rtl" lang="${plan.language}">` : '',
    `# ${runsToLine([{ text: plan.title }])}`,
    runsToLines([{ text: plan.subtitle, bold: true }]),
    plan.facts.map(({ label, value }) => `- ${runsToLines([{ text: label, bold: true }, { text: `: ${value}` }], '  ')}`).join('\n'),
    ...plan.blocks.map((block) => writeBlock(block, isRightToLeft)),
    isRightToLeft ? '</div>' : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeBlock(block: Block, isRightToLeft: boolean): string {
  switch (block.kind) {
    case 'heading':
      return ['#'.repeat(block.level + 1), ...(block.number === null ? [] : [block.number]), runsToLine([{ text: block.text }])].join(' ');
    case 'paragraph':
      return writeParagraph(block);
    case 'list':
      return writeItems(block.items, block.ordered, block.start ?? 1, '');
    case 'table':
      return writeTable(block);
    case 'structure':
      return [
        runsToLines([{ text: block.title, bold: true }]),
        runsToLines([{ text: block.note }]),
        writeChart(block.chart, isRightToLeft),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'signatures':
      return writeSignatures(block);
    case 'meter':
      return runsToLines([{ text: block.label, bold: true }, { text: `: ${block.text}` }]);
    case 'bars':
      return [
        runsToLines([{ text: block.title, italic: true }]),
        block.bars.map(({ label, text }) => `- ${runsToLines([{ text: label, bold: true }, { text: `: ${text}` }], '  ')}`).join('\n'),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'distribution':
      return writeDistribution(block);
    case 'part':
      return writePart(block);
    case 'beside':
      return block.columns.map(writePart).join('\n\n');
    case 'page-break':
      return '---';
  }
}

function writeDistribution({ title, legend, rows }: Extract<Block, { kind: 'distribution' }>): string {
  const headings = ['', ...legend, ''];
  return [
    runsToLines([{ text: title, italic: true }]),
    [
      row(headings.map((heading) => runsToLine([{ text: heading }], '<br>'))),
      row(headings.map((_, place) => (place === 0 || place > legend.length ? alignments.start : alignments.end))),
      ...rows.map(({ label, counts, text }) =>
        row([runsToLine([{ text: label, bold: true }], '<br>'), ...legend.map((_, place) => `${counts[place] ?? ''}`), runsToLine([{ text }], '<br>')]),
      ),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function writePart({ language, blocks }: { language: Language; blocks: readonly Block[] }): string {
  const direction = directionOf(language);
  const inner = blocks.map((block) => writeBlock(block, direction === 'rtl')).join('\n\n');
  return `<div dir="${direction}" lang="${language}">\n\n${inner}\n\n</div>`;
}

function writeParagraph({ number, runs, style }: Extract<Block, { kind: 'paragraph' }>): string {
  const numbered: Run[] = number === null ? runs : [{ text: `${number} ` }, ...runs];
  switch (style) {
    case 'normal':
    case 'note':
      return runsToLines(numbered);
    case 'quote':
      return `> ${runsToLines(numbered, '> ')}`;
  }
}

function writeItems(items: readonly ListItem[], ordered: boolean, start: number, indent: string): string {
  return items
    .map((item, place) => {
      const mark = ordered ? `${start + place}. ` : '- ';
      const inner = indent + ' '.repeat(mark.length);
      const nested = item.items.length === 0 ? '' : `\n${writeItems(item.items, item.itemsAreOrdered ?? ordered, 1, inner)}`;
      return `${indent}${mark}${runsToLines(item.runs, inner)}${nested}`;
    })
    .join('\n');
}

const alignments = { start: '---', center: ':-:', end: '--:' } as const;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function writeTable({ columns, rows, caption }: Extract<Block, { kind: 'table' }>): string {
  const lines = [
    row(columns.map(({ heading }) => runsToLine([{ text: heading }], '<br>'))),
    row(columns.map(({ align }) => alignments[align])),
    ...rows.map((cells) => row(cells.flatMap(writeCell))),
  ];
  const head = caption === null ? '' : `${runsToLines([{ text: caption, italic: true }])}\n\n`;
  return head + lines.join('\n');
}

/** A cell over several columns is followed by empty ones: Markdown has no wider cells. */
function writeCell({ runs, heading, span }: Cell): string[] {
  const text = runsToLine(heading ? runs.map((run) => ({ ...run, bold: true })) : runs, '<br>');
  return [text, ...Array.from({ length: (span ?? 1) - 1 }, () => '')];
}

const sides = ['start', 'middle', 'end'] as const;

/** The boxes from top to bottom, under each what its lines lead to; a dotted line has a dotted arrow. */
function writeChart({ boxes, lines }: StructureChart, isRightToLeft: boolean): string {
  const arrows = isRightToLeft ? { solid: '←', dotted: '⇠' } : { solid: '→', dotted: '⇢' };
  const titles = new Map(boxes.map(({ id, title }) => [id, title]));
  const items = boxes
    .toSorted((a, b) => a.row - b.row || sides.indexOf(a.side) - sides.indexOf(b.side))
    .map(({ id, title, detail, isVacant }): ListItem => {
      const said: Run[] = detail === '' ? [] : [{ text: ': ' }, { text: detail, italic: isVacant }];
      const links = lines.filter(({ from, to }) => from === id && titles.has(to));
      return {
        runs: [{ text: title, bold: true }, ...said],
        items: links.map(({ to, style }) => ({ runs: [{ text: `${arrows[style]} ${titles.get(to)}` }], items: [] })),
      };
    });
  return writeItems(items, false, 1, '');
}

function writeSignatures({ parties, labels }: Extract<Block, { kind: 'signatures' }>): string {
  const party = ({ organisation, role, name }: (typeof parties)[number]) => [
    runsToLine([{ text: organisation, bold: true }, { text: `\n${role}` }], '<br>'),
    runsToLine([{ text: name }], '<br>'),
    '',
    '',
  ];
  const headings = ['', labels.name, labels.signature, labels.date];
  return [
    row(headings.map((heading) => runsToLine([{ text: heading }]))),
    row(headings.map(() => alignments.start)),
    ...parties.map((entry) => row(party(entry))),
  ].join('\n');
}
