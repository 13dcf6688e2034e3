import type { AreaDependencies } from '../dependencies.ts';
import { createDraftingHandlers } from './drafting.ts';

export function createDocumentsHandlers(dependencies: AreaDependencies) {
  return { ...createDraftingHandlers(dependencies) };
}
