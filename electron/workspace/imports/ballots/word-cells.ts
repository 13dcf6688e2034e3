import type { CallContext } from '../../../../shared/contract/define.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace } from '../../archive/pace.ts';
import { openPackageParts } from '../spreadsheets/xlsx/package-parts.ts';
import { readRelationships, relationshipsPart } from '../spreadsheets/xlsx/relationships.ts';
import { readXml, type XmlHandlers } from '../spreadsheets/xlsx/xml.ts';

/** Signs of all cells together, and cells: more than any ballot has. */
const mostText = 1_000_000;
const mostCells = 20_000;

/** Content that is shown no more, or that an older program shows in place of another. */
const unread = new Set(['del', 'moveFrom', 'Fallback', 'delText']);

/**
 * The texts of the table cells of a Word document (ECMA-376 part 1, 17.4), hidden ones included, row after row; a table inside
 * a cell has rows of its own. `null` where the package is no Word document.
 *
 * Threats: those of `openPackageParts` and `readXml`, cells without end. Fails with `spreadsheet-...` codes like them.
 */
export async function readWordCells(bytes: Uint8Array, name: string, context: CallContext): Promise<string[][] | null> {
  const parts = await openPackageParts(bytes, name);
  const pace = createPace(context, parts.measure([relationshipsPart('')]));
  const main = (await readRelationships(parts, '', { name, pace })).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main)) return null;
  const rows: string[][] = [];
  let isWord = false;
  const handlers = cellHandlers(rows, name);
  await readXml(parts.read(main), { part: main, name, pace: createPace(context, parts.measure([main])) }, {
    ...handlers,
    open(element, attributes) {
      isWord ||= element === 'document';
      if (isWord) handlers.open(element, attributes);
    },
  });
  return isWord ? rows : null;
}

function cellHandlers(rows: string[][], name: string): XmlHandlers {
  /** The rows and cells that are open, the innermost last. */
  const openRows: string[][] = [];
  const openCells: string[] = [];
  let skipped = 0;
  let isText = false;
  let textLeft = mostText;
  let cellsLeft = mostCells;
  const add = (text: string) => {
    if (openCells.length === 0 || skipped > 0) return;
    textLeft -= text.length;
    if (textLeft < 0) throw new FailureError('spreadsheet-unsafe', { name, part: 'text' });
    openCells[openCells.length - 1] += text;
  };
  return {
    open(element) {
      if (unread.has(element)) skipped += 1;
      else if (element === 'tr') openRows.push([]);
      else if (element === 'tc') {
        cellsLeft -= 1;
        if (cellsLeft < 0) throw new FailureError('spreadsheet-unsafe', { name, part: 'cells' });
        openCells.push('');
      } else if (element === 't') isText = true;
      else if (element === 'br' || element === 'cr' || element === 'tab') add(' ');
    },
    text(text) {
      if (isText) add(text);
    },
    close(element) {
      if (unread.has(element)) skipped -= 1;
      else if (element === 't') isText = false;
      else if (element === 'p') add('\n');
      else if (element === 'tc') openRows.at(-1)?.push(openCells.pop() ?? '');
      else if (element === 'tr') rows.push(openRows.pop() ?? []);
    },
  };
}
