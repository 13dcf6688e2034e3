import { create } from 'zustand';
import type { Failure } from '../../shared/result.ts';

/** What the quiet mark in the header shows: "saved" means on disk. */
interface Saving {
  /** Commands that the service has not answered yet. */
  pending: number;
  /** Fields whose text is typed but not handed over yet. */
  drafts: number;
  failure: Failure | null;
  started: () => void;
  finished: () => void;
  failed: (failure: Failure) => void;
  setDrafts: (drafts: number) => void;
  dismiss: () => void;
}

export const useSaving = create<Saving>((set) => ({
  pending: 0,
  drafts: 0,
  failure: null,
  started: () => set(({ pending }) => ({ pending: pending + 1 })),
  finished: () => set(({ pending }) => ({ pending: pending - 1, failure: null })),
  failed: (failure) => set(({ pending }) => ({ pending: pending - 1, failure })),
  setDrafts: (drafts) => set({ drafts }),
  dismiss: () => set({ failure: null }),
}));

/** Resolves when the service has answered every command sent so far. */
export function whenSettled(): Promise<void> {
  return new Promise((resolve) => {
    if (useSaving.getState().pending === 0) {
      resolve();
      return;
    }
    const stop = useSaving.subscribe(({ pending }) => {
      if (pending > 0) return;
      stop();
      resolve();
    });
  });
}
