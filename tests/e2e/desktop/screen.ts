import { spawn } from 'node:child_process';
import { whyNotHere } from './runtime.ts';

async function startScreen(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string | null>((resolve) => {
    screen.on('error', () => resolve(null));
    screen.on('exit', () => resolve(null));
    screen.stdio[3]?.once('data', (bytes: Buffer) => resolve(`:${bytes.toString().trim()}`));
  });
  if (display === null) return undefined;
  process.env.DISPLAY = display;
  return () => void screen.kill();
}

/** Gives a machine without a display a virtual one for as long as the tests run, and says if they cannot. */
export default async function prepare(): Promise<(() => void) | undefined> {
  const stop = await startScreen();
  const reason = whyNotHere();
  if (reason !== null) console.warn(`The desktop tests are skipped. ${reason}`);
  return stop;
}
