import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { createStoredJson } from '../host/stored-json.ts';
import { assertSafeWebPreferences, safeWebPreferences } from './guards/window-guard.ts';
import { startUrl } from './origin.ts';
import { placeWindow, smallestWindow, type WindowState, windowStateSchema } from './window-state.ts';

export interface MainWindowOptions {
  preload: string;
  icon: string;
  dataHome: string;
  isDevelopment: boolean;
}

function screenAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)] as const;
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Makes the application's one window, with the page in it, where the person last had it. */
export function createMainWindow({ preload, icon, dataHome, isDevelopment }: MainWindowOptions): BrowserWindow {
  const memory = createStoredJson(join(dataHome, 'window.json'), windowStateSchema.nullable(), () => null);
  const [primary, ...others] = screenAreas();
  const { isMaximized, ...bounds } = placeWindow(memory.read(), [primary, ...others]);
  const webPreferences: WebPreferences = { ...safeWebPreferences, preload, devTools: isDevelopment };
  assertSafeWebPreferences(webPreferences);

  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Cluster Desk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181b' : '#ffffff',
    ...(process.platform === 'linux' && { icon }),
    webPreferences,
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => memory.write(stateOf(window)));
  // A page that crashed holds nothing that is not saved: it is loaded again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`The page's process ended: ${reason}.`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  void window.loadURL(startUrl);
  return window;
}
