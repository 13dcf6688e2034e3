import type { Quorum } from '../../contract/meeting-view.ts';
import type { RecordByType } from '../../records/index.ts';
import type { Register } from './register.ts';

/**
 * Whether enough members of a group are there to decide, by the rule of its ToR; `null` where it sets none.
 *
 * A member organisation counts once, however many people it sends and whether they come or call in. Observers and
 * organisations that are no members do not count. A group without members on record reaches no quorum.
 */
export function quorumOf(
  group: RecordByType['group'] | null,
  attendance: readonly RecordByType['attendance'][],
  register: Register,
): Quorum | null {
  const percent = group?.quorumPercent ?? null;
  const nationalNgos = group?.quorumNationalNgos ?? null;
  if (!group || (percent === null && nationalNgos === null)) return null;
  const members = new Set((group.members ?? []).flatMap((id) => register.organisation(id)?.id ?? []));
  const there = new Set(
    attendance
      .filter(({ deleted, state }) => !deleted && state === 'present')
      .flatMap(({ organisation }) => register.organisation(organisation)?.id ?? [])
      .filter((id) => members.has(id)),
  );
  const presentNationalNgos = [...there].filter((id) => register.organisation(id)?.organisationType === 'nngo').length;
  const neededNationalNgos = nationalNgos ?? 0;
  const needed = Math.ceil((members.size * (percent ?? 0)) / 100);
  return {
    needed,
    present: there.size,
    isReached: members.size > 0 && there.size >= needed && presentNationalNgos >= neededNationalNgos,
    rule: { percent, members: members.size, neededNationalNgos, presentNationalNgos },
  };
}
