/**
 * How many letters have to be put in, taken out, exchanged or swapped to make one text the other; `most + 1` as soon as it
 * is more than `most`. Optimal string alignment.
 */
export function editDistance(one: string, other: string, most: number): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: short.length + 1 }, (_, place) => place);
  for (let row = 1; row <= long.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= short.length; column += 1) {
      const isSame = long[row - 1] === short[column - 1];
      let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && long[row - 1] === short[column - 2] && long[row - 2] === short[column - 1];
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[short.length] ?? most + 1;
}
