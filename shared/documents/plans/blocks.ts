import type { Block, Cell, Column, Run, Tone } from '../blocks.ts';

/** Short ways to say the blocks that every plan is made of. */

export function heading(level: 1 | 2 | 3, text: string, anchor: string, number: string | null = null): Block {
  return { kind: 'heading', level, number, text, anchor };
}

export function paragraph(text: string | Run[], style: 'normal' | 'note' | 'quote' = 'normal'): Block {
  return { kind: 'paragraph', number: null, runs: typeof text === 'string' ? [{ text }] : text, style };
}

/** A label in front of a text; the Chinese colon brings its own space. */
export function labelRun(label: string): Run {
  return { text: label.endsWith('：') ? label : `${label} `, bold: true };
}

/** A line "**Label:** text". */
export function labelled(label: string, runs: readonly Run[]): Block {
  return { kind: 'paragraph', number: null, runs: [labelRun(label), ...runs], style: 'normal' };
}

export function column(heading: string, width: number, align: Column['align'] = 'start'): Column {
  return { heading, width, align };
}

export function cell(text: string | Run[], more: Omit<Cell, 'runs'> = {}): Cell {
  return { runs: typeof text === 'string' ? [{ text }] : text, ...more };
}

export function statusCell(text: string, tone: Tone): Cell {
  return { runs: [{ text }], tone };
}

export function table(columns: Column[], rows: Cell[][], caption: string | null = null): Extract<Block, { kind: 'table' }> {
  return { kind: 'table', columns, rows, caption };
}

/** Lines of one cell or paragraph. */
export function lines(parts: readonly (readonly Run[])[]): Run[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [{ text: '\n' }, ...part]));
}
