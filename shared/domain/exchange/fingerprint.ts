const groups = 6;
const bytesPerGroup = 5;

/**
 * A digest as people read it to each other by voice: thirty digits in six groups of five.
 *
 * Each group is taken from forty bits, so that no five digits are likelier than others by more than one in ten million.
 */
export function fingerprintText(digest: Uint8Array): string {
  if (digest.length < groups * bytesPerGroup) throw new RangeError('a digest of at least 30 bytes is needed');
  return Array.from({ length: groups }, (_, group) => {
    const bytes = digest.subarray(group * bytesPerGroup, (group + 1) * bytesPerGroup);
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  }).join(' ');
}
