/** What a key press in the room asks for, whichever field has the focus; `null`: nothing. */
export type RoomCommand = 'attendance' | 'discussion' | 'decision' | 'action' | 'open-actions' | 'next-item' | 'previous-item' | 'next-column' | 'previous-column';

export interface RoomPress {
  key: string;
  /** The key's place on the keyboard: the same in every layout, and whatever Alt makes of its letter. */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const withAlt: Record<string, RoomCommand> = {
  Digit1: 'attendance',
  Digit2: 'discussion',
  Digit3: 'decision',
  Digit4: 'action',
  Digit5: 'open-actions',
  PageDown: 'next-item',
  PageUp: 'previous-item',
};

export function roomCommandOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: RoomPress): RoomCommand | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'F6' && !altKey) return shiftKey ? 'previous-column' : 'next-column';
  return altKey && !shiftKey ? (withAlt[code] ?? null) : null;
}

/** The Latin letter of a key, so that a single key means the same on an Arabic keyboard and with a Chinese input method. */
export function letterOf({ key, code }: Pick<RoomPress, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? null;
}
