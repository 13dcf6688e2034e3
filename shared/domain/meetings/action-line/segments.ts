/** A stretch of the line, without spaces at its ends: UTF-16 offsets, `to` exclusive. */
export interface Segment {
  from: number;
  to: number;
  text: string;
}

/** Commas and semicolons of every script, a colon before a space, a dash between spaces, a bar, a tabulator. */
const separators = /[,;，；،؛、|\t\n]|[:：](?=\s|$)|：|\s[-–—]\s/gu;

export function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { index, 0: separator } of line.matchAll(separators)) {
    segments.push(trimmed(line, start, index));
    start = index + separator.length;
  }
  segments.push(trimmed(line, start, line.length));
  return segments.filter(({ text }) => text !== '');
}

export function trimmed(line: string, from: number, to: number): Segment {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  return { from: start, to: start + text.length, text };
}

/** What the line says once parts of it are taken out: neighbours keep what stood between them. */
export function textOf(line: string, remaining: readonly Segment[]): string {
  const separator = /[，；、：]/u.test(line) ? '，' : /[،؛]/u.test(line) ? '، ' : ', ';
  return remaining
    .map((segment, place) => {
      const before = remaining[place - 1];
      if (!before) return segment.text;
      const between = line.slice(before.to, segment.from);
      const wereNeighbours = segmentsOf(between).length === 0;
      return (wereNeighbours ? between : separator) + segment.text;
    })
    .join('');
}
