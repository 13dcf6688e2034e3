import { useState } from 'react';
import { call, queryClient } from '../../api/service.ts';
import { readAsBase64 } from '../../api/files.ts';
import type { RecentWorkspace } from '../../../shared/contract/host.ts';
import type { WorkspaceDetails, WorkspaceState } from '../../../shared/contract/workspace.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { Failure } from '../../../shared/result.ts';
import { failureOf } from '../../components/failure-message.tsx';
import { showWorkspace } from '../frame/show-workspace.ts';

/** An attempt to open that did not succeed: why, and for which of the recent workspaces. */
export interface OpeningProblem {
  failure: Failure;
  recent: RecentWorkspace | null;
}

export interface Opening {
  isBusy: boolean;
  problem: OpeningProblem | null;
  dismiss: () => void;
  open: (recent: RecentWorkspace | null, answer?: 'moved' | 'copied') => Promise<void>;
  receive: (file: File) => Promise<void>;
  create: (details: WorkspaceDetails) => Promise<void>;
  createSample: (language: Language) => Promise<void>;
  recover: (recent: RecentWorkspace, backup: string) => Promise<void>;
}

/** Every way into a workspace; one at a time, failures kept with what they belong to. */
export function useOpening(): Opening {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);

  const attempt = async (recent: RecentWorkspace | null, work: () => Promise<WorkspaceState | null>) => {
    setBusy(true);
    setProblem(null);
    try {
      await showWorkspace(await work());
    } catch (error) {
      setProblem({ failure: failureOf(error), recent });
      void queryClient.invalidateQueries({ queryKey: ['host.recent'] });
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    problem,
    dismiss: () => setProblem(null),
    open: (recent, answer) =>
      attempt(recent, () => call('host.openWorkspace', { recent: recent?.id ?? null, answer: answer ?? null })),
    receive: (file) =>
      attempt(null, async () => call('host.receiveWorkspace', { fileName: file.name, bytes: await readAsBase64(file) })),
    create: (details) => attempt(null, () => call('host.createWorkspace', { details })),
    createSample: (language) => attempt(null, () => call('host.createSample', { language })),
    recover: (recent, backup) => attempt(recent, () => call('host.recover', { recent: recent.id, backup })),
  };
}
