import { describe, expect, it } from 'vitest';
import { electors, withoutCode } from '../../../../renderer/features/elections/ballots/without-code.ts';
import { constituencyFor } from '../../../../renderer/features/elections/nominations/constituency-for.ts';
import { nominationState } from '../../../../renderer/features/elections/nominations/nomination-state.ts';
import type { ElectionView, RollRow } from '../../../../shared/contract/election-view.ts';

describe('a nomination', () => {
  const nomination = { acceptedOn: '2026-05-01', vetting: 'accepted', withdrawnOn: null } as const;

  it('stands once it was accepted by the organisation and in vetting', () => {
    expect(nominationState(nomination)).toBe('standing');
    expect(nominationState({ ...nomination, acceptedOn: null })).toBe('waiting');
    expect(nominationState({ ...nomination, vetting: 'pending' })).toBe('vetting');
    expect(nominationState({ ...nomination, acceptedOn: null, vetting: 'refused' })).toBe('refused');
  });

  it('that was withdrawn is nothing else', () => {
    expect(nominationState({ ...nomination, vetting: 'refused', withdrawnOn: '2026-05-02' })).toBe('withdrawn');
  });

  it('is for the seats where the organisation votes, else for those of its type', () => {
    const view = {
      roll: [{ organisation: 'o1', constituency: 'c2' }],
      constituencies: [{ id: 'c1', organisationTypes: ['ingo'] }, { id: 'c2', organisationTypes: ['nngo'] }],
    } as Pick<ElectionView, 'roll' | 'constituencies'>;
    expect(constituencyFor(view, { id: 'o1', organisationType: 'ingo' })).toBe('c2');
    expect(constituencyFor(view, { id: 'o2', organisationType: 'ingo' })).toBe('c1');
    expect(constituencyFor(view, { id: 'o2', organisationType: null })).toBeNull();
  });
});

describe('who gets a ballot', () => {
  const row = (organisation: string, more: Partial<RollRow> = {}) => ({ organisation, constituency: 'c1', isEligible: true, hasCode: false, leftOn: null, ...more }) as RollRow;
  const view = (electorate: 'joint' | 'per_constituency', roll: RollRow[]) =>
    ({ roll, rules: { electorate }, papers: [{ electorate: electorate === 'joint' ? null : 'c1' }] }) as unknown as Pick<ElectionView, 'roll' | 'papers' | 'rules'>;

  it('is everybody who may vote on a paper and has no code yet', () => {
    const roll = [row('a'), row('b', { hasCode: true }), row('c', { isEligible: false }), row('d', { leftOn: '2026-05-01' }), row('e', { constituency: 'c2' })];
    expect(withoutCode(view('per_constituency', roll)).map(({ organisation }) => organisation)).toEqual(['a']);
    expect(withoutCode(view('joint', roll)).map(({ organisation }) => organisation)).toEqual(['a', 'e']);
    expect(electors(view('per_constituency', roll)).map(({ organisation }) => organisation)).toEqual(['a', 'b', 'd']);
  });
});
