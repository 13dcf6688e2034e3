import { describe, expect, it } from 'vitest';
import type { Respondent, RespondentType } from '../../../../shared/domain/ccpm/respondents.ts';
import { responseByType, wholeResponse } from '../../../../shared/domain/ccpm/response.ts';
import { respondent } from './datasets.ts';

const partnersOf = (type: RespondentType | null, count: number): Respondent[] => Array.from({ length: count }, () => respondent('partner', {}, type));

describe('the response of a type', () => {
  it('is what came back of what was invited, not the share among the respondents', () => {
    const response = responseByType([...partnersOf('ingo', 3), ...partnersOf('nngo', 9)], { ingo: 4, nngo: 36 });
    expect(response.ingo).toEqual({ responded: 3, invited: 4, rate: 0.75 });
    expect(response.nngo).toEqual({ responded: 9, invited: 36, rate: 0.25 });
  });

  it('has no rate, and not 0, when nobody knows how many were invited', () => {
    expect(responseByType(partnersOf('donor', 2), {}).donor).toEqual({ responded: 2, invited: null, rate: null });
  });

  it('has a rate of 0 when some were invited and none answered', () => {
    expect(responseByType([], { donor: 5 }).donor).toEqual({ responded: 0, invited: 5, rate: 0 });
  });

  it('has no rate when none were invited', () => {
    expect(responseByType(partnersOf('un', 1), { un: 0 }).un).toEqual({ responded: 1, invited: 0, rate: null });
  });

  it('does not count the coordinator, who is not among the partners invited', () => {
    expect(responseByType([respondent('coordinator', {}, 'un'), ...partnersOf('un', 1)], { un: 2 }).un).toEqual({ responded: 1, invited: 2, rate: 0.5 });
  });

  it('shows more answers than invitations as they are', () => {
    expect(responseByType(partnersOf('other', 3), { other: 2 }).other.rate).toBe(1.5);
  });
});

describe('the response of all', () => {
  const complete = { ingo: 4, nngo: 4, un: 1, authority: 1, donor: 0, other: 0 };

  it('adds up, those without a type too', () => {
    expect(wholeResponse([...partnersOf('ingo', 4), ...partnersOf(null, 1), respondent('coordinator', {})], complete)).toEqual({ responded: 5, invited: 10, rate: 0.5 });
  });

  it('is not known when one type’s invitations are not', () => {
    const { donor: _, ...incomplete } = complete;
    expect(wholeResponse(partnersOf('ingo', 4), incomplete)).toEqual({ responded: 4, invited: null, rate: null });
  });
});
