import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, toSearchQuery } from '../../../../shared/domain/search/fold.ts';

describe('folding', () => {
  it.each([
    ['Núñez', 'nunez'],
    ['RÉUNION de coordination', 'reunion de coordination'],
    ['المُنَسِّق', 'المنسق'],
    ['أحمد', 'احمد'],
    ['إدارة', 'اداره'],
    ['مستشفى', 'مستشفي'],
    ['مـــخيم', 'مخيم'],
    ['a.sarr@unhcr.example.org', 'a sarr unhcr example org'],
    ['ﬁle', 'file'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('stands every Chinese character alone', () => {
    expect(foldText('战略咨询小组')).toBe('战 略 咨 询 小 组');
    expect(foldText('CCCM群组')).toBe('cccm 群 组');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('the query for what a person typed', () => {
  it('wants every word, the last as far as it goes', () => {
    expect(toSearchQuery('Amina  Sar')).toBe('"amina"* AND "sar"*');
    expect(toSearchQuery('咨询')).toBe('"咨 询"*');
  });

  it('is null when there is nothing to look for', () => {
    expect(toSearchQuery('  … ')).toBeNull();
  });

  it('never lets a quote or an operator through', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const query = toSearchQuery(typed) ?? '';
        expect(query.replace(/"[\p{L}\p{N} ]+"\*/gu, '#').replace(/^#( AND #)*$/, '')).toBe('');
      }),
    );
  });
});
