import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogueJson from '../../../../resources/ccpm/catalogue.json' with { type: 'json' };
import { readAnswerTable } from '../../../../shared/domain/ccpm/answer-table.ts';
import { parseCcpmCatalogue } from '../../../../shared/domain/ccpm/catalogue.ts';
import { scoreSurvey } from '../../../../shared/domain/ccpm/score.ts';
import { allCodes, createRandom, randomRows, rowsToSheet, sheetOf } from './datasets.ts';

const catalogue = parseCcpmCatalogue(catalogueJson);
const read = (...rows: string[][]) => readAnswerTable([sheetOf(rows)], catalogue);

function readWell(...rows: string[][]) {
  const table = read(...rows);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

const headings = ['role', 'organisation_type', 'q111'];

describe('respondents', () => {
  it('are read by heading, in any order and spelling', () => {
    expect(readWell(['Q222 [1]', ' ROLE', 'Organisation Type', 'q111'], ['3', 'Coordinator', 'UN', '4'], ['', ' partner ', 'i-NGO', '0']).respondents).toEqual([
      { role: 'coordinator', organisationType: 'un', answers: new Map([['q222[1]', 3], ['q111', 4]]) },
      { role: 'partner', organisationType: 'ingo', answers: new Map([['q222[1]', null], ['q111', 0]]) },
    ]);
  });

  it('may be none', () => expect(readWell(headings).respondents).toEqual([]));

  it('are not made of blank rows; short rows have blank cells', () => {
    expect(readWell(headings, [], ['', ' ', ''], ['partner', 'un']).respondents).toEqual([
      { role: 'partner', organisationType: 'un', answers: new Map([['q111', null]]) },
    ]);
  });

  it('may leave out the type, and never the role', () => {
    expect(readWell(headings, ['partner', '', '1']).respondents).toMatchObject([{ organisationType: null }]);
    expect(read(headings, ['partner', 'un', '1'], ['', 'un', '1'])).toMatchObject({ error: { code: 'ccpm-role-unknown', params: { cell: 'A3', value: '' } } });
  });

  it('with a role or a type that is none are refused with the cell', () => {
    expect(read(headings, ['observer', 'un', '1'])).toEqual({ ok: false, error: { code: 'ccpm-role-unknown', params: { cell: 'A2', value: 'observer', words: 'coordinator, partner' } } });
    expect(read(headings, ['partner', 'NGO', '1'])).toMatchObject({ error: { code: 'ccpm-type-unknown', params: { cell: 'B2', value: 'NGO' } } });
    expect(read(headings, ['partner', '1', '1'])).toMatchObject({ error: { code: 'ccpm-type-unknown' } });
  });

  it('are refused in words that are kept short and on one line', () => {
    expect(read(headings, [`x\n${'y'.repeat(99)}`, 'un'])).toMatchObject({ error: { params: { value: `x ${'y'.repeat(38)}…` } } });
  });
});

describe('what is left out', () => {
  it('is counted: cells that do not score, with their place', () => {
    expect(readWell(headings, ['partner', 'un', 'dk'], ['partner', 'un', '7'], ['partner', 'un', ' ']).notValid).toEqual([
      { cell: 'C2', code: 'q111' },
      { cell: 'C3', code: 'q111' },
    ]);
  });

  it('is counted: answers to a question of the other side', () => {
    const table = readWell([...headings, 'q118'], ['partner', 'un', '1', '4']);
    expect(table.notAsked).toEqual([{ cell: 'D2', code: 'q118' }]);
    expect(table.respondents[0]?.answers.has('q118')).toBe(false);
  });

  it('is named: columns that are no question', () => {
    expect(readWell([...headings, ' Remarks ', '', 'q999', ''], ['partner', 'un', '1', 'x', 'y', '2', '']).unknownColumns).toEqual([
      { column: 'D', heading: 'Remarks' },
      { column: 'E', heading: '' },
      { column: 'F', heading: 'q999' },
    ]);
  });

  it('has no word of comments, not even that they were there', () => {
    const table = readWell([...headings, 'q66', 'q014'], ['coordinator', 'un', '1', '4', ''], ['partner', 'un', '1', '', 'Thanks']);
    expect(table).toMatchObject({ unknownColumns: [], notValid: [], notAsked: [] });
    expect(table.respondents.map(({ answers }) => [...answers.keys()])).toEqual([['q111'], ['q111']]);
  });

  it('knows a comment box by the side: q63 is the coordinator’s question and the partners’ comment', () => {
    const table = readWell([...headings, 'q63'], ['coordinator', 'un', '1', '2'], ['partner', 'un', '1', '2']);
    expect(table.respondents.map(({ answers }) => answers.get('q63'))).toEqual([2, undefined]);
    expect(table.notAsked).toEqual([]);
  });
});

describe('a table is refused', () => {
  it('when a row is longer than the headings: a comma in a comment moved its cells', () => {
    expect(read(headings, ['partner', 'un', '1', ' '], ['partner', 'un', '', '', '1'])).toEqual({ ok: false, error: { code: 'ccpm-cell-without-heading', params: { cell: 'E3' } } });
  });

  it('when no column is a question', () => {
    expect(read(['role', 'organisation_type', 'q014', 'Question 1'], ['partner', 'un', '', '3'])).toMatchObject({ error: { code: 'ccpm-no-question' } });
  });
});

describe('for every table', () => {
  it('the order of columns and rows never matters to the scores', () => {
    fc.assert(
      fc.property(fc.integer(), fc.shuffledSubarray([...allCodes], { minLength: allCodes.length }), (seed, codes) => {
        const rows = randomRows(createRandom(seed), 6);
        const turned = sheetOf([['organisation_type', ...codes, 'role'], ...rows.toReversed().map((row) => ['organisation_type', ...codes, 'role'].map((code) => row[code] ?? ''))]);
        const [straight, shuffled] = [rowsToSheet(rows), turned].map((sheet) => {
          const table = readAnswerTable([sheet], catalogue);
          return table.ok ? scoreSurvey(catalogue, table.value.respondents, 'respondent-median') : table.error;
        });
        expect(shuffled).toEqual(straight);
      }),
      { numRuns: 50 },
    );
  });

  it('whatever the cells hold, it is read or refused with a code', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('role', 'organisation_type', 'q111', 'q222[1]', 'partner', 'un', '3', '', '__proto__', 'constructor'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), fc.boolean(), (rows, isHeaded) => {
        const table = readAnswerTable([sheetOf(isHeaded ? [headings, ...rows] : rows)], catalogue);
        if (!table.ok) expect(table.error.code).toMatch(/^ccpm-/);
        else for (const { answers } of table.value.respondents) expect([...answers.values()].every((answer) => answer === null || [0, 1, 2, 3, 4].includes(answer))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
