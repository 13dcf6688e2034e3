import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../../renderer/features/partners/paste/find-records.ts';
import { mapColumns, remapColumn } from '../../../../renderer/features/partners/paste/map-columns.ts';
import { previewPaste, rowsToSave } from '../../../../renderer/features/partners/paste/preview-paste.ts';
import { splitValues } from '../../../../renderer/features/partners/paste/read-cell.ts';
import { buildVocabulary, type RecordWords } from '../../../../renderer/features/partners/paste/vocabulary.ts';
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
const aliases = [{ organisation: { name: 'Organization|Partner' }, contact: { emails: 'E-mail|Mail' } }];

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
  areas: null,
  website: null,
  note: null,
});
const known = [organisation('o1', 'Norwegian Refugee Council', 'NRC'), organisation('o2', 'Médecins du Nord', null)];

const previewOrganisations = (rows: string[][], existing: AnyRecord[] = known as unknown as AnyRecord[]) =>
  previewPaste({
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

describe('previewPaste', () => {
  it('tells new, changed, unchanged and rejected rows apart', () => {
    const rows = previewOrganisations([
      ['Name', 'Acronym', 'Type'],
      ['Kasanga Relief', 'KR', 'National NGO'],
      ['norwegian refugee council', 'NRC', 'International NGO'],
      ['Médecins du Nord', '', ''],
      ['Somebody', 'SB', 'Charity'],
    ]);
    expect(rows.map(({ line, kind, id }) => ({ line, kind, id }))).toEqual([
      { line: 2, kind: 'new', id: null },
      { line: 3, kind: 'changed', id: 'o1' },
      { line: 4, kind: 'unchanged', id: 'o2' },
      { line: 5, kind: 'rejected', id: null },
    ]);
    expect(rows[1]?.values).toHaveProperty('acronym', 'NRC');
    expect(rows[1]?.fields).toEqual({ name: 'norwegian refugee council', organisationType: 'ingo' });
    expect(rows[1]?.before).toEqual({ name: 'Norwegian Refugee Council', organisationType: null });
    expect(rows[3]?.problems).toEqual([
      { field: 'organisationType', problem: { code: 'unknownChoice', value: 'Charity' } },
    ]);
    expect(rowsToSave(rows).map(({ id }) => id)).toEqual([null, 'o1']);
  });

  it('finds an organisation that was pasted by its acronym and leaves its name alone', () => {
    const [row] = previewOrganisations([['Name', 'Type'], ['NRC', 'ONG internationale']]);
    expect(row).toMatchObject({ kind: 'changed', id: 'o1', fields: { organisationType: 'ingo' } });
    expect(row?.fields).not.toHaveProperty('name');
  });

  it('rejects the second of two rows about one record, a row without a name and a row that fits several records', () => {
    const rows = previewOrganisations(
      [['Name', 'Acronym'], ['New one', 'A'], ['NEW ONE', 'B'], ['', 'C'], ['Twin', '']],
      [...known, organisation('t1', 'Twin', null), organisation('t2', 'twin', null)] as unknown as AnyRecord[],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'rejected', 'rejected', 'rejected']);
    expect(rows[1]?.problems[0]?.problem).toEqual({ code: 'repeated', line: 2 });
    expect(rows[2]?.problems[0]).toEqual({ field: 'name', problem: { code: 'required' } });
    expect(rows[3]?.problems[0]?.problem).toEqual({ code: 'severalMatches' });
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
      '2026-03-12',
      '2026-03-12',
      undefined,
      undefined,
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'rejected', 'rejected']);
  });

  it('finds contacts by address, then by name, and their organisation by acronym', () => {
    const contact = { id: 'c1', deleted: false, givenName: 'Amina', familyName: 'Sarr', emails: ['a@x.org'], organisation: 'o2' };
    const rows = [
      ['Given name', 'Family name', 'E-mail', 'Organisation'],
      ['Amina', 'Sarr', 'A@X.org', 'NRC'],
      ['Jean', 'Petit', 'j@x.org; jp@y.org', 'Nobody at all'],
    ];
    const preview = previewPaste({
      type: 'contact',
      rows,
      mapping: mapColumns(rows, contactWords, []),
      vocabulary: contactWords,
      existing: [contact],
      findRecord: createFinder(known, []),
    });
    expect(preview[0]).toMatchObject({ kind: 'changed', id: 'c1', before: { organisation: 'o2' } });
    expect(preview[0]?.fields['organisation']).toBe('o1');
    expect(preview[1]?.problems).toEqual([
      { field: 'organisation', problem: { code: 'unknownRecord', value: 'Nobody at all' } },
    ]);
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
          if (row.kind === 'new') expect(again[place]?.kind).toBe('unchanged');
          else expect(again[place]?.kind).toBe(row.kind);
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

describe('splitValues', () => {
  it('parts values by semicolons, commas of any script and line breaks, each once', () => {
    expect(splitValues('a; b,c،d、e\nf ;; a')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
