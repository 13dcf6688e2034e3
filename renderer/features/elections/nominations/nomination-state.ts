import type { NominationRow } from '../../../../shared/contract/election-view.ts';

export type NominationState = 'standing' | 'waiting' | 'vetting' | 'refused' | 'withdrawn';

/** Where a nomination stands; a withdrawal is the last word, whatever else was decided. */
export function nominationState({ acceptedOn, vetting, withdrawnOn }: Pick<NominationRow, 'acceptedOn' | 'vetting' | 'withdrawnOn'>): NominationState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (vetting === 'refused') return 'refused';
  if (acceptedOn === null) return 'waiting';
  return vetting === 'accepted' ? 'standing' : 'vetting';
}
