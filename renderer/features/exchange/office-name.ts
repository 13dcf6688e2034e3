import { useCallback, useMemo } from 'react';
import { useRecords, useServiceQuery } from '../../api/service.ts';

/** What an office is called, whether this one, a linked one or one that is known from others; `''` where nobody knows. */
export function useOfficeName(): (office: string) => string {
  const { data: view } = useServiceQuery('exchange.view', {});
  const offices = useRecords('office');
  const names = useMemo(
    () =>
      new Map([
        ...(offices ?? []).map(({ id, name }) => [id, name ?? ''] as const),
        ...(view ? [...view.offices.map(({ office, name }) => [office, name] as const), [view.own.office, view.own.name] as const] : []),
      ]),
    [view, offices],
  );
  return useCallback((office) => names.get(office) ?? '', [names]);
}
