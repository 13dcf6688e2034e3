import { strToU8, type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface HandmadeWorkbook {
  /** What stands within `<worksheet>`, or the whole part where it begins with `<?xml`. */
  sheet: string;
  strings?: string;
  styles?: string;
  workbookProperties?: string;
  /** Further entries of the zip file, or others in the place of those written here. */
  entries?: Record<string, string | Uint8Array>;
}

/** A workbook with one sheet, part by part as a test wants it. */
export function workbookByHand({ sheet, strings = '', styles = '', workbookProperties = '', entries = {} }: HandmadeWorkbook): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookProperties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet.startsWith('<?xml') ? sheet : `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...entries,
  };
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) zippable[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(zippable, { level: 6 });
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inner = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

/** Rows of cells, each given as its XML without the reference, `null` for no cell. */
export function sheetData(rows: readonly (readonly (string | null)[])[]): string {
  return `<sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell) => cell ?? '').join('')}</row>`).join('')}</sheetData>`;
}
