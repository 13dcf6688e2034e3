const prefix = 'AGE-SECRET-KEY-';

/** A key in groups that people can copy without losing their place; spaces make no difference when it is typed back. */
export function keyGroups(urnKey: string): string[] {
  const [head, rest] = urnKey.startsWith(prefix) ? [prefix, urnKey.slice(prefix.length)] : ['', urnKey];
  const groups = rest.match(/.{1,6}/g) ?? [];
  return head === '' ? groups : [head, ...groups];
}
