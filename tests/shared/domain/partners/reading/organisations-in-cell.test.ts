import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../../../shared/domain/partners/reading/find-records.ts';
import { organisationsInCell } from '../../../../../shared/domain/partners/reading/organisations-in-cell.ts';

const named = (id: string, name: string, acronym: string | null, alternativeNames: string[] | null = null) => ({ id, name, acronym, alternativeNames });
const find = createFinder(
  [
    named('nrc', 'Norwegian Refugee Council', 'NRC', ['Conseil norvégien']),
    named('drc', 'Danish Refugee Council', 'DRC'),
    named('moh', 'Ministry of Health, Education & Sport', null),
    named('twin-1', 'Twin', null),
    named('twin-2', 'twin', null),
  ],
  [],
);
const found = (cell: string) => organisationsInCell(cell, (text) => find('organisation', text)).map(({ text, record }) => record ?? text);

describe('organisationsInCell', () => {
  it.each([
    ['NRC', ['nrc']],
    ['conseil norvegien', ['nrc']],
    ['Norwegian Refugee Council (NRC)', ['nrc']],
    ['NRC - Norwegian Refugee Council', ['nrc']],
    ['NRC; DRC', ['nrc', 'drc']],
    ['NRC/DRC', ['nrc', 'drc']],
    ['Danish Refugee Council & NRC', ['drc', 'nrc']],
    ['WFP, FAO', ['WFP', 'FAO']],
    ['NRC, NRC', ['nrc']],
    // A comma within a name parts nothing.
    ['Ministry of Health, Education & Sport', ['moh']],
    ['Water, Sanitation and Hygiene Trust', ['Water, Sanitation and Hygiene Trust']],
    ['Water Trust; Health Trust\nNRC', ['Water Trust', 'Health Trust', 'nrc']],
    ['Twin', ['ambiguous']],
    ['', []],
  ])('%j', (cell, expected) => {
    expect(found(cell)).toEqual(expected);
  });
});
