import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPaste, rowsToSave } from '../../../../renderer/features/partners/paste/plan-paste.ts';
import { createFinder } from '../../../../shared/domain/partners/reading/find-records.ts';
import { mapColumns, remapColumn } from '../../../../shared/domain/partners/reading/map-columns.ts';
import { buildVocabulary, type RecordWords } from '../../../../shared/domain/partners/reading/vocabulary.ts';
import type { AnyRecord } from '../../../../shared/records/define.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

const english: RecordWords = {
  records: {
    organisation: { name: 'Name', acronym: 'Acronym', organisationType: 'Type', commitmentsSignedOn: 'Commitments signed on' },
    contact: { givenName: 'Given name', familyName: 'Family name', organisation: 'Organisation', emails: 'E-mail addresses' },
  },
  choices: {
    organisationTypes: { ingo: 'International NGO', nngo: 'National NGO' },
    languages: { en: 'English', fr: 'French' },
    consents: { given: 'Given' },
  },
};
const french: RecordWords = {
  records: { organisation: { name: 'Nom', acronym: 'Sigle', organisationType: 'Type d’organisation' } },
  choices: { organisationTypes: { ingo: 'ONG internationale' } },
};
const arabic: RecordWords = { records: { organisation: { name: 'الاسم', acronym: 'الاسم المختصر' } } };
const aliases = [{ headings: { organisation: { name: 'Organization|Partner' }, contact: { emails: 'E-mail|Mail' } } }];

const organisationWords = buildVocabulary('organisation', [english, french, arabic], aliases);
const contactWords = buildVocabulary('contact', [english, french, arabic], aliases);

const organisation = (id: string, name: string, acronym: string | null): RecordByType['organisation'] => ({
  id,
  deleted: false,
  name,
  acronym,
  organisationType: null,
  membership: null,
  commitmentsSignedOn: null,
  alternativeNames: null,
  areas: null,
  website: null,
  lastReportedOn: null,
  mergedInto: null,
  note: null,
});
const known = [organisation('o1', 'Norwegian Refugee Council', 'NRC'), organisation('o2', 'Médecins du Nord', null)];

const previewOrganisations = (rows: string[][], existing: AnyRecord[] = known as unknown as AnyRecord[]) =>
  planPaste({
    type: 'organisation',
    rows,
    mapping: mapColumns(rows, organisationWords, ['name', 'acronym', 'organisationType']),
    vocabulary: organisationWords,
    existing,
    findRecord: createFinder(known, []),
  });

