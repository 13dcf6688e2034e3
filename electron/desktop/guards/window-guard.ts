import type { WebPreferences } from 'electron';

/**
 * Threat: one careless option at the place where a window is made (or a changed default of a later
 * Electron) gives a page Node, the preload's own world or the right to mix origins. A window with
 * such options is not made.
 */
const wanted = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium fetches its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

export const safeWebPreferences: Readonly<typeof wanted> = wanted;

/** @throws naming the options that are missing or differ. */
export function assertSafeWebPreferences(preferences: WebPreferences): void {
  const wrong = Object.entries(wanted).filter(([name, value]) => preferences[name as keyof typeof wanted] !== value);
  if (wrong.length > 0) throw new Error(`Unsafe window: ${wrong.map(([name]) => name).join(', ')}.`);
}
