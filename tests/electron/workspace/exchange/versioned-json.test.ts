import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf, parseJson } from '../../../../electron/workspace/exchange/versioned-json.ts';

test('whatever was written as JSON is read again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('what is no JSON in UTF-8 is nothing', () => {
  for (const text of ['', '{', '{"a":1}x', "{'a':1}", '['.repeat(100_000)]) expect(parseJson(Buffer.from(text))).toBeUndefined();
  expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
});

test('the format is known before anything else is, and only where it is one', () => {
  expect(formatOf({ format: 3, more: [] })).toBe(3);
  for (const value of [undefined, null, 1, 'format', [], {}, { format: '1' }, { format: 0 }, { format: 1.5 }, { format: null }]) {
    expect(formatOf(value)).toBeNull();
  }
});
