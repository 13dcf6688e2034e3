/** The clock `minutes` after a time of day, `09:30` form; past midnight it begins again. */
export function clockAfter(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const total = (hours * 60 + past + minutes) % 1_440;
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** When each item begins, as far as the length of all before it is known. */
export function startTimes(startTime: string | null, items: readonly { minutes: number | null }[]): (string | null)[] {
  let passed: number | null = startTime === null ? null : 0;
  return items.map(({ minutes }) => {
    const begins = startTime === null || passed === null ? null : clockAfter(startTime, passed);
    passed = passed === null || minutes === null ? null : passed + minutes;
    return begins;
  });
}
