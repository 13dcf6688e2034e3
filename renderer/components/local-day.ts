const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** The calendar day of an instant, now where none is given, where this computer is, as ISO text. */
export function localDay(instant?: string): string {
  return parts.format(instant === undefined ? new Date() : new Date(instant));
}
