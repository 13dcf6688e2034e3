import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FailureError } from '../../shared/result.ts';
import type { Dialogs } from '../host/dialogs.ts';
import { workspaceFileName } from '../host/file-names.ts';
import type { MenuWords } from './menu-words.ts';

export interface NativeDialogOptions {
  /** The window that a dialog belongs to. */
  findWindow: () => BrowserWindow | null;
  /** Where a dialog starts. */
  documentsFolder: () => string;
  words: () => MenuWords;
}

const workspaceEnding = '.clusterdesk';

function withEnding(path: string): string {
  return path.toLowerCase().endsWith(workspaceEnding) ? path : `${path}${workspaceEnding}`;
}

/** The operating system's own dialogs; a file picked here is the only way for a path to come in. */
export function createNativeDialogs({ findWindow, documentsFolder, words }: NativeDialogOptions): Dialogs {
  const workspaceFilter = (): FileFilter => ({ name: words().dialogs.workspaceFile, extensions: ['clusterdesk'] });

  async function askWhereToSave(title: string, fileName: string, filters: FileFilter[]): Promise<string | null> {
    const window = findWindow();
    const options = {
      title,
      defaultPath: join(documentsFolder(), fileName),
      filters,
      properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    };
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  }

  async function askForOne(wanted: OpenDialogOptions): Promise<string | null> {
    const window = findWindow();
    const options = { ...wanted, defaultPath: documentsFolder() };
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  }

  function askForFile(title: string, filter: FileFilter): Promise<string | null> {
    const filters = [filter, { name: words().dialogs.allFiles, extensions: ['*'] }];
    return askForOne({ title, filters, properties: ['openFile'] });
  }

  return {
    async chooseNewWorkspace(suggestedName) {
      const chosen = await askWhereToSave(words().dialogs.newWorkspace, workspaceFileName(suggestedName), [
        workspaceFilter(),
      ]);
      if (chosen === null) return null;
      const path = withEnding(chosen);
      // The system's dialog offers to replace a file; a workspace is never replaced.
      if (existsSync(path)) throw new FailureError('workspace-exists', { path });
      return path;
    },
    chooseWorkspace: () => askForFile(words().dialogs.openWorkspace, workspaceFilter()),
    chooseHandover: () =>
      askForFile(words().dialogs.openHandover, { name: words().dialogs.handoverFile, extensions: ['cdhandover'] }),
    chooseArchive: () => askForFile(words().dialogs.openArchive, { name: 'ZIP', extensions: ['zip'] }),
    chooseFolder: () =>
      askForOne({ title: words().dialogs.exchangeFolder, properties: ['openDirectory', 'createDirectory'] }),
    async chooseSaveFile(suggestedName) {
      const ending = extname(suggestedName).slice(1);
      const filters = ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }];
      const path = await askWhereToSave(words().dialogs.saveFile, suggestedName, filters);
      return path === null ? { kind: 'cancelled' } : { kind: 'path', path };
    },
  };
}
