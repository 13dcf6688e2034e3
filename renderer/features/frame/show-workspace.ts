import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { queryClient } from '../../api/service.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { useNavigation } from '../../navigation.ts';

/** Between two workspaces nothing is drawn, so that no answer of the earlier one meets the later. */
export const useSwitching = create<{ isSwitching: boolean }>(() => ({ isSwitching: false }));

/** After another workspace was opened, or this one closed. `null`: cancelled, everything stays. */
export async function showWorkspace(state: WorkspaceState | null): Promise<void> {
  if (state === null) return;
  useNavigation.getState().go({ area: 'today' });
  flushSync(() => useSwitching.setState({ isSwitching: true }));
  queryClient.removeQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('host.') });
  queryClient.setQueryData(['workspace.state', {}], state);
  flushSync(() => useSwitching.setState({ isSwitching: false }));
  await queryClient.invalidateQueries({ queryKey: ['host.recent'] });
}
