/** The thirty digits in groups that can be read aloud. */
export function fingerprintGroups(fingerprint: string): string[] {
  return fingerprint.replace(/\D/g, '').match(/\d{1,5}/g) ?? [];
}
