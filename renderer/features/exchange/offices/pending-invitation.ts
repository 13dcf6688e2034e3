import { create } from 'zustand';

/** An invitation that somebody dropped elsewhere, on its way to the panel that answers it; `bytes` in base64. */
export const usePendingInvitation = create<{ file: { fileName: string; bytes: string } | null }>(() => ({ file: null }));
