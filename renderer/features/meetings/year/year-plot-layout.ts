export interface PlottedMeeting {
  id: string;
  heldOn: string;
  organisations: number;
  people: number;
}

export interface PlotBar {
  id: string;
  x: number;
  width: number;
  y: number;
  height: number;
}

export interface YearPlotLayout {
  width: number;
  height: number;
  /** Where the bars stand. */
  base: number;
  bars: PlotBar[];
  /** Values of the axis with their height on it. */
  ticks: { value: number; y: number }[];
  months: { month: number; x: number; width: number }[];
}

const size = { width: 960, height: 190, left: 32, right: 8, top: 8, bottom: 22 };

/** A round step that divides an axis into at most four parts. */
export function tickStep(most: number): number {
  for (let magnitude = 1; ; magnitude *= 10) {
    for (const step of [magnitude, magnitude * 2, magnitude * 5]) if (most / step <= 4) return step;
  }
}

/** The day within its year, from 0 to 1. */
export function shareOfYear(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** One bar per meeting on the line of the year, as high as organisations took part. */
export function layOutYear(meetings: readonly PlottedMeeting[], year: number): YearPlotLayout {
  const { width, height, left, right, top, bottom } = size;
  const base = height - bottom;
  const span = width - left - right;
  const most = Math.max(4, ...meetings.map(({ organisations }) => organisations));
  const step = tickStep(most);
  const ceiling = Math.ceil(most / step) * step;
  const yOf = (value: number) => base - (value / ceiling) * (base - top);
  const barWidth = Math.max(2, Math.min(8, (span / Math.max(1, meetings.length)) * 0.7));
  return {
    width,
    height,
    base,
    bars: meetings.map(({ id, heldOn, organisations }) => {
      const y = yOf(organisations);
      const x = left + shareOfYear(heldOn) * span - barWidth / 2;
      return { id, x: Math.min(Math.max(left, x), width - right - barWidth), width: barWidth, y, height: base - y };
    }),
    ticks: Array.from({ length: ceiling / step + 1 }, (_, place) => ({ value: place * step, y: yOf(place * step) })),
    months: Array.from({ length: 12 }, (_, month) => {
      const from = shareOfYear(`${year}-${String(month + 1).padStart(2, '0')}-01`);
      const to = month === 11 ? 1 : shareOfYear(`${year}-${String(month + 2).padStart(2, '0')}-01`);
      return { month, x: left + from * span, width: (to - from) * span };
    }),
  };
}
