import type { Run } from '../../../../shared/documents/blocks.ts';

/** Control characters have no place in a text file; every line end is a line feed. */
function toLines(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .replace(/\p{Surrogate}/gu, '');
}

/** Text that says in Markdown what it says by itself: nothing in it becomes a list, a heading, a table, emphasis or HTML. */
export function escapeText(text: string): string {
  return toLines(text)
    .replace(/[\\`*_[\]<>&~#|]/g, (mark) => `\\${mark}`)
    .replace(/\n[ \t]+/g, '\n')
    .replace(/^([+=-]|:(?=-))/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

/** What stands around the first and the last letter or figure goes before and after the marks of emphasis. */
const emphasised = /^([^\p{L}\p{N}]*)([^]*[\p{L}\p{N}]\p{M}*)([^\p{L}\p{N}]*)$/u;

/**
 * Marks count as emphasis only beside a letter or figure: `**标签：**文本` prints its stars, `**标签**：文本` does not.
 */
function emphasise(text: string, mark: string): string {
  const parts = emphasised.exec(text);
  if (!parts) return escapeText(text);
  const [, before = '', core = '', after = ''] = parts;
  return `${escapeText(before)}${mark}${escapeText(core)}${mark}${escapeText(after)}`;
}

function runToText({ text, bold, italic, link }: Run): string {
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const words = mark === '' ? escapeText(text) : emphasise(text, mark);
  return link === undefined ? words : `[${words}](<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Two runs of one look are one, so that the marks of the first do not run into those of the second. */
function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike = last && Boolean(last.bold) === Boolean(run.bold) && Boolean(last.italic) === Boolean(run.italic) && last.link === run.link;
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Keeps the marks of two neighbours apart; nobody sees it. */
const wordJoiner = '\u2060';

function toText(runs: readonly Run[]): string {
  return joinAlike(runs.filter(({ text }) => text !== ''))
    .map(runToText)
    .reduce((before, after) => `${before}${before.endsWith('*') && after.startsWith('*') ? wordJoiner : ''}${after}`, '');
}

/**
 * Runs as the lines of one paragraph, each but the last with the mark of a hard break.
 *
 * @param indent before every line after the first.
 */
export function runsToLines(runs: readonly Run[], indent = ''): string {
  return toText(runs).trim().replace(/[ \t]*\n/g, `\\\n${indent}`);
}

/** Runs in one line: a heading, or with `<br>` the cell of a table. */
export function runsToLine(runs: readonly Run[], lineBreak: ' ' | '<br>' = ' '): string {
  return toText(runs).trim().replace(/[ \t]*\n/g, lineBreak);
}
