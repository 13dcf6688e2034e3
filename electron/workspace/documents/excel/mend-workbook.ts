import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day a zip file can state, so that the same data give the same bytes; noon, for every time zone. */
const fixedDate = new Date(1980, 0, 1, 12);

/** The order that the schema gives the children of a font; ExcelJS writes them in an order of its own. */
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** Puts right what ExcelJS writes against the schema, so that no application has anything to repair. */
export function mendWorkbook(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const mended: Zippable = {};
  for (const name of Object.keys(parts).toSorted(contentTypesFirst)) {
    const part = parts[name] as Uint8Array;
    mended[name] = [mendPart(name, part), { mtime: fixedDate, level: 6 }];
  }
  return zipSync(mended);
}

function mendPart(name: string, part: Uint8Array): Uint8Array {
  if (name === 'xl/styles.xml') return strToU8(orderFonts(strFromU8(part)));
  if (name.startsWith('xl/worksheets/sheet')) return strToU8(numberIdentifiers(strFromU8(part)));
  return part;
}

/** ExcelJS draws the identifiers of data bars by lot; within one sheet a count does. */
function numberIdentifiers(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(/(<x14:id>|<x14:cfRule [^>]*id=")(\{[0-9A-F-]{36}\})/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}{00000000-0000-4000-8000-${String(numbers.get(id)).padStart(12, '0')}}`;
  });
}

export function orderFonts(xml: string): string {
  return xml.replaceAll(/<font>([\s\S]*?)<\/font>/g, (_, inner: string) => {
    const children = inner.match(/<\w+(?:\s[^>]*)?\/>/g) ?? [];
    const rank = (child: string) => fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
    return `<font>${children.toSorted((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
