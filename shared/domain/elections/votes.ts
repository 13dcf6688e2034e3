/** One vote. Votes are counted in hundred-thousandths, as whole numbers: nothing is ever rounded by a processor. */
export const oneVote = 100_000n;

/** `1234567n` as `12.34567`. */
export function formatVotes(votes: bigint): string {
  const sign = votes < 0n ? '-' : '';
  const digits = (votes < 0n ? -votes : votes).toString().padStart(6, '0');
  return `${sign}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}
