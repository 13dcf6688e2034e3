const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const [openList, closeList] = [0x5b, 0x5d];
const [openObject, closeObject] = [0x7b, 0x7d];

export interface JsonMeasure {
  /** How deep lists and objects lie in each other. */
  depth: number;
  entries: number;
  keys: number;
}

/** What parsing a JSON text would make, told before it is parsed. */
export function measureJson(text: Uint8Array): JsonMeasure {
  let isInText = false;
  let open = 0;
  let depth = 0;
  let entries = 0;
  let keys = 0;
  for (let place = 0; place < text.length; place++) {
    const byte = text[place] as number;
    if (isInText) {
      if (byte === backslash) place += 1;
      else if (byte === quote) isInText = false;
    } else if (byte === quote) isInText = true;
    else if (byte === comma) entries += 1;
    else if (byte === colon) keys += 1;
    else if (byte === openList || byte === openObject) {
      open += 1;
      entries += 1;
      depth = Math.max(depth, open);
    } else if (byte === closeList || byte === closeObject) open -= 1;
  }
  return { depth, entries, keys };
}
