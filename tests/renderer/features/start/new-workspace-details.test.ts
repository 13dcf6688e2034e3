import { describe, expect, it } from 'vitest';
import {
  detailsOf,
  type NewWorkspaceDraft,
  otherCountry,
  problemsOf,
  suggestedLeadAgency,
} from '../../../../renderer/features/start/new-workspace-details.ts';
import { workspaceDetailsSchema } from '../../../../shared/contract/workspace.ts';
import { countryCodes } from '../../../../shared/records/countries.ts';

const draft: NewWorkspaceDraft = {
  clusterName: ' Site Management Support ',
  country: 'TD',
  otherCountry: '',
  crisisType: 'conflict',
  leadAgency: 'UNHCR',
  isLeadAgencyTouched: false,
  coCoordinators: ['ACTED'],
  workingLanguages: ['fr', 'ar'],
  officeName: 'National office',
  level: 'national',
  area: '',
  pcode: '',
  logo: null,
};

describe('the form of a new workspace', () => {
  it('makes details that the service takes', () => {
    const details = detailsOf(draft);
    expect(workspaceDetailsSchema.parse(details)).toEqual(details);
    expect(details).toMatchObject({ clusterName: 'Site Management Support', country: 'TD', countryName: null });
  });

  it('gives a country that the list does not have a private code and its name', () => {
    const details = detailsOf({ ...draft, country: otherCountry, otherCountry: 'Kasanga' });
    expect(details).toMatchObject({ country: 'ZZ', countryName: 'Kasanga' });
    expect(workspaceDetailsSchema.safeParse(details).success).toBe(true);
  });

  it('leaves the area of an office that became national out', () => {
    expect(detailsOf({ ...draft, area: 'Lac', pcode: 'TD09' })).toMatchObject({ area: null, pcode: null });
    expect(detailsOf({ ...draft, level: 'subnational', area: 'Lac', pcode: 'TD09' })).toMatchObject({
      area: 'Lac',
      pcode: 'TD09',
    });
  });

  it('names every answer that is missing, and only those', () => {
    expect(problemsOf(draft)).toEqual([]);
    expect(problemsOf({ ...draft, clusterName: '  ', country: null, officeName: '' })).toEqual([
      'clusterName',
      'country',
      'officeName',
    ]);
    expect(problemsOf({ ...draft, country: otherCountry })).toEqual(['otherCountry']);
    expect(problemsOf({ ...draft, level: 'subnational' })).toEqual(['area']);
  });

  it('suggests the agency that leads by default', () => {
    expect(suggestedLeadAgency('conflict')).toBe('UNHCR');
    expect(suggestedLeadAgency('mixed_with_refugees')).toBe('UNHCR');
    expect(suggestedLeadAgency('disaster')).toBe('IOM');
    expect(suggestedLeadAgency(null)).toBe('');
  });
});

describe('the list of countries', () => {
  it('has the 249 codes of ISO 3166-1, each once, each with a name', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});
