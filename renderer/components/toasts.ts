import { create } from 'zustand';
import type { RecordType } from '../../shared/records/index.ts';

/** A short message at the foot of the page; its words are found when it is shown. */
export type ToastContent =
  /** Records were deleted; offers to undo. */
  | { kind: 'removed'; type: RecordType; ids: readonly string[]; count: number }
  /** Something was done; `text` is already in the screen's language. */
  | { kind: 'done'; text: string; offersUndo?: boolean }
  | { kind: 'problem'; text: string };

export type Toast = ToastContent & { id: number };

interface Toasts {
  toasts: Toast[];
  show: (content: ToastContent) => void;
  dismiss: (id: number) => void;
}

let lastId = 0;

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  show: (content) => {
    lastId += 1;
    const toast: Toast = { ...content, id: lastId };
    // What was done last says it; a problem or an offer to undo stays until it is read.
    const isKept = ({ kind }: Toast) => content.kind !== 'done' || kind !== 'done';
    set(({ toasts }) => ({ toasts: [...toasts.filter(isKept).slice(-2), toast] }));
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
