import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintText } from '../../../../shared/domain/exchange/fingerprint.ts';

test('a digest is read in six groups of five digits, each from five bytes', () => {
  const digest = Uint8Array.from([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 7],
    [0, 0, 1, 134, 160],
    [255, 255, 255, 255, 255],
    [0, 0, 0, 1, 0],
    [1, 0, 0, 0, 0],
  ].flat());
  expect(fingerprintText(digest)).toBe('00000 00007 00000 27775 00256 67296');
});

test('more than thirty bytes make no difference, and fewer are refused', () => {
  const digest = Uint8Array.from({ length: 64 }, (_, index) => index * 3);
  expect(fingerprintText(digest)).toBe(fingerprintText(digest.subarray(0, 30)));
  expect(() => fingerprintText(digest.subarray(0, 29))).toThrow(RangeError);
});

test('every digest has thirty digits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 30, maxLength: 64 }), (digest) => {
      expect(fingerprintText(digest)).toMatch(/^\d{5}( \d{5}){5}$/);
    }),
  );
});
