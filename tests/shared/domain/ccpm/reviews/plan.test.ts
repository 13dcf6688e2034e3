import { describe, expect, test } from 'vitest';
import { proposeInvitees } from '../../../../../shared/domain/ccpm/reviews/invitees.ts';
import { newReview, planProblems } from '../../../../../shared/domain/ccpm/reviews/plan.ts';
import { nextQuarter, quarterOf } from '../../../../../shared/domain/ccpm/reviews/progress.ts';
import { responseFigures } from '../../../../../shared/domain/ccpm/reviews/response.ts';
import type { RecordByType } from '../../../../../shared/records/index.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const today = '2026-11-23';
const wanted = { title: 'Review', year: 2026, scope: 'national', sector: null, form: 'full', language: 'ar' } as const;
const review = (fields: Partial<RecordByType['review']> = {}) => makeRecord('review', { id: 'r', ...(newReview(wanted, ['en', 'ar'], today) as object), ...fields });

test('a new review has days in order, two weeks of survey, and nothing against it', () => {
  const made = review();
  expect(made).toMatchObject({ status: 'planning', opensOn: '2026-12-07', closesOn: '2026-12-20', remindersOn: ['2026-12-13', '2026-12-18'], languages: ['ar', 'en'], secrecyThreshold: 5, method: 'respondent-median' });
  expect(planProblems(made, [])).toEqual([]);
});

test.each([
  [{ closesOn: null }, ['day-missing']],
  [{ closesOn: '2026-12-01' }, ['days-out-of-order', 'survey-short', 'reminder-outside-survey']],
  [{ opensOn: '2026-12-16', remindersOn: [] }, ['survey-short']],
  [{ scope: 'subnational_hubs' as const }, ['hubs-missing']],
  [{ scope: 'sector' as const, sector: ' ' }, ['sector-missing']],
  [{ languages: [] }, ['language-missing']],
])('a plan with %j is named: %j', (fields, expected) => {
  expect(planProblems(review(fields), []).map(({ code }) => code)).toEqual(expected);
});

const invitee = (id: string, fields: Partial<RecordByType['review_invitee']> = {}) => makeRecord('review_invitee', { id, review: 'r', role: 'partner', respondentType: 'un', ...fields });

test('who is invited needs a type, and a hub that there is', () => {
  expect(planProblems(review(), [invitee('a', { respondentType: null }), invitee('b', { hub: 'north' }), invitee('c', { role: 'coordinator', respondentType: null })])).toEqual([
    { code: 'invitee-without-type', isBlocking: true, params: { count: 1 } },
    { code: 'invitee-with-unknown-hub', isBlocking: true, params: { count: 1 } },
  ]);
});

describe('the registers propose', () => {
  const organisation = (id: string, fields: Partial<RecordByType['organisation']> = {}) => makeRecord('organisation', { id, name: id, membership: 'member', organisationType: 'ingo', ...fields });
  const registers = {
    organisations: [
      organisation('active', { areas: ['North'] }),
      organisation('unknown', { organisationType: 'red_cross', membership: 'observer' }),
      organisation('silent'),
      organisation('press', { organisationType: 'media' }),
      organisation('outside', { membership: 'none' }),
      organisation('merged', { mergedInto: 'active' }),
      organisation('untyped', { organisationType: null }),
    ],
    contacts: [
      makeRecord('contact', { id: 'amina', givenName: 'Amina', familyName: 'Sarr', organisation: 'active', languages: ['fr', 'ar'] }),
      makeRecord('contact', { id: 'bashir', familyName: 'Bashir', organisation: 'active' }),
    ],
    positions: [makeRecord('position', { id: 'p', positionKind: 'coordinator', contact: 'amina', area: 'North' }), makeRecord('position', { id: 'q', contact: 'bashir', endsOn: '2026-01-01' })],
    lastActiveOn: new Map([['active', '2026-10-01'], ['silent', '2025-11-22']]),
  };
  const propose = (fields: Partial<RecordByType['review']> = {}) => proposeInvitees(review({ hubs: ['North'], ...fields }), registers, today);

  test('the team as coordinators, and partners that nobody knows to be inactive', () => {
    expect(propose().map(({ id, fields }) => [id, fields['role'], fields['respondentType'], fields['hub'], fields['language'] ?? null])).toEqual([
      ['r:amina', 'coordinator', 'ingo', 'North', 'ar'],
      ['r:active', 'partner', 'ingo', 'North', null],
      ['r:unknown', 'partner', 'other', null, null],
      ['r:untyped', 'partner', null, null, null],
    ]);
  });

  test('where persons hold the codes, the contacts of those partners that are not of the team', () => {
    expect(propose({ codeHolders: 'person' }).map(({ id, fields }) => [id, fields['role'], fields['personName']])).toEqual([
      ['r:amina', 'coordinator', 'Amina Sarr'],
      ['r:bashir', 'partner', 'Bashir'],
    ]);
  });
});

test('the response of a hub is shown alone from the threshold on, and adds up', () => {
  const people = ['north', 'north', 'north', 'north', 'north', 'north', 'south', 'south', null, null].map((hub, place) => invitee(`i-${place}`, { hub, role: place === 9 ? 'coordinator' : 'partner', respondentType: place < 8 ? 'ingo' : 'un' }));
  const figures = responseFigures(review({ hubs: ['north', 'south'], secrecyThreshold: 3 }), people, new Set(people.slice(0, 9).map(({ id }) => id)));
  expect(figures).toEqual({
    invited: 10,
    responded: 9,
    coordinators: { invited: 1, responded: 0 },
    // The one UN agency would follow from all partners less the others.
    types: [{ groups: ['ingo', 'un'], responded: 9, invited: 9 }],
    hubs: [{ groups: ['north'], responded: 6, invited: 6 }, { groups: ['south', null], responded: 3, invited: 4 }],
  });
});

test('progress is reported by quarter, from the one after validation on', () => {
  expect([quarterOf('2026-01-01'), quarterOf('2026-12-31')]).toEqual(['2026-Q1', '2026-Q4']);
  expect(nextQuarter('2026-11-30', [])).toEqual({ quarter: '2027-Q1', dueOn: '2027-04-14' });
  expect(nextQuarter('2026-11-30', ['2027-Q1', '2027-Q2'])).toEqual({ quarter: '2027-Q3', dueOn: '2027-10-14' });
});
