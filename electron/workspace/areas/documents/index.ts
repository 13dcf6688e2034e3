import { createClusterClauseHandlers } from './cluster-clauses.ts';
import { createComparingHandlers } from './comparing/comparing.ts';
import { createReturnHandlers } from './comparing/returns.ts';
import { createDraftMailHandlers } from './draft-mails.ts';
import { createDraftingHandlers } from './drafting.ts';
import { createExportingHandlers } from './exporting.ts';
import { createFreezingHandlers } from './freezing.ts';
import type { DocumentsDependencies } from './gather.ts';
import { createValueHandlers } from './keeping-values.ts';
import { createStartingHandlers } from './starting.ts';

export function createDocumentsHandlers(dependencies: DocumentsDependencies) {
  return {
    ...createStartingHandlers(dependencies),
    ...createDraftingHandlers(dependencies),
    ...createValueHandlers(dependencies),
    ...createClusterClauseHandlers(dependencies),
    ...createFreezingHandlers(dependencies),
    ...createDraftMailHandlers(dependencies),
    ...createExportingHandlers(dependencies),
    ...createComparingHandlers(dependencies),
    ...createReturnHandlers(dependencies),
  };
}
