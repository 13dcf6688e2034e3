import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import { useFormats } from '../../../components/formats.ts';
import { officesOf } from './preview-records.ts';

/** "From Aden and Taiz: 12 added, 30 changed and 1 removed." */
export function useMergeSentence(): (result: MergeResult) => string {
  const { t } = useTranslation('exchange');
  const { list } = useFormats();
  return useCallback(
    (result) => {
      const { added, changed, removed } = result.summary;
      const parts = [
        ...(added > 0 ? [t('preview.parts.added', { count: added })] : []),
        ...(changed > 0 ? [t('preview.parts.changed', { count: changed })] : []),
        ...(removed > 0 ? [t('preview.parts.removed', { count: removed })] : []),
      ];
      if (parts.length === 0) return t('preview.nothing');
      return t('preview.sentence', { offices: list(officesOf(result)), what: list(parts) });
    },
    [t, list],
  );
}
