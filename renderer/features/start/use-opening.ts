import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, queryClient } from '../../api/service.ts';
import { readAsBase64 } from '../../api/files.ts';
import type { RecentWorkspace } from '../../../shared/contract/host.ts';
import type { Backup, WorkspaceDetails, WorkspaceState } from '../../../shared/contract/workspace.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { Failure } from '../../../shared/result.ts';
import { failureOf } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { useToasts } from '../../components/toasts.ts';
import { showWorkspace } from '../frame/show-workspace.ts';

/** An attempt to open that did not succeed: why, and for which of the recent workspaces. */
export interface OpeningProblem {
  failure: Failure;
  recent: RecentWorkspace | null;
}

/** What takes its time at the moment. */
export type OpeningWork = 'open' | 'create' | 'sample' | 'recover' | 'archive' | 'handover' | 'read' | 'join' | 'reply';

export interface Opening {
  work: OpeningWork | null;
  isBusy: boolean;
  problem: OpeningProblem | null;
  dismiss: () => void;
  open: (recent: RecentWorkspace | null, answer?: 'moved' | 'copied') => Promise<void>;
  receive: (file: File) => Promise<void>;
  /** Makes a workspace of an open export; `null`: the person is asked for the file. */
  receiveArchive: (file: File | null) => Promise<void>;
  create: (details: WorkspaceDetails) => Promise<void>;
  createSample: (language: Language) => Promise<void>;
  recover: (recent: RecentWorkspace, backup: Pick<Backup, 'name' | 'madeAt'>) => Promise<void>;
  /** Anything else on the way to a workspace; `null` with the reason in `problem` when it fails. */
  attempt: <T>(kind: OpeningWork, run: () => Promise<T>) => Promise<T | null>;
}

/** Every way into a workspace; one at a time, failures kept with what they belong to. */
export function useOpening(): Opening {
  const { t } = useTranslation('start');
  const { instant } = useFormats();
  const [work, setWork] = useState<OpeningWork | null>(null);
  const [problem, setProblem] = useState<OpeningProblem | null>(null);

  const attempt = async <T>(kind: OpeningWork, run: () => Promise<T>, recent: RecentWorkspace | null = null): Promise<T | null> => {
    setWork(kind);
    setProblem(null);
    try {
      return await run();
    } catch (error) {
      setProblem({ failure: failureOf(error), recent });
      void queryClient.invalidateQueries({ queryKey: ['host.recent'] });
      return null;
    } finally {
      setWork(null);
    }
  };

  const show = async (kind: OpeningWork, recent: RecentWorkspace | null, run: () => Promise<WorkspaceState | null>) => {
    await attempt(kind, async () => showWorkspace(await run()), recent);
  };

  return {
    work,
    isBusy: work !== null,
    problem,
    dismiss: () => setProblem(null),
    attempt,
    open: (recent, answer) =>
      show('open', recent, () => call('host.openWorkspace', { recent: recent?.id ?? null, answer: answer ?? null })),
    receive: (file) =>
      show('open', null, async () => call('host.receiveWorkspace', { fileName: file.name, bytes: await readAsBase64(file) })),
    receiveArchive: (file) =>
      show('archive', null, async () =>
        call('host.receiveArchive', { upload: file && { fileName: file.name, bytes: await readAsBase64(file) } }),
      ),
    create: (details) => show('create', null, () => call('host.createWorkspace', { details })),
    createSample: (language) => show('sample', null, () => call('host.createSample', { language })),
    recover: (recent, { name, madeAt }) =>
      show('recover', recent, async () => {
        const state = await call('host.recover', { recent: recent.id, backup: name });
        if (state !== null) useToasts.getState().show({ kind: 'done', text: t('recovered', { when: instant(madeAt) }) });
        return state;
      }),
  };
}
