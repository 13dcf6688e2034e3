import { TextRun } from 'docx';
import type { Run } from '../../../../shared/documents/blocks.ts';
import type { WordContext } from './context.ts';
import { toXmlText } from './xml-text.ts';

export { toXmlText };

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

/** Whether a text is a sentence in a script from left to right: its full stop belongs at its right. */
export function isSentenceFromLeft(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('');
  return /[.!?;:]\s*$/.test(text) && latinLetter.test(text) && !hasRightToLeft.test(text);
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
