import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DuplicatePair, PartnerType } from '../../../../shared/contract/partners.ts';
import { call, type CallError } from '../../../api/service.ts';
import { runWork } from '../../exchange/work.ts';

/** Pairs of a register that may be one: thousands of records take long enough for a bar that can be stopped. */
export function useDuplicates(type: PartnerType): UseQueryResult<DuplicatePair[], CallError> {
  return useQuery<DuplicatePair[], CallError>({
    queryKey: ['partners.duplicates', { type }],
    queryFn: () => runWork('comparing', () => call('partners.duplicates', { type })),
  });
}
