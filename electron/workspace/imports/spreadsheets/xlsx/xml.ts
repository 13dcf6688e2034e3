import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { FailureError } from '../../../../../shared/result.ts';
import type { Pace } from '../../../archive/pace.ts';
import { deepestElement, mostAttributes } from '../limits.ts';

/** What a part says, in its order. Names of elements come without their namespace's prefix. */
export interface XmlHandlers {
  open(element: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(element: string): void;
}

/** By name, with the prefix where there is one: see {@link prefixedAttribute}. */
export type Attributes = Readonly<Record<string, string>>;

/** Which part of which file is read, for what goes wrong. */
export interface XmlPart {
  part: string;
  name: string;
  pace: Pace;
}

/**
 * Reads one XML part of a workbook.
 *
 * Threats: entities that multiply or fetch (a document type is refused, none is ever resolved), nesting and attributes
 * without end, characters that are not what the encoding says. Fails with `spreadsheet-unsafe` or `spreadsheet-damaged`.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, { part, name, pace }: XmlPart, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const damaged = () => new FailureError('spreadsheet-damaged', { name, part });
  let depth = 0;
  let attributeCount = 0;
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new FailureError('spreadsheet-unsafe', { name, part });
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > mostAttributes) throw new FailureError('spreadsheet-unsafe', { name, part });
  });
  parser.on('opentag', ({ name: element, attributes }) => {
    depth += 1;
    attributeCount = 0;
    if (depth > deepestElement) throw new FailureError('spreadsheet-unsafe', { name, part });
    handlers.open(localName(element), attributes);
  });
  parser.on('closetag', ({ name: element }) => {
    depth -= 1;
    handlers.close?.(localName(element));
  });
  const { text } = handlers;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | null = null;
  const decode = (piece?: Uint8Array) => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true });
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged();
    }
  };
  for await (const piece of pieces) {
    parser.write(decode(piece));
    await pace.advance(piece.byteLength);
  }
  parser.write(decode());
  parser.close();
}

/** The Open Packaging Conventions allow these encodings and no other. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute of another namespace than its element's, such as `r:id`; every file chooses its own prefix. */
export function prefixedAttribute(attributes: Attributes, wanted: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${wanted}`)) return attributes[name];
  return undefined;
}
