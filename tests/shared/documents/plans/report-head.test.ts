import { expect, it } from 'vitest';
import { reportHead } from '../../../../shared/documents/plans/report-head.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { samplePlans } from '../../../helpers/draft-plans.ts';
import { wordingOf } from '../../../helpers/translate.ts';

const head = { clusterName: 'CCCM', countryName: 'Kasanga', officeName: 'North', today: '2026-03-10', logo: null };

it('says who reports, where, and as of which day', () => {
  const { title, subtitle, facts, header, footer, author } = reportHead({ ...head, wording: wordingOf('en') }, 'Structure');
  expect({ title, subtitle, header, footer, author }).toEqual({
    title: 'Structure',
    subtitle: 'CCCM',
    header: 'Structure · 10 March 2026',
    footer: 'CCCM',
    author: 'North',
  });
  expect(facts.map(({ value }) => value)).toEqual(['Kasanga', 'North', '10 March 2026']);
});

it('leaves a country out that nobody named', () => {
  const { facts } = reportHead({ ...head, wording: wordingOf('fr'), countryName: null }, 'Structure');
  expect(facts.map(({ value }) => value)).toEqual(['North', '10 mars 2026']);
});

it('stands on every report, in every language', () => {
  for (const language of languages) {
    for (const [kind, planOf] of Object.entries(samplePlans)) {
      const { direction, facts, pageNumbering } = planOf(language);
      expect([kind, direction]).toEqual([kind, language === 'ar' ? 'rtl' : 'ltr']);
      expect(facts.length).toBeGreaterThan(1);
      expect(pageNumbering).toMatch(/\{page\}.*\{pages\}/);
    }
  }
});
