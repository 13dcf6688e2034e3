/** One line of the report: ours against a peer measured in the same run, or a figure that has no peer. */
export interface Measurement {
  name: string;
  ours: string;
  peer: string;
  ratio: string;
}

/** The median of `runs` timings of `work`, in milliseconds. */
export async function medianMilliseconds(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

export function compare(name: string, ours: number, peer: number, peerName: string, unit = 'ms'): Measurement {
  const show = (value: number) => `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
  return { name, ours: show(ours), peer: `${show(peer)} (${peerName})`, ratio: (ours / peer).toFixed(2) };
}

export function figure(name: string, value: string, note = ''): Measurement {
  return { name, ours: value, peer: note, ratio: '' };
}

export function printTable(rows: readonly Measurement[]): void {
  const columns = ['name', 'ours', 'peer', 'ratio'] as const;
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]) => cells.map((cell, index) => cell.padEnd(widths[index] as number)).join('  ');
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}
