import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryNames, splitName } from '../../../../electron/workspace/archive/entry-names.ts';

describe('the names of entries', () => {
  it.each([
    ['Organisations', 'registers/Organisations.xlsx'],
    ['المنظمات', 'registers/المنظمات.xlsx'],
    ['../../etc/passwd', 'registers/etc-passwd.xlsx'],
    ['C:\\Temp\\a?b*', 'registers/C-Temp-a-b.xlsx'],
    ['CON', 'registers/_CON.xlsx'],
    ['cafe\u0301', 'registers/caf\u00e9.xlsx'],
    ['\u202Egnp.exe', 'registers/gnp.exe.xlsx'],
    ['  ...  ', 'registers/registers.xlsx'],
  ])('%j becomes %s', (stem, name) => {
    expect(createEntryNames().name('registers', stem, '.xlsx')).toBe(name);
  });

  it('are given once, whatever the case', () => {
    const names = createEntryNames();
    expect(['Plan', 'plan', 'PLAN'].map((stem) => names.name('files', stem, '.txt'))).toEqual([
      'files/Plan.txt',
      'files/plan (2).txt',
      'files/PLAN (3).txt',
    ]);
  });

  it('can be unpacked everywhere, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const name = createEntryNames().name('files', typed, '.txt');
        expect(name).toMatch(/^files\/[\p{L}\p{M}\p{N} ._-]+\.txt$/u);
        expect(name.normalize('NFC')).toBe(name);
        expect(name.split('/')).toHaveLength(2);
        expect(name.length).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('splitName', () => {
  it.each([
    ['plan.pdf', { stem: 'plan', ending: '.pdf' }],
    ['archive.tar.gz', { stem: 'archive.tar', ending: '.gz' }],
    ['no ending', { stem: 'no ending', ending: '' }],
    ['Mr. Smith’s notes', { stem: 'Mr. Smith’s notes', ending: '' }],
    ['.pdf', { stem: '', ending: '.pdf' }],
  ])('%s', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });
});
