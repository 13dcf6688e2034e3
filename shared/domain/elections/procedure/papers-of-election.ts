import type { FrozenPaper } from '../../../records/elections.ts';
import type { CountingRule } from '../election.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import type { Sha256 } from '../lots.ts';
import type { Contest } from './contests.ts';
import type { ElectionRecord, ElectorateId, NominationRecord } from './rules.ts';

/** Names a paper as it is printed: whose seats, and every candidate's id and names in the order of the paper. */
export function digestOfPaper(
  election: string,
  electorate: ElectorateId,
  candidates: readonly Pick<NominationRecord, 'id' | 'organisationName' | 'personName'>[],
  sha256: Sha256,
): string {
  return sha256(
    toCanonicalJson({
      election,
      electorate,
      candidates: candidates.map(({ id, organisationName, personName }) => ({ id, organisationName, personName })),
    }),
  );
}

/**
 * The papers of every contest. Seats without a contest are on none.
 *
 * `shuffled` orders candidates by the SHA-256 of the rules' digest and their id: no name comes first for its letter, every
 * paper has the same order, and anybody can repeat it.
 */
export function makePapers(
  election: ElectionRecord,
  contests: readonly Contest[],
  isNationalNgo: (organisation: string) => boolean,
  sha256: Sha256,
): FrozenPaper[] {
  return contests.flatMap(({ electorate, parts }): FrozenPaper[] => {
    const contested = parts.filter(({ state }) => state === 'contested');
    if (contested.length === 0) return [];
    const candidates = contested.flatMap(({ standing }) => orderOnPaper(election, standing, sha256));
    return [
      {
        electorate,
        candidates: candidates.map(({ id }) => id),
        nationalNgos: candidates.filter(({ organisation }) => organisation !== null && isNationalNgo(organisation)).map(({ id }) => id),
        digest: digestOfPaper(election.id, electorate, candidates, sha256),
      },
    ];
  });
}

function orderOnPaper(election: ElectionRecord, standing: readonly NominationRecord[], sha256: Sha256): NominationRecord[] {
  const keyOf =
    election.ballotOrder === 'as_listed'
      ? ({ sortKey, id }: NominationRecord) => `${sortKey ?? ''}\n${id}`
      : ({ id }: NominationRecord) => sha256(`${election.rulesDigest ?? election.id}\n${id}`);
  return standing
    .map((nomination) => ({ nomination, key: keyOf(nomination) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ nomination }) => nomination);
}

/** Marks that a paper may have; `null`: any number, or ranks. */
export function maxMarksOf(rule: CountingRule, seats: number): number | null {
  return rule === 'plurality' ? seats : null;
}
