/** SHA-256 of a text's UTF-8 bytes, in 64 small hexadecimal digits. An argument, because nothing here reaches for a platform. */
export type Sha256 = (text: string) => string;

/**
 * The order in which the lots of `ids` are drawn by `seed`.
 *
 * Anybody can repeat it: for each candidate, take the SHA-256 of the seed, a line feed and the candidate's id, all in
 * UTF-8, written in hexadecimal (`printf 'SEED\nID' | sha256sum`). The candidate with the smallest is drawn first, the
 * one with the largest last. So the order depends neither on names in an alphabet nor on places on a list, and taking a
 * candidate away leaves the others in their order.
 *
 * What lots decide: the candidate drawn first counts as the higher one. He or she is elected first, has a surplus
 * transferred first, and is excluded last.
 *
 * It is fair only if the seed is drawn in public after the candidates are known and before a ballot is seen.
 */
export function drawLots(seed: string, ids: readonly string[], sha256: Sha256): string[] {
  return ids
    .map((id) => ({ id, drawn: sha256(`${seed}\n${id}`) }))
    .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
    .map(({ id }) => id);
}
