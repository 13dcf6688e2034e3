import { create } from 'zustand';
import type { OutgoingFile } from '../../../api/files.ts';

/** Ballots that were made and not yet put away, by election. Only here are their codes: a look at another page must not lose them. */
interface IssuedFiles {
  files: Record<string, readonly OutgoingFile[]>;
  keep: (election: string, files: readonly OutgoingFile[]) => void;
  forget: (election: string) => void;
}

export const useIssuedFiles = create<IssuedFiles>((set) => ({
  files: {},
  keep: (election, files) => set((state) => ({ files: { ...state.files, [election]: [...(state.files[election] ?? []), ...files] } })),
  forget: (election) => set((state) => ({ files: Object.fromEntries(Object.entries(state.files).filter(([id]) => id !== election)) })),
}));
