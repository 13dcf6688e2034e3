import { describe, expect, it } from 'vitest';
import { judgeEligibility } from '../../../../../shared/domain/elections/procedure/eligibility.ts';
import { makeRecord } from '../../../../helpers/records.ts';

const constituencies = [makeRecord('constituency', { id: 'ngo', organisationTypes: ['nngo', 'ingo'] })];
const rules = { wantsCommitments: true, wantsActivity: true, eligibilityMonths: 6 };
const member = { organisationType: 'nngo', membership: 'member', commitmentsSignedOn: '2026-03-05' } as const;
const judge = (organisation: object, lastActiveOn: string | null, wanted: object = {}) =>
  judgeEligibility({ ...member, ...organisation }, lastActiveOn, { ...rules, ...wanted }, constituencies, '2026-03-05');

describe('an organisation', () => {
  it('may vote for every rule that it meets, on the cut-off day and six months back', () => {
    expect(judge({}, '2025-09-05')).toEqual({ constituency: 'ngo', isEligible: true, reasons: ['member', 'commitments-signed', 'active'] });
  });

  it.each([
    [{ membership: 'observer' }, 'observer'],
    [{ membership: 'none' }, 'not-member'],
    [{ membership: null }, 'membership-unknown'],
    [{ organisationType: 'donor' }, 'no-constituency'],
    [{ organisationType: null }, 'no-constituency'],
    [{ commitmentsSignedOn: null }, 'commitments-missing'],
    [{ commitmentsSignedOn: '2026-03-06' }, 'commitments-missing'],
  ])('may not vote with %j', (organisation, reason) => {
    const found = judge(organisation, '2026-03-01');
    expect(found.isEligible).toBe(false);
    expect(found.reasons).toContain(reason);
  });

  it('may not vote when it neither came nor reported in time, with every reason named', () => {
    expect(judge({ membership: 'observer' }, '2025-09-04').reasons).toEqual(['observer', 'commitments-signed', 'not-active']);
    expect(judge({}, null).reasons).toEqual(['member', 'commitments-signed', 'not-active']);
  });

  it('is held to no rule that the election has not', () => {
    expect(judge({ commitmentsSignedOn: null }, null, { wantsCommitments: false, wantsActivity: null })).toMatchObject({ isEligible: true, reasons: ['member'] });
  });
});
