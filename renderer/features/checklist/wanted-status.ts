import { create } from 'zustand';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';

/** A status that was chosen but waits for its reason. */
interface WantedStatus {
  wanted: { item: string; status: ChecklistStatus } | null;
  want: (item: string, status: ChecklistStatus) => void;
  forget: () => void;
}

export const useWantedStatus = create<WantedStatus>((set) => ({
  wanted: null,
  want: (item, status) => set({ wanted: { item, status } }),
  forget: () => set({ wanted: null }),
}));
