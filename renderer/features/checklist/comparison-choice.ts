import { create } from 'zustand';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';

/** What "what changed" looks at: from a snapshot to another or to now, or everything since a day. */
export type Comparison = { kind: 'snapshots'; before: string; after: string | null } | { kind: 'day'; day: string };

interface ComparisonChoice {
  chosen: Comparison | null;
  choose: (comparison: Comparison) => void;
}

export const useComparisonChoice = create<ComparisonChoice>((set) => ({
  chosen: null,
  choose: (chosen) => set({ chosen }),
}));

/** How far "since a day" looks back before a day was chosen. */
export const daysBack = 14;

/** What was chosen while its snapshots are still there; else since the latest snapshot, else the last two weeks. */
export function comparisonFor(chosen: Comparison | null, { snapshots, today }: Pick<ChecklistView, 'snapshots' | 'today'>): Comparison {
  const exists = (id: string) => snapshots.some((snapshot) => snapshot.id === id);
  if (chosen?.kind === 'day') return chosen;
  if (chosen && exists(chosen.before) && (chosen.after === null || exists(chosen.after))) return chosen;
  const latest = snapshots.toSorted((one, other) => one.takenOn.localeCompare(other.takenOn)).at(-1);
  return latest ? { kind: 'snapshots', before: latest.id, after: null } : { kind: 'day', day: addDays(today, -daysBack) };
}
