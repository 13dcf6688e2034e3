import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppUrl } from '../origin.ts';

/**
 * Threat: a frame or a window that is not the application's page gets at the bridge and calls the
 * service. Only the top frame of the application's own window is answered.
 *
 * @throws when the sender is anybody else; the caller learns nothing but the refusal.
 */
export function assertTrustedSender(event: IpcMainInvokeEvent, trusted: WebContents | null): void {
  const { senderFrame, sender } = event;
  const isTrusted =
    trusted !== null &&
    sender === trusted &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isAppUrl(senderFrame.url);
  if (!isTrusted) throw new Error('Refused: not the application’s page.');
}
