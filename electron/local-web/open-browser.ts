import { spawn } from 'node:child_process';

/** Shows the address in the person's browser where there is a screen; the printed address does as well. */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const command = commandFor(address, platform, environment);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

export function commandFor(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): [string, string[]] | null {
  switch (platform) {
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', address]];
    case 'darwin':
      return ['open', [address]];
    default:
      return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', [address]] : null;
  }
}
