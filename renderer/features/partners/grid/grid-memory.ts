/** What a grid remembers on this computer: which columns, how wide, in which order, how sorted. */
export interface RememberedColumn {
  colId: string;
  hide?: boolean;
  width?: number;
  sort?: 'asc' | 'desc' | null;
}

const keyOf = (type: string) => `cluster-desk.grid.${type}`;

function isColumn(value: unknown): value is RememberedColumn {
  return typeof value === 'object' && value !== null && typeof (value as { colId?: unknown }).colId === 'string';
}

/** `null` where nothing usable is remembered. */
export function readColumns(stored: string | null): RememberedColumn[] | null {
  if (stored === null) return null;
  try {
    const parsed: unknown = JSON.parse(stored);
    if (!Array.isArray(parsed)) return null;
    const columns = parsed.filter(isColumn);
    return columns.length > 0 ? columns : null;
  } catch {
    return null;
  }
}

export function recallColumns(type: string): RememberedColumn[] | null {
  try {
    return readColumns(window.localStorage.getItem(keyOf(type)));
  } catch {
    return null;
  }
}

export function rememberColumns(type: string, columns: readonly RememberedColumn[]): void {
  try {
    window.localStorage.setItem(keyOf(type), JSON.stringify(columns));
  } catch {
    // A browser without storage shows the usual columns next time.
  }
}
