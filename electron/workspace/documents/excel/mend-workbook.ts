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
    const content = name === 'xl/styles.xml' ? strToU8(orderFonts(strFromU8(part))) : part;
    mended[name] = [content, { mtime: fixedDate, level: 6 }];
  }
  return zipSync(mended);
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
