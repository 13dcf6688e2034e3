import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';

/** Whose seats an organisation stands for: as on the roll, else by its type. */
export function constituencyFor(
  { roll, constituencies }: Pick<ElectionView, 'roll' | 'constituencies'>,
  { id, organisationType }: Pick<RecordByType['organisation'], 'id' | 'organisationType'>,
): string | null {
  const onRoll = roll.find(({ organisation }) => organisation === id)?.constituency;
  if (onRoll) return onRoll;
  return constituencies.find(({ organisationTypes }) => organisationType !== null && organisationTypes.includes(organisationType))?.id ?? null;
}
