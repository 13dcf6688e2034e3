import { TextRun } from 'docx';
import type { Run } from '../../../../shared/documents/blocks.ts';
import type { WordContext } from './context.ts';

/** Text that XML 1.0 can hold: no control characters, no half of a surrogate pair; line ends become line feeds. */
export function toXmlText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

/**
 * Latin words, addresses and telephone numbers inside right-to-left text.
 *
 * A run marked right to left reverses the order of the words in it, so these get runs of their own; a code such as
 * `0A1B-2C3D` with its digits, a name with what follows it in brackets.
 */
const leftToRight =
  /(?:[0-9][0-9-]*(?=[A-Za-z]))?[A-Za-z\u00C0-\u024F](?:[A-Za-z0-9\u00C0-\u024F@_.,:/&'’+\-– ]*[A-Za-z0-9\u00C0-\u024F](?: \([A-Za-z0-9\u00C0-\u024F@_.,:/&'’+\-– ]+\))?)?|\+\d[\d \-()]*\d/g;
const hasRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
const latinLetter = /[A-Za-z\u00C0-\u024F]/;

/** Whether all of a text is in a script from left to right: its full stops belong at its right. */
export function readsLeftToRight(runs: readonly Run[]): boolean {
  return runs.some(({ text }) => latinLetter.test(text)) && !runs.some(({ text }) => hasRightToLeft.test(text));
}

export function splitByDirection(text: string, isRightToLeft: boolean): { text: string; isRightToLeft: boolean }[] {
  if (!isRightToLeft) return hasRightToLeft.test(text) ? splitRightToLeftOut(text) : [{ text, isRightToLeft: false }];
  const parts: { text: string; isRightToLeft: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(leftToRight)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isRightToLeft: true });
    parts.push({ text: match[0], isRightToLeft: false });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), isRightToLeft: true });
  return parts;
}

const rightToLeftWords = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF](?:[^A-Za-z\n]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF])?/g;

function splitRightToLeftOut(text: string): { text: string; isRightToLeft: boolean }[] {
  const parts: { text: string; isRightToLeft: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(rightToLeftWords)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isRightToLeft: false });
    parts.push({ text: match[0], isRightToLeft: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isRightToLeft: false });
  return parts;
}

export interface RunLook {
  bold?: boolean;
  italics?: boolean;
  color?: string;
  size?: number;
  style?: string;
}

const gapGround = 'FFF3C4';

/** The runs of one paragraph, split where the direction changes and broken at line feeds. */
export function writeRuns(runs: readonly Run[], context: WordContext, look: RunLook = {}): TextRun[] {
  return runs.flatMap((run) => writeRun(run, context, look));
}

function writeRun(run: Run, context: WordContext, look: RunLook): TextRun[] {
  const bold = run.bold ?? look.bold;
  const italics = run.italic ?? look.italics;
  return toXmlText(run.text)
    .split('\n')
    .flatMap((line, index) => {
      const parts = splitByDirection(line, context.isRightToLeft);
      return parts.map(
        (part, place) =>
          new TextRun({
            text: part.text,
            ...(index > 0 && place === 0 ? { break: 1 } : {}),
            ...(bold === undefined ? {} : { bold, boldComplexScript: bold }),
            ...(italics === undefined ? {} : { italics, italicsComplexScript: italics }),
            ...(look.color === undefined ? {} : { color: look.color }),
            ...(look.size === undefined ? {} : { size: look.size, sizeComplexScript: look.size + 1 }),
            ...(look.style === undefined ? {} : { style: look.style }),
            ...(run.gap ? { shading: { type: 'clear', fill: gapGround, color: 'auto' } as const } : {}),
            ...(part.isRightToLeft ? { rightToLeft: true } : {}),
            ...(context.language === 'zh' ? { font: { hint: 'eastAsia' } } : {}),
          }),
      );
    });
}

export function writeText(text: string, context: WordContext, look: RunLook = {}): TextRun[] {
  return writeRuns([{ text }], context, look);
}
