import type { ElectorateCount } from '../../../../shared/contract/elections.ts';

export type Count = NonNullable<ElectorateCount['count']>;
export type Stage = Count['stages'][number];
export type Votes = Stage['totals'][string];

export interface StageRow {
  id: string;
  name: string;
  votes: Votes;
  /** Against the stage before, as a signed figure; `null` at the first stage. */
  change: string | null;
  state: 'elected' | 'excluded' | null;
}

/** Every candidate with the votes at the end of a stage, the most first; of equals, the elected. */
export function stageRows({ candidates, stages }: Count, place: number): StageRow[] {
  const stage = stages[place];
  if (!stage) return [];
  const before = stages[place - 1];
  const upToNow = stages.slice(0, place + 1);
  const stateOf = (id: string) => {
    if (upToNow.some(({ elected }) => elected.includes(id))) return 'elected';
    const isOut = upToNow.some(({ action, candidates: moved }) => (action === 'exclusion' || action === 'barred') && moved.includes(id));
    return isOut ? 'excluded' : null;
  };
  return candidates
    .flatMap(({ id, name }): StageRow[] => {
      const votes = stage.totals[id];
      const then = before?.totals[id];
      return votes === undefined ? [] : [{ id, name, votes, change: then === undefined ? null : changeOf(votes, then), state: stateOf(id) }];
    })
    .sort((one, other) => compareVotes(other.votes, one.votes) || Number(other.state === 'elected') - Number(one.state === 'elected'));
}

/** Exactly, however many decimals there are. */
export function changeOf(now: Votes, then: Votes): string {
  const difference = unitsOf(now) - unitsOf(then);
  const size = difference < 0n ? -difference : difference;
  const sign = difference > 0n ? '+' : difference < 0n ? '−' : '';
  if (typeof now === 'number') return `${sign}${size / 100_000n}`;
  const digits = size.toString().padStart(6, '0');
  return `${sign}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

export function compareVotes(one: Votes, other: Votes): number {
  const difference = unitsOf(one) - unitsOf(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In hundred-thousandths, as the count keeps them. */
function unitsOf(votes: Votes): bigint {
  return typeof votes === 'number' ? BigInt(votes) * 100_000n : BigInt(votes.replace('.', ''));
}
