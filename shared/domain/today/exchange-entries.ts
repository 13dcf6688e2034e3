import type { TodayEntry } from './today-view.ts';

/** What of the exchange with other offices waits for a person. */
export interface ExchangeWaits {
  conflicts: number;
  /** Packages that never came, while later ones of the same office did. */
  missing: { office: string; name: string; number: number }[];
}

export function exchangeEntries({ conflicts, missing }: ExchangeWaits): TodayEntry[] {
  const settle: TodayEntry = {
    kind: 'conflict',
    urgency: 'soon',
    dueOn: null,
    area: 'exchange',
    recordId: null,
    reason: { code: 'conflicts', params: { count: conflicts } },
  };
  return [
    ...(conflicts > 0 ? [settle] : []),
    ...missing.map(
      ({ office, name, number }): TodayEntry => ({
        kind: 'package_missing',
        urgency: 'soon',
        dueOn: null,
        area: 'exchange',
        recordId: office,
        reason: { code: 'package-missing', params: { name, number } },
      }),
    ),
  ];
}
