import { expect, test } from 'vitest';
import { createLongWork } from '../../../electron/workspace/long-work.ts';
import type { CallContext } from '../../../shared/contract/define.ts';

/** Work that goes on until it is asked to stop. */
async function untilStopped({ signal, progress }: CallContext): Promise<string> {
  for (let step = 1; !signal.aborted; step += 1) {
    progress(step, 1_000);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return 'stopped';
}

function createContext() {
  const signal = { aborted: false };
  const steps: number[] = [];
  return { signal, steps, context: { signal, progress: (done: number) => void steps.push(done) } };
}

test('long work is stopped by a person or by the call itself, and says meanwhile how far it is', async () => {
  const longWork = createLongWork();
  const [first, second] = [createContext(), createContext()];
  const works = [longWork.run(first.context, untilStopped), longWork.run(second.context, untilStopped)];
  first.signal.aborted = true;
  expect(await works[0]).toBe('stopped');
  expect(second.signal.aborted).toBe(false);
  longWork.stop();
  expect(await works[1]).toBe('stopped');
  expect(second.steps[0]).toBe(1);
});

test('what begins afterwards is not stopped, and what failed is forgotten', async () => {
  const longWork = createLongWork();
  longWork.stop();
  expect(await longWork.run(createContext().context, ({ signal }) => Promise.resolve(signal.aborted))).toBe(false);
  await expect(longWork.run(createContext().context, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  longWork.stop();
});