describe('mapColumns', () => {
  it('knows headings in any language, by alias and by HXL tag, whatever their case and accents', () => {
    const headings = [['NOM', 'acronym', 'TYPE D’ORGANISATION', 'Remarks of mine']];
    expect(mapColumns(headings, organisationWords, [])).toEqual({
      hasHeadings: true,
      fields: ['name', 'acronym', 'organisationType', null],
    });
    expect(mapColumns([['الاسم', 'الاسم المختصر']], organisationWords, []).fields).toEqual(['name', 'acronym']);
    expect(mapColumns([['Partner', '#org+acronym']], organisationWords, []).fields).toEqual(['name', 'acronym']);
  });

  it('goes by position when the first row names nothing', () => {
    expect(mapColumns([['CARE', 'CARE', 'x', 'y']], organisationWords, ['name', 'acronym'])).toEqual({
      hasHeadings: false,
      fields: ['name', 'acronym', null, null],
    });
  });

  it('never gives two columns one field', () => {
    expect(mapColumns([['Name', 'Nom', 'Acronym']], organisationWords, []).fields).toEqual(['name', null, 'acronym']);
    const anyCells = fc.array(fc.array(fc.constantFrom('Name', 'Nom', 'Acronym', 'x', ''), { maxLength: 6 }), { maxLength: 3 });
    fc.assert(
      fc.property(anyCells, fc.nat(5), fc.constantFrom('name', 'acronym', null), (rows, column, field) => {
        const mapping = remapColumn(mapColumns(rows, organisationWords, ['name', 'acronym']), column, field);
        const used = mapping.fields.filter((name) => name !== null);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});

describe('planPaste', () => {
  it('tells new, changed, unchanged and rejected rows apart', () => {
    const rows = previewOrganisations([
      ['Name', 'Acronym', 'Type'],
      ['Kasanga Relief', 'KR', 'National NGO'],
      ['norwegian refugee council', 'NRC', 'International NGO'],
      ['Médecins du Nord', '', ''],
      ['Somebody', 'SB', 'Charity'],
    ]);
    expect(rows.map(({ row, state, record }) => ({ row, state, record }))).toEqual([
      { row: 2, state: 'new', record: null },
      { row: 3, state: 'changed', record: 'o1' },
      { row: 4, state: 'unchanged', record: 'o2' },
      { row: 5, state: 'rejected', record: null },
    ]);
    expect(rows[1]?.values).toHaveProperty('acronym', 'NRC');
    expect(rows[1]?.fields).toEqual({ name: 'norwegian refugee council', organisationType: 'ingo' });
    expect(rows[1]?.before).toEqual({ name: 'Norwegian Refugee Council', organisationType: null });
    expect(rows[3]?.problems).toEqual([
      { column: 2, field: 'organisationType', problem: { code: 'unknown_choice', value: 'Charity', params: {}, fix: 'choose_from_list' } },
    ]);
    expect(rowsToSave(rows).map(({ id }) => id)).toEqual([null, 'o1']);
  });

  it('finds an organisation that was pasted by its acronym and leaves its name alone', () => {
    const [row] = previewOrganisations([['Name', 'Type'], ['NRC', 'ONG internationale']]);
    expect(row).toMatchObject({ state: 'changed', record: 'o1', fields: { organisationType: 'ingo' } });
    expect(row?.fields).not.toHaveProperty('name');
  });

  it('rejects the second of two rows about one record, a row without a name and a row that fits several records', () => {
    const rows = previewOrganisations(
      [['Name', 'Acronym'], ['New one', 'A'], ['NEW ONE', 'B'], ['', 'C'], ['Twin', '']],
      [...known, organisation('t1', 'Twin', null), organisation('t2', 'twin', null)] as unknown as AnyRecord[],
    );
    expect(rows.map(({ state }) => state)).toEqual(['new', 'rejected', 'rejected', 'rejected']);
    expect(rows[1]?.problems[0]?.problem).toMatchObject({ code: 'repeated', params: { row: 2 } });
    expect(rows[2]?.problems[0]).toMatchObject({ field: 'name', problem: { code: 'required', fix: 'fill_in' } });
    expect(rows[3]?.problems[0]?.problem).toMatchObject({ code: 'several_matches' });
  });

  it('reads days as people write them and refuses days that do not exist', () => {
    const rows = previewOrganisations([
      ['Name', 'Commitments signed on'],
      ['A', '12 March 2026'],
      ['B', '12/03/2026'],
      ['C', '12 mars 2026'],
      ['D', '31/02/2026'],
      ['E', '12/25/2026'],
    ]);
    expect(rows.map(({ fields }) => fields['commitmentsSignedOn'])).toEqual([
      '2026-03-12',
      // The last row shows that this column has the month in front.
      '2026-12-03',
      '2026-03-12',
      undefined,
      '2026-12-25',
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'rejected', 'new']);
  });

  it('finds contacts by address, then by name, and their organisation by acronym', () => {
    const contact = { id: 'c1', deleted: false, givenName: 'Amina', familyName: 'Sarr', emails: ['a@x.org'], organisation: 'o2' };
    const rows = [
      ['Given name', 'Family name', 'E-mail', 'Organisation'],
      ['Amina', 'Sarr', 'A@X.org', 'NRC'],
      ['Jean', 'Petit', 'j@x.org; jp@y.org', 'Nobody at all'],
    ];
    const preview = planPaste({
      type: 'contact',
      rows,
      mapping: mapColumns(rows, contactWords, []),
      vocabulary: contactWords,
      existing: [contact],
      findRecord: createFinder(known, []),
    });
    expect(preview[0]).toMatchObject({ state: 'changed', record: 'c1', before: { organisation: 'o2' } });
    expect(preview[0]?.fields['organisation']).toBe('o1');
    expect(preview[1]?.problems).toMatchObject([{ column: 3, field: 'organisation', problem: { code: 'unknown_record', value: 'Nobody at all' } }]);
    expect(preview[1]?.values['emails']).toEqual(['j@x.org', 'jp@y.org']);
  });

  it('finds nothing to do in rows that were just accepted', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'ع', ' ', '中'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom('International NGO', '')), { maxLength: 12 }), (cells) => {
        const rows = [['Name', 'Type'], ...cells.map(([text, type]) => [text, type])];
        const first = previewOrganisations(rows, []);
        const saved = rowsToSave(first).map(({ fields }, place) => ({ id: `n${place}`, deleted: false, ...fields }));
        const again = previewOrganisations(rows, saved);
        for (const [place, row] of first.entries()) {
          if (row.state === 'new') expect(again[place]?.state).toBe('unchanged');
          else expect(again[place]?.state).toBe(row.state);
        }
        expect(rowsToSave(again)).toEqual([]);
      }),
    );
  });

  it('previews 5,000 rows against 5,000 records without a wait', () => {
    const existing = Array.from({ length: 5_000 }, (_, place) => organisation(`o${place}`, `Organisation ${place}`, `O${place}`));
    const rows = [['Name', 'Acronym', 'Type'], ...existing.map(({ name, acronym }) => [name ?? '', acronym ?? '', 'Type of none'])];
    const began = performance.now();
    expect(previewOrganisations(rows, existing as unknown as AnyRecord[])).toHaveLength(5_000);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
