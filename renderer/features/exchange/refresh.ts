import type { PageMethod } from '../../../shared/contract/index.ts';
import { queryClient } from '../../api/service.ts';

const views: readonly PageMethod[] = ['exchange.view', 'exchange.conflicts', 'exchange.leftOut', 'today.view'];

/** After a call that changed links, packages or receipts: those are no records, so no change of one is announced. */
export async function refreshExchange(): Promise<void> {
  await Promise.all(views.map((method) => queryClient.invalidateQueries({ queryKey: [method] })));
}
