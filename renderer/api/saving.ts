import { create } from 'zustand';
import type { Failure } from '../../shared/result.ts';

/** What the quiet mark in the header shows: "saved" means on disk. */
interface Saving {
  pending: number;
  failure: Failure | null;
  started: () => void;
  finished: () => void;
  failed: (failure: Failure) => void;
  dismiss: () => void;
}

export const useSaving = create<Saving>((set) => ({
  pending: 0,
  failure: null,
  started: () => set(({ pending }) => ({ pending: pending + 1 })),
  finished: () => set(({ pending }) => ({ pending: pending - 1, failure: null })),
  failed: (failure) => set(({ pending }) => ({ pending: pending - 1, failure })),
  dismiss: () => set({ failure: null }),
}));
