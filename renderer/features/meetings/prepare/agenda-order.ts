/** Where an item stands after a step: before another (`null`: last); `undefined` where there is no such step. */
export function targetOf(items: readonly { id: string }[], id: string, step: 1 | -1): string | null | undefined {
  const place = items.findIndex((item) => item.id === id);
  const target = place + step;
  if (place === -1 || target < 0 || target >= items.length) return undefined;
  return step === 1 ? (items[target + 1]?.id ?? null) : (items[target]?.id ?? null);
}

/** `10:00` and 75 minutes: `11:15`; past midnight it starts anew. */
export function endOf(startTime: string | null, minutes: number): string | null {
  const [, hours, rest] = /^(\d{2}):(\d{2})$/.exec(startTime ?? '') ?? [];
  if (hours === undefined || rest === undefined || minutes <= 0) return null;
  const end = (Number(hours) * 60 + Number(rest) + minutes) % 1_440;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
