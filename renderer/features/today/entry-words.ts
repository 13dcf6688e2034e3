import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '../../../shared/contract/areas.ts';
import { useFormats } from '../../components/formats.ts';

type Entry = TodayView['entries'][number];

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The sentence of an entry; days among its parameters are written as the screen's language writes them. */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation(['today', 'records']);
  const { day, instant } = useFormats();
  return useCallback(
    ({ reason: { code, params } }) => {
      const worded = Object.entries(params).map(([name, value]): [string, string | number] => {
        if (typeof value !== 'string') return [name, value];
        if (isDay.test(value)) return [name, day(value)];
        if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return [name, instant(value)];
        if (name === 'positionKind') return [name, t(`records:choices.positionKinds.${value}`)];
        if (name === 'documentKind') return [name, t(`records:choices.documentKinds.${value}`)];
        return [name, value];
      });
      return t(`today:reasons.${code}`, Object.fromEntries(worded));
    },
    [t, day, instant],
  );
}
