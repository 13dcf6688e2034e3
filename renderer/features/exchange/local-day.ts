const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** The calendar day of an instant where this computer is, as ISO text. */
export function localDay(instant: string): string {
  return parts.format(new Date(instant));
}
