import { createDraftingHandlers } from './drafting.ts';
import { createExportingHandlers } from './exporting.ts';
import type { DocumentsDependencies } from './gather.ts';

export function createDocumentsHandlers(dependencies: DocumentsDependencies) {
  return { ...createDraftingHandlers(dependencies), ...createExportingHandlers(dependencies) };
}
