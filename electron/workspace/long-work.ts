import type { CallContext } from '../../shared/contract/define.ts';

/** Work that takes its time, such as merging many packages: whoever started it, a person can have it stopped. */
export interface LongWork {
  /** Runs `work` with a signal that is aborted by the call's own or by `stop`. */
  run<T>(context: CallContext, work: (context: CallContext) => Promise<T>): Promise<T>;
  /** Asks everything under way, or waiting for its turn, to stop. It does so where nothing is left half done. */
  stop(): void;
}

export function createLongWork(): LongWork {
  const underWay = new Set<{ isStopped: boolean }>();
  return {
    async run(context, work) {
      const job = { isStopped: false };
      const signal = {
        get aborted() {
          return job.isStopped || context.signal.aborted;
        },
      };
      underWay.add(job);
      try {
        return await work({ ...context, signal });
      } finally {
        underWay.delete(job);
      }
    },
    stop() {
      for (const job of underWay) job.isStopped = true;
    },
  };
}
