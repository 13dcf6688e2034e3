import { expect, test } from 'vitest';
import { findHeadedSheet, normalise } from '../../../../shared/domain/ccpm/headed-sheet.ts';
import { sheetOf } from './datasets.ts';

const wanted = ['role', 'organisation_type'];
const find = (...sheets: ReturnType<typeof sheetOf>[]) => findHeadedSheet(sheets, wanted, (heading) => ['role', 'organisationtype', 'q111'].includes(heading));

test('headings compare without case, spaces, underscores, hyphens and invisible marks', () => {
  expect([' Organisation_Type ', 'ORGANISATION TYPE', 'organisation-type', '\ufefforganisation\u00a0type'].map(normalise)).toEqual(Array(4).fill('organisationtype'));
  expect(['Q222 [1]', 'q222［1］'].map(normalise)).toEqual(['q222[1]', 'q222[1]']);
});

test('the headings are the first row with anything in it, of whichever sheet has them', () => {
  const notes = sheetOf([['Read me']], 'Notes');
  const answers = sheetOf([[], ['', ' '], ['q111', 'Role', '', 'Organisation type']], 'Answers');
  expect(find(notes, answers)).toEqual({
    ok: true,
    value: { sheet: answers, headingRow: 2, columns: new Map([['q111', 0], ['role', 1], ['organisationtype', 3]]), repeated: [] },
  });
});

test('of sheets without them the nearest is named with what it lacks', () => {
  const { ok, ...refusal } = find(sheetOf([['a', 'b']], 'Notes'), sheetOf([['role', 'type']], 'Answers'));
  expect([ok, refusal]).toEqual([false, { error: { code: 'ccpm-column-missing', params: { columns: 'organisation_type', sheet: 'Answers' } } }]);
});

test('a file of blank sheets lacks every column', () => {
  expect(find(sheetOf([[' ']], 'Empty'))).toMatchObject({ error: { params: { columns: 'role, organisation_type', sheet: 'Empty' } } });
});

test('two sheets that both could be meant are refused', () => {
  expect(find(sheetOf([wanted], 'One'), sheetOf([wanted], 'Two'))).toMatchObject({ error: { code: 'ccpm-several-sheets', params: { sheets: 'One, Two' } } });
});

test('a known heading that stands twice is refused with both cells, an unknown one is not', () => {
  expect(find(sheetOf([[...wanted, 'q111', 'x', 'x', 'Q111']]))).toMatchObject({ error: { code: 'ccpm-column-twice', params: { column: 'Q111', cells: 'C1, F1' } } });
  expect(find(sheetOf([[...wanted, 'x', 'x']]))).toMatchObject({ ok: true });
});
