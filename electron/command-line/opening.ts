import { resolve } from 'node:path';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { CommandContext } from './command.ts';

/** Opens a workspace file in whichever mode it can be, and says so where that is not the ordinary one. */
export async function openWorkspace(context: CommandContext, file: string): Promise<WorkspaceState & { isOpen: true }> {
  const { author, answer, call, say, warn } = context;
  const state = await call('lifecycle.open', { path: resolve(file), author, answer });
  if (!state.isOpen) throw new Error('A workspace that was opened is open.');
  if (state.mode !== 'normal') warn(say(`command-line:modes.${state.mode}`, { path: state.path }));
  for (const risk of state.risks) warn(say(`command-line:risks.${risk}`, { path: state.path }));
  return state;
}
