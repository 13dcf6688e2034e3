/** What Excel, LibreOffice and Google Sheets put on the clipboard: cells by tabs, rows by line ends. */

/** A cell that Excel would run as a formula when it is pasted; one more `'` in front makes it text. */
const wantsGuard = /^'*[=+\-@\t\r]/;
const isGuarded = /^'+[=+\-@\t\r]/;
const needsQuotes = /["\t\r\n]/;

/**
 * Reads clipboard text into rows of cells; quoted cells may hold tabs, line breaks and doubled quotes.
 *
 * A quote that opens a cell and is never closed is taken as an ordinary character, so no text is swallowed. The last
 * line end closes the last row and opens none. Rows are as long as they were: ragged input stays ragged.
 */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const closeRow = () => {
    rows.push(row);
    row = [];
  };
  while (place < text.length) {
    const { cell, end } = readCell(text, place);
    row.push(withoutGuard(cell));
    const next = text[end];
    if (next === '\t') {
      place = end + 1;
      if (place === text.length) row.push('');
    } else {
      place = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1);
      closeRow();
    }
  }
  if (row.length > 0) closeRow();
  return rows;
}

function readCell(text: string, start: number): { cell: string; end: number } {
  return (text[start] === '"' ? readQuoted(text, start) : null) ?? readPlain(text, start);
}

function readPlain(text: string, start: number): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}

/** `null` when what follows the closing quote is not the end of the cell: then the quotes are text. */
function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1) return null;
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const after = text[close + 1];
  if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return null;
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function withoutGuard(cell: string): string {
  return isGuarded.test(cell) ? cell.slice(1) : cell;
}

/** Rows as clipboard text that a spreadsheet takes back cell by cell, with nothing that runs as a formula. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
}

function writeCell(cell: string): string {
  const safe = wantsGuard.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
