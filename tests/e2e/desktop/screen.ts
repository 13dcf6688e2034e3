import { spawn } from 'node:child_process';

/** Gives a machine without a display a virtual one for as long as the tests run. */
export default async function startScreen(): Promise<(() => void) | undefined> {
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
