/** Moves the cursor to what a key stands for; the discussion stands in for what an item does not have. */
export function focusMark(root: HTMLElement | null, mark: string): void {
  const found = root?.querySelector<HTMLElement>(`[data-mark="${mark}"]`) ?? (mark === 'discussion' ? root?.querySelector<HTMLElement>('[data-column="item"] textarea') : null);
  found?.focus();
}

const entrances = ['attendance', 'discussion', 'open-actions'] as const;

/** From one column to the next, round and round. */
export function focusNextColumn(root: HTMLElement | null, step: 1 | -1): void {
  const columns = [...(root?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const current = columns.findIndex((column) => column.contains(document.activeElement));
  const next = current === -1 ? 0 : (current + step + columns.length) % columns.length;
  const mark = entrances[next];
  if (mark !== undefined) focusMark(root, mark);
}
