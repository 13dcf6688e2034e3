import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const installedBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/** The package's own list of switches turns the same-origin policy off: the local web's guards need it on. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];

/**
 * A real Chromium: an installed one where there is one, else the one that travels in an npm package
 * (Linux on x64 only).
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  const installed = installedBrowsers[process.platform]?.find(existsSync);
  return { executablePath: installed ?? (await chromium.executablePath()), args };
}
