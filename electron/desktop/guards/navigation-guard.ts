import type { WebContents } from 'electron';
import { isAppUrl } from '../origin.ts';

/**
 * Threat: a link, a form, a redirect or a script leads the window to another page, which would then
 * stand where people trust the application and would hold its bridge; or opens a second window, or
 * embeds a `<webview>` with rights of its own. So the window stays with its own page.
 */
export function guardNavigation(contents: WebContents): void {
  const keepInside = (details: { url: string; preventDefault: () => void }) => {
    if (!isAppUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', keepInside);
  contents.on('will-frame-navigate', keepInside);
  contents.on('will-redirect', keepInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
