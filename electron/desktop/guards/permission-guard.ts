import type { Session } from 'electron';
import { isAppUrl } from '../origin.ts';

/**
 * Threat: a page asks for the camera, the microphone, the place, notifications, devices or what is on
 * the clipboard. None of them has a use here; all are denied without asking the person.
 *
 * The exception is writing to the clipboard, by which a list is copied to Excel: it gives the page
 * nothing to read, and it is given to the application's own page only.
 */
const allowed = 'clipboard-sanitized-write';

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === allowed && isAppUrl(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === allowed && isAppUrl(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}
