import { holdsAll, type VersionVector } from '../changes/changes.ts';
import type { PackedChange, PackedIncarnation } from './package.ts';

/** A change that waits for its turn, and which of the files that are merged together brought it. */
export interface PooledChange {
  change: PackedChange;
  source: number;
}

/** Changes of an office that are missing before others can be taken, both ends included. */
export interface MissingChanges {
  office: string;
  from: number;
  to: number;
}

/** Changes from any number of packages, given out in an order in which causes come before effects. */
export interface ChangePool {
  /** The next change that can be taken or compared, given what is held; `null` when none can. */
  next(held: VersionVector): PooledChange | null;
  /** What was not given out. */
  rest(): PooledChange[];
  /** What would have to come first, given what is held. */
  missing(held: VersionVector): MissingChanges[];
}

/**
 * Packages may come in any order, twice, or with others missing: a change waits until all that its office
 * had written and seen before it is here.
 *
 * @param incarnations every one that any of the changes belongs to.
 */
export function createChangePool(
  changes: readonly PooledChange[],
  incarnations: ReadonlyMap<string, PackedIncarnation>,
): ChangePool {
  const queues = new Map<string, PooledChange[]>();
  for (const pooled of changes) {
    const queue = queues.get(pooled.change.office);
    if (queue) queue.push(pooled);
    else queues.set(pooled.change.office, [pooled]);
  }
  const places = new Map<string, number>();
  for (const [office, queue] of queues) {
    queue.sort((a, b) => a.change.n - b.change.n);
    places.set(office, 0);
  }
  let current = [...queues.keys()];

  /** What a change needs besides the one before it. */
  function needsOf({ office, n, seen }: PackedChange): VersionVector {
    const incarnation = incarnations.get(office);
    const isFirst = n === 1 && incarnation !== undefined && incarnation.parent !== null;
    return isFirst ? { ...seen, [incarnation.parent as string]: Math.max(seen[incarnation.parent as string] ?? 0, incarnation.branchedAt ?? 0) } : seen;
  }

  function peek(office: string): PooledChange | undefined {
    return queues.get(office)?.[places.get(office) ?? 0];
  }

  function isReady({ change }: PooledChange, held: VersionVector): boolean {
    const last = held[change.office] ?? 0;
    // One that is known already is only compared.
    if (change.n <= last) return true;
    return change.n === last + 1 && holdsAll(held, needsOf(change));
  }

  function rest(): PooledChange[] {
    return [...queues].flatMap(([office, queue]) => queue.slice(places.get(office)));
  }

  return {
    rest,
    next(held) {
      for (const office of current) {
        const pooled = peek(office);
        if (!pooled || !isReady(pooled, held)) continue;
        places.set(office, (places.get(office) ?? 0) + 1);
        // Staying with one office as long as it goes keeps its run together; the others come after.
        current = [office, ...current.filter((other) => other !== office)];
        return pooled;
      }
      return null;
    },
    missing(held) {
      const waiting = rest();
      const wanted = new Map<string, number>();
      const want = (office: string, n: number) => wanted.set(office, Math.max(wanted.get(office) ?? 0, n));
      for (const { change } of waiting) {
        want(change.office, change.n - 1);
        for (const [office, n] of Object.entries(needsOf(change))) want(office, n);
      }
      return [...wanted].flatMap(([office, last]) => gapsOf(office, held[office] ?? 0, last, queues.get(office) ?? []));
    },
  };
}

/** The numbers from `held + 1` to `last` that no change in the queue has; however far they reach, as runs. */
function gapsOf(office: string, held: number, last: number, queue: readonly PooledChange[]): MissingChanges[] {
  const gaps: MissingChanges[] = [];
  let reached = held;
  for (const { change } of queue) {
    if (change.n > last) break;
    if (change.n > reached + 1) gaps.push({ office, from: reached + 1, to: change.n - 1 });
    reached = Math.max(reached, change.n);
  }
  if (reached < last) gaps.push({ office, from: reached + 1, to: last });
  return gaps;
}
