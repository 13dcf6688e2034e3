import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeView } from '../../../../shared/contract/exchange.ts';

/** "12 added · 30 changed · 2 conflicts": what is none is not said. */
export function useSummaryWords(): (summary: ExchangeView['merges'][number]['summary']) => string {
  const { t } = useTranslation('exchange');
  return useCallback(
    ({ added, changed, removed, conflicts }) => {
      const parts = [
        ...(added > 0 ? [t('preview.parts.added', { count: added })] : []),
        ...(changed > 0 ? [t('preview.parts.changed', { count: changed })] : []),
        ...(removed > 0 ? [t('preview.parts.removed', { count: removed })] : []),
        ...(conflicts > 0 ? [t('preview.groupConflicts', { count: conflicts })] : []),
      ];
      return parts.length === 0 ? t('figures.nothing') : parts.join(' · ');
    },
    [t],
  );
}
