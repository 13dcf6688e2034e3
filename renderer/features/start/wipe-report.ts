import { create } from 'zustand';
import type { WipeReport } from '../../../shared/contract/handover.ts';

/** What became of a workspace that was taken off this computer, until somebody has read it on the first screen. */
export const useWipeReport = create<{ report: WipeReport | null }>(() => ({ report: null }));
