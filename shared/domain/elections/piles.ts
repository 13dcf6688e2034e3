import type { ValidPaper } from './papers.ts';

/** Equal papers on their way: `choices[at]` has them now. */
interface Bundle {
  choices: readonly number[];
  copies: number;
  at: number;
}

/** Papers of one value that move from one pile to another, or (`to` is `null`) to nobody. */
export interface Move {
  to: number | null;
  papers: number;
  value: bigint;
}

/** The papers in front of each candidate, in parcels by value. */
export interface Piles {
  /** Takes the whole pile of a candidate and lays every paper before the next preference that may take it. */
  move(from: number, newValue: (value: bigint) => bigint, mayTake: (candidate: number) => boolean): Move[];
}

export function createPiles(candidates: number, papers: readonly ValidPaper[], firstValue: bigint): Piles {
  const piles = Array.from({ length: candidates }, () => new Map<bigint, Bundle[]>());
  for (const { choices, copies } of papers) lay(choices[0] as number, firstValue, { choices, copies, at: 0 });

  function lay(candidate: number, value: bigint, bundle: Bundle): void {
    const pile = piles[candidate] as Map<bigint, Bundle[]>;
    const parcel = pile.get(value);
    if (parcel) parcel.push(bundle);
    else pile.set(value, [bundle]);
  }

  return {
    move(from, newValue, mayTake) {
      const pile = piles[from] as Map<bigint, Bundle[]>;
      piles[from] = new Map();
      const moved = new Map<bigint, Map<number | null, number>>();
      for (const [oldValue, parcel] of pile) {
        const value = newValue(oldValue);
        const counts = moved.get(value) ?? new Map<number | null, number>();
        moved.set(value, counts);
        for (const bundle of parcel) {
          do bundle.at += 1;
          while (bundle.at < bundle.choices.length && !mayTake(bundle.choices[bundle.at] as number));
          const to = bundle.choices[bundle.at] ?? null;
          counts.set(to, (counts.get(to) ?? 0) + bundle.copies);
          if (to !== null) lay(to, value, bundle);
        }
      }
      const moves = [...moved].flatMap(([value, counts]) => [...counts].map(([to, papers]): Move => ({ to, papers, value })));
      return moves.sort((a, b) => (a.to ?? candidates) - (b.to ?? candidates) || (a.value > b.value ? -1 : 1));
    },
  };
}
