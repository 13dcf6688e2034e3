import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../shared/contract/areas.ts';
import { useFormats } from '../../components/formats.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Puts what the records say into the screen's language; days among the parameters are written out. */
export function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation('checklist');
  const { day } = useFormats();
  return useCallback(
    ({ code, params }) =>
      t(
        `reasons.${code}`,
        Object.fromEntries(
          Object.entries(params).map(([name, value]) => [
            name,
            typeof value === 'string' && isoDay.test(value) ? day(value) : value,
          ]),
        ),
      ),
    [t, day],
  );
}
