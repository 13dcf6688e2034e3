/** A form is some kilobytes: what is larger is none. */
export const largestBallot = 5_000_000;

/** One call carries no more than this over the local web. */
const mostAtOnce = 15_000_000;
const mostFiles = 200;

/** Files in the order they came, in portions that a call can carry. */
export function inPortions<F extends { size: number }>(files: readonly F[]): F[][] {
  const portions: F[][] = [];
  let size = 0;
  for (const file of files) {
    const last = portions.at(-1);
    if (last && last.length < mostFiles && size + file.size <= mostAtOnce) {
      last.push(file);
      size += file.size;
    } else {
      portions.push([file]);
      size = file.size;
    }
  }
  return portions;
}
