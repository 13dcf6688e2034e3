import type { App } from 'electron';
import { expect, test } from 'vitest';
import { closeBeforeQuitting } from '../../../electron/desktop/quitting.ts';

/** Quits as Electron does: asks first, and ignores being told again until it has its answer. */
function createFakeApp() {
  const listeners: ((event: { preventDefault: () => void }) => void)[] = [];
  let isAsking = false;
  const app = {
    hasEnded: false,
    on(_event: string, listener: (event: { preventDefault: () => void }) => void) {
      listeners.push(listener);
      return app;
    },
    quit() {
      if (isAsking) return;
      isAsking = true;
      let isPrevented = false;
      for (const listener of listeners) listener({ preventDefault: () => (isPrevented = true) });
      // Promises that are settled already are answered before Electron has its own answer.
      queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => {
        isAsking = false;
        app.hasEnded = !isPrevented;
      }))));
    },
  };
  return app;
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the program ends when there is nothing to close', async () => {
  const app = createFakeApp();
  closeBeforeQuitting(app as unknown as App, () => Promise.resolve());
  app.quit();
  await moment();
  expect(app.hasEnded).toBe(true);
});

test('the program waits for what closes slowly, and closes it once', async () => {
  const app = createFakeApp();
  let closings = 0;
  let finish = () => {};
  closeBeforeQuitting(app as unknown as App, () => {
    closings += 1;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  app.quit();
  await moment();
  app.quit();
  await moment();
  expect(app.hasEnded).toBe(false);
  finish();
  await moment();
  expect(app.hasEnded).toBe(true);
  expect(closings).toBe(1);
});

test('the program ends when closing fails', async () => {
  const app = createFakeApp();
  closeBeforeQuitting(app as unknown as App, () => Promise.reject(new Error('stuck')));
  app.quit();
  await moment();
  expect(app.hasEnded).toBe(true);
});
