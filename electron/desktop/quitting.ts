import type { App } from 'electron';

/**
 * Lets `close` finish before the application ends. By then the windows are gone, and with them
 * everything that the page still had to save has arrived.
 *
 * Electron ignores `quit` while it is still asking whether it may, so a `close` that is done at once
 * (a service that never started) must not answer within the question: the program would stay, without a window.
 */
export function closeBeforeQuitting(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  const finish = () => {
    state = 'closed';
    setImmediate(() => app.quit());
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close().then(finish, (error: unknown) => {
      console.error('The workspace service did not close:', error);
      finish();
    });
  });
}
