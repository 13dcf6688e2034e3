import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../shared/domain/imports/spreadsheet.ts';
import { type CellContext, readCell } from '../../../../../shared/domain/partners/reading/read-cell.ts';
import { splitValues } from '../../../../../shared/domain/partners/reading/split-values.ts';
import { contact, organisation } from '../../../../../shared/records/people.ts';

const context: CellContext = {
  choices: new Map([['yes', 'given'], ['no', 'refused'], ['english', 'en'], ['french', 'fr']]),
  unknown: new Set(['n a', 'unknown']),
  findRecord: (_to, text) => (text === 'Twin' ? 'ambiguous' : text === 'News' ? 'list-1' : null),
  dayOrder: null,
  dialling: { code: '254', trunk: '0' },
};
const text = (written: string): Cell => ({ kind: 'text', text: written, isFormula: false });
const read = (name: keyof typeof contact.fields, cell: Cell) => readCell(name, contact.fields[name], cell, context);

describe('readCell', () => {
  it.each(['', ' ', '-', '—', '?', 'N/A', 'unknown'])('%j says nothing, and never "no"', (written) => {
    for (const name of ['consent', 'emails', 'phones', 'lastVerifiedOn', 'role'] as const) expect(read(name, text(written))).toEqual({ ok: true, value: null });
  });

  it.each([
    ['consent', text('No'), 'refused'],
    ['languages', text('English / French'), ['en', 'fr']],
    ['role', text("'=SUM(A1)"), '=SUM(A1)'],
    ['role', text('=HYPERLINK("http://x")'), '=HYPERLINK("http://x")'],
    ['phones', { kind: 'number', text: '2.54713E+11', value: 254_712_345_678, isFormula: false }, ['+254712345678']],
    ['phones', { kind: 'number', text: '0712345678', value: 712_345_678, isFormula: false }, ['+254 712345678']],
    ['lastVerifiedOn', { kind: 'day', text: '2026-03-05', day: '2026-03-05', time: null, isFormula: true }, '2026-03-05'],
    ['lastVerifiedOn', { kind: 'number', text: '46086', value: 46_086, isFormula: false }, '2026-03-05'],
    ['lastVerifiedOn', text('5 mars 2026'), '2026-03-05'],
    ['mailingLists', text('News'), ['list-1']],
  ] as const)('%s: %j', (name, cell, value) => {
    expect(read(name, cell)).toEqual({ ok: true, value });
  });

  it.each([
    ['consent', text('maybe'), 'unknown_choice', 'choose_from_list'],
    ['lastVerifiedOn', text('31/02/2026'), 'not_a_day', 'write_day'],
    ['lastVerifiedOn', text('03/04/2026'), 'ambiguous_day', 'say_day_order'],
    ['emails', text('nobody'), 'not_an_address', 'mend_address'],
    ['phones', text('call'), 'not_a_phone', 'mend_phone'],
    ['role', text('x'.repeat(201)), 'too_long', 'shorten'],
    ['role', text('a\u0000'), 'too_long', 'shorten'],
    ['mailingLists', text('Nowhere'), 'unknown_record', 'enter_first'],
    ['mailingLists', text('Twin'), 'ambiguous_record', 'full_name'],
    ['role', { kind: 'error', text: '#N/A', isFormula: true }, 'formula_error', 'mend_formula'],
    ['role', { kind: 'error', text: '', isFormula: true }, 'not_calculated', 'save_calculated'],
  ] as const)('%s: %j is refused', (name, cell, code, fix) => {
    expect(read(name, cell)).toMatchObject({ ok: false, problem: { code, fix } });
  });

  it('parts values by semicolons, commas of any script and line breaks, each once', () => {
    expect(splitValues('a; b,c،d、e\nf ;; a')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(readCell('areas', organisation.fields.areas, text('Aden، Taiz; n/a'), context)).toEqual({ ok: true, value: ['Aden', 'Taiz'] });
  });
});
