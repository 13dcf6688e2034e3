/**
 * Which groups may not be shown by themselves, so that nobody learns what fewer than `threshold` respondents said or
 * did: neither from a group alone, nor by subtracting the groups that are shown from the total.
 *
 * A group below the threshold is held back, one without respondents too. Whoever knows the total knows the sum of those
 * that are held back; so they are at least two, together reach the threshold, and, where `most` says how large each can
 * be at most, leave more than one possibility for each. Where that is not so, the smallest group that is shown goes with
 * them. With no group left that could go with them all are held back, and the total alone says what it says.
 *
 * Where everybody came, the total says of each group what it has, and `most` is not looked at.
 *
 * @param sizes respondents by group.
 * @param most the most that a group can have, where everybody knows it: those who were asked.
 */
export function withheldGroups<Group>(
  sizes: ReadonlyMap<Group, number>,
  threshold: number,
  most?: ReadonlyMap<Group, number>,
): Set<Group> {
  const sumOf = (counts: ReadonlyMap<Group, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const limits = most !== undefined && sumOf(sizes) < sumOf(most) ? most : undefined;
  const smallestFirst = [...sizes].sort(([, a], [, b]) => a - b);
  const withheld = new Set(smallestFirst.filter(([, size]) => size < threshold).map(([group]) => group));
  for (const [group] of smallestFirst) {
    if (isUncertain(withheld, sizes, threshold, limits)) break;
    withheld.add(group);
  }
  return withheld;
}

/** Whether the sum of these groups leaves open what each of them has. */
function isUncertain<Group>(
  withheld: ReadonlySet<Group>,
  sizes: ReadonlyMap<Group, number>,
  threshold: number,
  most: ReadonlyMap<Group, number> | undefined,
): boolean {
  if (withheld.size === 0) return true;
  const sum = [...withheld].reduce((all, group) => all + (sizes.get(group) ?? 0), 0);
  // One alone is below the threshold, or it would not be held back.
  if (sum < threshold) return false;
  if (most === undefined) return true;
  const capacity = [...withheld].reduce((all, group) => all + (most.get(group) ?? 0), 0);
  return [...withheld].every((group) => {
    const own = most.get(group) ?? 0;
    return own === 0 || Math.max(0, sum - (capacity - own)) < Math.min(own, sum);
  });
}
