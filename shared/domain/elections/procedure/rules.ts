import { addDays } from '../../deadlines/calendar.ts';
import type { RecordByType } from '../../../records/index.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import type { Sha256 } from '../lots.ts';

export type ElectionRecord = RecordByType['election'];
export type ConstituencyRecord = RecordByType['constituency'];
export type NominationRecord = RecordByType['nomination'];
export type RollEntryRecord = RecordByType['roll_entry'];

/** The id of a constituency that votes for its own seats; `null` for the one electorate of a joint election. */
export type ElectorateId = string | null;

export function electorateOf({ electorate }: Pick<ElectionRecord, 'electorate'>, constituency: string): ElectorateId {
  return electorate === 'joint' ? null : constituency;
}

/** In the order of the rules; equal places are settled by id, the same in every office. */
export function sortConstituencies(constituencies: readonly ConstituencyRecord[]): ConstituencyRecord[] {
  return constituencies.toSorted((a, b) => {
    const [one, other] = [a.sortKey ?? '', b.sortKey ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** The fields of an election that are its rules: free until voting is opened, frozen after. */
export const ruleFields = [
  'title',
  'electionKind',
  'group',
  'procedure',
  'electorate',
  'countingRule',
  'openVoting',
  'ballotOrder',
  'criteria',
  'rollCutOffOn',
  'nominationsUntil',
  'opensOn',
  'closesOn',
  'objectionDays',
  'turnoutQuorumPercent',
  'quorumMissed',
  'eligibilityMonths',
  'wantsCommitments',
  'wantsActivity',
  'termMonths',
  'termEndsOn',
  'staggeredSeats',
  'keepsMembers',
  'secrecyThreshold',
  'standingSeats',
  'observerSeats',
  'countedBy',
  'observedBy',
] as const satisfies readonly (keyof ElectionRecord)[];

/** Names the rules: every field of them and every constituency, as announced. An extension of voting is no change of rules. */
export function digestOfRules(election: ElectionRecord, constituencies: readonly ConstituencyRecord[], sha256: Sha256): string {
  const announced = { ...election, closesOn: election.extendedFrom ?? election.closesOn };
  return sha256(
    toCanonicalJson({
      rules: Object.fromEntries(ruleFields.map((field) => [field, announced[field]])),
      constituencies: sortConstituencies(constituencies).map(({ id, name, organisationTypes, seats, floorNationalNgos }) => ({
        id,
        name,
        organisationTypes: [...(organisationTypes ?? [])].sort(),
        seats,
        floorNationalNgos,
      })),
    }),
  );
}

/** What stands where the rules leave a field empty. `domain.md` 3.4, our own proposals. */
export const defaultSecrecyThreshold = 3;

export function secrecyThresholdOf({ secrecyThreshold }: Pick<ElectionRecord, 'secrecyThreshold'>): number {
  return secrecyThreshold ?? defaultSecrecyThreshold;
}

/** The last day for objections to the result; `null` before it is declared. */
export function objectionsUntil({ declaredOn, objectionDays }: Pick<ElectionRecord, 'declaredOn' | 'objectionDays'>): string | null {
  return declaredOn === null ? null : addDays(declaredOn, objectionDays ?? 0);
}
