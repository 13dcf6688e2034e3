import type { TextEncoding } from '../../shared/domain/imports/spreadsheet.ts';

/** The bytes of a text in an encoding that Node decodes and does not encode: found by decoding all that there are. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? fail(character, encoding)));
}

function fail(character: string, encoding: string): never {
  throw new Error(`${encoding} has no ${character}`);
}

const tables = new Map<TextEncoding, Map<string, number[]>>();

function tableOf(encoding: TextEncoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const pairs = encoding === 'gb18030' ? bytes.slice(0x81, 0xff).flatMap((lead) => bytes.slice(0x40, 0xff).map((trail) => [lead, trail])) : [];
  const singles = (encoding === 'gb18030' ? bytes.slice(0, 0x80) : bytes).map((byte) => [byte]);
  const table = new Map([...pairs, ...singles].map((code) => [decoder.decode(Uint8Array.from(code)), code]));
  tables.set(encoding, table);
  return table;
}
