import type { CommandLine, Session, WebContents } from 'electron';
import { isAppUrl } from '../origin.ts';

/**
 * Threat: anything in the page (an image in pasted text, a script, a beacon, a socket) or in Chromium
 * itself sends what the workspace holds, or only the fact that it is open, to the network.
 *
 * Several fences, because each has gaps of its own: every request is refused unless it is for the
 * application's own scheme; names are not resolved; Chromium's own services are off; WebRTC, which no
 * request filter sees, may use no UDP and finds no proxy to go through.
 */
export function isAllowedRequest(address: string, isDevelopment: boolean): boolean {
  if (isAppUrl(address)) return true;
  const protocol = URL.canParse(address) ? new URL(address).protocol : '';
  // Both are bytes that the page holds already.
  if (protocol === 'data:' || protocol === 'blob:') return true;
  return isDevelopment && protocol === 'devtools:';
}

export function guardRequests(session: Session, isDevelopment: boolean): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) =>
    answer({ cancel: !isAllowedRequest(url, isDevelopment) }),
  );
  // Asking the network for a proxy configuration would be a request as well.
  void session.setProxy({ mode: 'direct' });
}

export function guardPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Before the application is ready: what Chromium does by itself. */
export function switchOffNetworking(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
}
