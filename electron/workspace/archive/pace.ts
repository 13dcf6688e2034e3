import { setImmediate } from 'node:timers/promises';
import type { CallContext } from '../../../shared/contract/define.ts';
import { FailureError } from '../../../shared/result.ts';

/** How long the work goes on before other calls get their turn, in milliseconds. */
const turn = 30;

/** Keeps long work from holding up everything else in the service's one thread. */
export interface Pace {
  /** Says how far the work is and lets others in now and then. Fails with `cancelled` when it is asked to stop. */
  advance(steps: number): Promise<void>;
}

export function createPace({ signal, progress }: CallContext, total: number): Pace {
  let done = 0;
  let lastTurn = performance.now();
  return {
    async advance(steps) {
      if (signal.aborted) throw new FailureError('cancelled');
      done += steps;
      if (performance.now() - lastTurn < turn) return;
      progress(Math.min(done, total), total);
      await setImmediate();
      if (signal.aborted) throw new FailureError('cancelled');
      lastTurn = performance.now();
    },
  };
}
