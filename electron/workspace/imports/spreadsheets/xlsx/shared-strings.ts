import type { Attributes } from './xml.ts';
import { decodeText } from './decode-text.ts';

/**
 * Gathers the text of one string: plain or rich, without the phonetic hints that East Asian texts carry.
 *
 * ECMA-376 part 1, 18.4: `si`, `is` (rich text runs `r`, phonetic runs `rPh`, texts `t`).
 */
export interface StringCollector {
  begin(): void;
  open(element: string): void;
  text(text: string): void;
  close(element: string): void;
  end(): string;
}

export function createStringCollector(): StringCollector {
  let gathered = '';
  let isText = false;
  let isPhonetic = false;
  return {
    begin() {
      gathered = '';
    },
    open(element) {
      if (element === 'rPh') isPhonetic = true;
      else if (element === 't') isText = !isPhonetic;
    },
    text(text) {
      if (isText) gathered += text;
    },
    close(element) {
      if (element === 'rPh') isPhonetic = false;
      else if (element === 't') isText = false;
    },
    end: () => decodeText(gathered),
  };
}

/** Handlers that put every string of the table, in its order, into `into`. */
export function sharedStringHandlers(into: string[]): {
  open(element: string, attributes: Attributes): void;
  text(text: string): void;
  close(element: string): void;
} {
  const collector = createStringCollector();
  return {
    open(element) {
      if (element === 'si') collector.begin();
      else collector.open(element);
    },
    text: collector.text,
    close(element) {
      if (element === 'si') into.push(collector.end());
      else collector.close(element);
    },
  };
}
