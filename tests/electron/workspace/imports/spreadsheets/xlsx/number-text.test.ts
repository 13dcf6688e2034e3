import { describe, expect, it } from 'vitest';
import { numberWriter, plainNumber } from '../../../../../../electron/workspace/imports/spreadsheets/xlsx/number-text.ts';

describe('a number as a person sees it', () => {
  it.each([
    [42, 'General', '42'],
    [-42, 'General', '-42'],
    [0.1 + 0.2, 'General', '0.3'],
    [254_712_345_678, 'General', '254712345678'],
    [1.23e19, 'General', '12300000000000000000'],
    [0.000_000_15, 'General', '0.00000015'],
    [1_234.5, '#,##0.00', '1234.5'],
    [-1_234.5, '#,##0.00;[Red]-#,##0.00', '-1234.5'],
    [1_234.5, '[$€-407] #,##0.00', '1234.5'],
    [712_345_678, '0000000000', '0712345678'],
    [0, '00', '00'],
    [0, '#', ''],
    [7, '"KE"000', 'KE007'],
    [249_912_345_678, '\\+000\\ 000\\ 000\\ 000', '+249 912 345 678'],
    [5_551_234_567, '(000) 000-0000', '(555) 123-4567'],
    [12_345, '00-00', '123-45'],
    [12, '0_);(0)', '12'],
    [-12, '0_);(0)', '(12)'],
    [-7, '000', '-007'],
    [0, '0;-0;"none"', '0'],
    [3.7, '0', '3.7'],
    [0.125, '0%', '13%'],
    [0.125, '0.0%', '12.5%'],
    [-0.5, '0%', '-50%'],
    [5, '[>=100]0;00', '5'],
    [5, '', '5'],
    [5, ';;;', '5'],
  ])('%f in %j is %j', (value, code, text) => {
    expect(numberWriter(code)(value)).toBe(text);
  });

  it('has no exponent, however large or small it is', () => {
    expect([1e300, -1e21, 1e-300].map(plainNumber).filter((text) => /e/i.test(text))).toEqual([]);
  });
});
