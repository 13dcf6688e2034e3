import { createContext, useContext } from 'react';
import type { OpenWorkspaceState } from './frame.tsx';

export const CurrentWorkspace = createContext<OpenWorkspaceState | null>(null);

/** The open workspace; only within the frame. */
export function useCurrentWorkspace(): OpenWorkspaceState {
  const state = useContext(CurrentWorkspace);
  if (!state) throw new Error('no workspace is open here');
  return state;
}

/** Whether what is shown may be changed. */
export function useIsWritable(): boolean {
  return useCurrentWorkspace().mode === 'normal';
}
