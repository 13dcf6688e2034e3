import type { StageRow } from './stage-rows.ts';

export interface PlotRow {
  id: string;
  /** Of the row's middle line. */
  y: number;
  width: number;
}

export interface PlotLayout {
  width: number;
  height: number;
  /** Where the bars begin; the names stand before it. */
  start: number;
  rowHeight: number;
  rows: PlotRow[];
  /** Where the quota is; `null` where there is none. */
  quota: number | null;
}

const size = { width: 720, names: 250, figures: 84, row: 26, top: 6, bottom: 6, quotaWords: 16 };

/** One bar per candidate, as long as its share of the longest; the quota is always in the picture. */
export function layOutStage(rows: readonly Pick<StageRow, 'id' | 'votes'>[], quota: number | null): PlotLayout {
  const span = size.width - size.names - size.figures;
  const most = Math.max(1, quota ?? 0, ...rows.map(({ votes }) => Number(votes)));
  const top = size.top + (quota === null ? 0 : size.quotaWords);
  return {
    width: size.width,
    height: top + rows.length * size.row + size.bottom,
    start: size.names,
    rowHeight: size.row,
    rows: rows.map(({ id, votes }, place) => ({ id, y: top + place * size.row + size.row / 2, width: (Number(votes) / most) * span })),
    quota: quota === null ? null : size.names + (quota / most) * span,
  };
}

/** A name as far as its place reaches; the whole of it stands in the table. */
export function shortened(name: string, most = 36): string {
  const signs = [...name];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : name;
}
