import { resolve } from 'node:path';

/**
 * The workspace file among the words that the operating system started the program with, as an
 * absolute path; `null` when there is none. Switches of Electron and Chromium are passed over.
 */
export function findWorkspaceArgument(words: readonly string[], folder: string): string | null {
  const named = words.slice(1).findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.clusterdesk'));
  return named === undefined ? null : resolve(folder, named);
}
