import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { findColumns } from '../../../../../shared/domain/partners/importing/find-columns.ts';
import { fieldOfHeading, findTable, headingRows, rowsOfTable } from '../../../../../shared/domain/partners/importing/find-table.ts';
import { headingWords } from '../../../../../shared/domain/partners/importing/heading-words.ts';
import { fieldOfTag, isTagRow } from '../../../../../shared/domain/partners/importing/hxl.ts';
import { listWords } from '../../../../../electron/workspace/areas/partners/list-words.ts';
import { testCatalogues } from '../../../../helpers/workspace.ts';

const vocabulary = listWords(testCatalogues(), 'contact');
const sheetOf = (rows: string[][], merges: Sheet['merges'] = []): Sheet => ({
  name: 'List',
  isHidden: false,
  rows: rows.map((cells) => cells.map((text): Cell => (text === '' ? { kind: 'empty', text: '', isFormula: false } : { kind: 'text', text, isFormula: false }))),
  trailingBlankRows: 0,
  merges,
});
const fieldsOf = (sheet: Sheet) =>
  findColumns({ type: 'contact', sheet, table: findTable(sheet, vocabulary), vocabulary, findRecord: () => null, chosen: null, remembered: null, dayOrder: null }).map(({ field, how }) => [field, how]);

describe('headings', () => {
  it.each([
    ['E-mail 2', 'emails'],
    ['Nom / Name', 'familyName'],
    ['1. Organisation*', 'organisation'],
    ['Phone (WhatsApp)', 'phones'],
    ['رقم الهاتف', 'phones'],
    ['联系电话', 'phones'],
    ['Correo electrónico', 'emails'],
    ['Prénom', 'givenName'],
    ['Whatever', null],
  ])('%j', (heading, field) => {
    expect(fieldOfHeading(heading, vocabulary)).toBe(field);
  });

  it('are tried as a whole before their parts', () => {
    expect(headingWords('2. Nom / Name (official)')).toEqual(['2 nom name official', '2 nom name', 'name', '2 nom', 'official', 'nom name official', 'nom name', 'nom']);
  });
});

describe('hashtags', () => {
  it.each([
    ['#contact+email', 'emails'],
    ['#CONTACT +primary +email', 'emails'],
    ['#org', 'organisation'],
    ['#org+name+fr', 'organisation'],
    ['#contact', 'familyName'],
    ['#meta+id', 'id'],
    ['#population', null],
    ['# 12', null],
  ])('%j', (tag, field) => {
    expect(fieldOfTag('contact', tag)).toBe(field);
  });

  it('make a row where they are most of its cells', () => {
    expect(isTagRow(['#org', '', '#contact+email'])).toBe(true);
    expect(isTagRow(['#1', '#2', '#3'])).toBe(false);
    expect(isTagRow(['#org', 'Amina', 'a@x.org'])).toBe(false);
  });
});

describe('findTable', () => {
  it('finds the headings below titles and the hashtags wherever they are', () => {
    const sheet = sheetOf([['Contacts'], [], ['Name', 'E-mail', 'Phone'], ['A', 'a@x.org', ''], ['#contact+name', '#contact+email', '#contact+phone'], ['B', 'b@x.org', '']]);
    const table = findTable(sheet, vocabulary);
    expect(table).toMatchObject({ header: 2, tags: 4 });
    expect([...rowsOfTable(table, sheet)]).toEqual([3, 5]);
    expect(headingRows(table)).toBe(4);
  });

  it('takes hashtags alone, or with headings in words that nobody knows', () => {
    expect(findTable(sheetOf([['#contact+name', '#contact+email'], ['A', 'a@x.org']]), vocabulary)).toMatchObject({ header: null, tags: 0 });
    expect(findTable(sheetOf([['Jina', 'Barua'], ['#contact+name', '#contact+email'], ['A', 'a@x.org']]), vocabulary)).toMatchObject({ header: 0, tags: 1, headings: ['Jina', 'Barua'] });
  });

  it('puts merged headings in front of those below them', () => {
    const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }, { firstRow: 0, firstColumn: 2, lastRow: 0, lastColumn: 3 }];
    const sheet = sheetOf([['Person', '', 'Reach', ''], ['First name', 'Last name', 'E-mail', 'Phone'], ['A', 'B', 'a@x.org', '']], merges);
    expect(findTable(sheet, vocabulary)).toMatchObject({ header: 1, headings: ['Person / First name', 'Person / Last name', 'Reach / E-mail', 'Reach / Phone'] });
    expect(fieldsOf(sheet).map(([field]) => field)).toEqual(['givenName', 'familyName', 'emails', 'phones']);
  });
});

describe('findColumns', () => {
  it('goes by content where nothing names a column, and lets several columns fill a list', () => {
    expect(fieldsOf(sheetOf([['Amina Sarr', 'a@x.org', '+254 712 345 678'], ['Jean Petit', 'j@x.org', '+254 733 000 111']]))).toEqual([['familyName', 'content'], ['emails', 'content'], ['phones', 'content']]);
    expect(fieldsOf(sheetOf([['Name', 'Phone', 'WhatsApp', 'Mystery'], ['A', '0712345678', '', 'a@x.org']]))).toEqual([['familyName', 'name'], ['phones', 'name'], ['phones', 'name'], ['emails', 'content']]);
  });
});
