import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../api/saving.ts';
import { call, queryClient } from '../../api/service.ts';
import { saveFile, downloadFile } from '../../api/files.ts';
import { failureOf, useFailureWords } from '../../components/failure-message.tsx';
import { useToasts } from '../../components/toasts.ts';
import { flushDrafts } from '../../components/use-draft.ts';
import { showWorkspace } from './show-workspace.ts';

export interface WorkspaceCommands {
  close: () => Promise<void>;
  openAnother: () => Promise<void>;
  saveCopy: () => Promise<void>;
  makeBackup: () => Promise<void>;
  moveToSafety: () => Promise<void>;
  exportFile: (kind: 'cluster-tor' | 'checklist', format: 'docx' | 'xlsx') => Promise<void>;
}

/** What the menu and the palette do with the workspace as a whole; failures become messages. */
export function useWorkspaceCommands(): WorkspaceCommands {
  const { t, i18n } = useTranslation('app');
  const words = useFailureWords();
  return useMemo(() => {
    const { show } = useToasts.getState();
    const attempt = async (work: () => Promise<void>) => {
      flushDrafts();
      await whenSettled();
      try {
        await work();
      } catch (error) {
        show({ kind: 'problem', text: words(failureOf(error)) });
      }
    };
    const close = () =>
      attempt(async () => {
        await call('host.closeWorkspace', {});
        await showWorkspace({ isOpen: false });
      });
    return {
      close,
      openAnother: async () => {
        const about = await call('host.about', {});
        if (about.shell === 'local-web') return close();
        return attempt(async () => showWorkspace(await call('host.openWorkspace', { recent: null, answer: null })));
      },
      saveCopy: () =>
        attempt(async () => {
          const { place, isCancelled, download } = await call('host.saveCopy', {});
          if (isCancelled) return;
          if (download) downloadFile(download);
          show({ kind: 'done', text: place ? t('toasts.copySaved', { place }) : t('toasts.downloaded', { place: download?.fileName }) });
        }),
      makeBackup: () =>
        attempt(async () => {
          await call('backups.make', {});
          await queryClient.invalidateQueries({ queryKey: ['backups.list'] });
          await queryClient.invalidateQueries({ queryKey: ['workspace.state'] });
          show({ kind: 'done', text: t('palette.backupMade') });
        }),
      moveToSafety: () => attempt(async () => showWorkspace(await call('host.moveToSafety', {}))),
      exportFile: (kind, format) =>
        attempt(async () => {
          const language = i18n.language as 'en';
          const file = await call('exports.make', { kind, format, language, document: null });
          const place = await saveFile(file);
          if (place !== null) show({ kind: 'done', text: t('palette.fileSaved', { name: place }) });
        }),
    };
  }, [t, i18n, words]);
}
