import { expect, test } from 'vitest';
import { distributionOf } from '../../../../shared/domain/ccpm/distribution.ts';
import { respondent } from './datasets.ts';

test('the answers of one role are counted, those that do not score apart', () => {
  const respondents = [
    respondent('partner', { q71: 0 }),
    respondent('partner', { q71: 4 }),
    respondent('partner', { q71: 4 }),
    respondent('partner', { q71: null }),
    respondent('partner', {}),
    respondent('coordinator', { q71: 2 }),
  ];
  expect(distributionOf(respondents, 'partner', ['q71'])).toEqual({ counts: [1, 0, 0, 0, 2], notValid: 2 });
  expect(distributionOf(respondents, 'coordinator', ['q71'])).toEqual({ counts: [0, 0, 1, 0, 0], notValid: 0 });
  expect(distributionOf(respondents, 'coordinator', [])).toEqual({ counts: [0, 0, 0, 0, 0], notValid: 0 });
});
