import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '../../../shared/contract/areas.ts';
import { useCatalogueTitles } from '../../components/catalogue-titles.ts';
import { useFormats } from '../../components/formats.ts';

type Entry = TodayView['entries'][number];

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The sentence of an entry, for an item of the checklist its title; days among its parameters are written as the screen's language writes them. */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation(['today', 'team', 'documents']);
  const { day, instant } = useFormats();
  const catalogue = useCatalogueTitles();
  return useCallback(
    ({ kind, reason: { code, params } }) => {
      // The line says the area and the day beside it.
      const item = kind === 'checklist_overdue' || kind === 'checklist_due' ? params['item'] : undefined;
      const title = catalogue.checklist_answer?.[String(item)]?.title;
      if (title !== undefined) return title;
      const worded = Object.entries(params).map(([name, value]): [string, string | number] => {
        if (typeof value !== 'string') return [name, value];
        if (isDay.test(value)) return [name, day(value)];
        if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return [name, instant(value)];
        if (name === 'item') return [name, catalogue.checklist_answer?.[value]?.title ?? value];
        return [name, value];
      });
      return t(`today:reasons.${code}`, Object.fromEntries(worded));
    },
    [t, day, instant, catalogue],
  );
}
