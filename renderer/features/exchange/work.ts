import { create } from 'zustand';
import { call, listen } from '../../api/service.ts';

export type WorkKind = 'reading' | 'merging' | 'packing' | 'undoing' | 'readingList' | 'takingOver' | 'comparing' | 'joining' | 'handingOut';

/** Long work of the service under way, and how far it is; `total` 0: not known yet. */
interface Work {
  kind: WorkKind | null;
  done: number;
  total: number;
}

export const useWork = create<Work>(() => ({ kind: null, done: 0, total: 0 }));

/** Runs what may take long, with a bar that says how far it is. */
export async function runWork<T>(kind: WorkKind, run: () => Promise<T>): Promise<T> {
  useWork.setState({ kind, done: 0, total: 0 });
  const stopListening = listen((event) => {
    if (event.kind === 'progress') useWork.setState({ done: event.done, total: event.total });
  });
  try {
    return await run();
  } finally {
    stopListening();
    useWork.setState({ kind: null });
  }
}

export function stopWork(): void {
  void call('workspace.stopWork', {}).catch(() => undefined);
}
