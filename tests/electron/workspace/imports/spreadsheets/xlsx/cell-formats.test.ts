import { describe, expect, it } from 'vitest';
import { formatOfCode } from '../../../../../../electron/workspace/imports/spreadsheets/xlsx/cell-formats.ts';

describe('a number format', () => {
  it.each([
    'yyyy-mm-dd', 'dd/mm/yyyy', 'd. mmmm yyyy', 'mmm-yy', 'm/d', '[$-409]d\\-mmm\\-yy;@', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'yyyy"年"m"月"d"日"', '[$-2010401]d/mm/yyyy', 'DD/MM/YYYY', 'mmmm', '"Day: "d',
  ])('%s shows a day', (code) => {
    expect(formatOfCode(code)).toEqual({ kind: 'day', hasTime: false });
  });

  it.each(['yyyy-mm-dd hh:mm', 'm/d/yy h:mm AM/PM', 'dd/mm/yyyy\\ hh:mm:ss'])('%s shows a day and a time', (code) => {
    expect(formatOfCode(code)).toEqual({ kind: 'day', hasTime: true });
  });

  it.each([['h:mm', false], ['h:mm:ss AM/PM', false], ['mm:ss', false], ['[h]:mm', true], ['[mm]:ss', true]])('%s shows a time', (code, isDuration) => {
    expect(formatOfCode(code)).toEqual({ kind: 'time', isDuration });
  });

  it.each(['General', '0.00', '#,##0', '0.00E+00', '##0.0E+0', '@', '"days"0', '0 "hours"', '0\\d', '[Red]0', '[$USD] #,##0', '0_d', ''])('%j shows a number', (code) => {
    expect(formatOfCode(code).kind).toBe('number');
  });
});
