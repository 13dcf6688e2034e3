import type { ElectionRow } from '../../../../shared/contract/election-view.ts';
import type { ElectionKind } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

/** The only group that such an election can be meant for; `null` where there are several, or one is being held. */
export function suitableGroup(
  kind: ElectionKind,
  groups: readonly Pick<RecordByType['group'], 'id' | 'groupKind'>[],
  elections: readonly Pick<ElectionRow, 'groupId' | 'status'>[],
): string | null {
  const wanted = ({ sag: 'sag', twg_chair: 'twg' } as Partial<Record<ElectionKind, string>>)[kind];
  const held = new Set(elections.filter(({ status }) => status !== 'declared' && status !== 'cancelled').map(({ groupId }) => groupId));
  const fitting = groups.filter(({ id, groupKind }) => groupKind === wanted && !held.has(id));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
