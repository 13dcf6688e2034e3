import { type BrowserWindow, dialog } from 'electron';
import type { Failure, Result } from '../../shared/result.ts';
import type { Host } from '../host/host.ts';
import type { MenuWords } from './menu-words.ts';

export interface OpeningOptions {
  host: Pick<Host, 'call' | 'openPath'>;
  findWindow: () => BrowserWindow | null;
  words: () => MenuWords;
  /** Says a failure in the menus' language. */
  wordFailure: (failure: Failure) => string;
}

export interface Opening {
  openPath(path: string): Promise<void>;
  openRecent(id: string): Promise<void>;
}

/**
 * Opens what the person chose outside the page: a file in the file manager, an entry of a menu. The
 * page learns of it from the service; what goes wrong is said in a box of the system.
 */
export function createOpening({ host, findWindow, words, wordFailure }: OpeningOptions): Opening {
  async function ask(options: Electron.MessageBoxOptions): Promise<number> {
    const window = findWindow();
    const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
    return response;
  }

  async function askWhetherMoved(): Promise<'moved' | 'copied' | null> {
    const { elsewhere, elsewhereDetail, moved, copied, cancel } = words().dialogs;
    const answer = await ask({
      type: 'question',
      message: elsewhere,
      detail: elsewhereDetail,
      buttons: [moved, copied, cancel],
      defaultId: 1,
      cancelId: 2,
      noLink: true,
    });
    return (['moved', 'copied'] as const)[answer] ?? null;
  }

  async function report(failure: Failure): Promise<void> {
    const { cannotOpen, ok } = words().dialogs;
    await ask({ type: 'error', message: cannotOpen, detail: wordFailure(failure), buttons: [ok] });
  }

  /** @param id of the recent workspace, or `null` for the file that the host was given last. */
  async function finish(id: string | null, result: Result<unknown>): Promise<void> {
    if (result.ok) return;
    if (result.error.code !== 'workspace-elsewhere') return report(result.error);
    const answer = await askWhetherMoved();
    if (answer === null) return;
    const second = await host.call('host.openWorkspace', { recent: id, answer });
    if (!second.ok) await report(second.error);
  }

  return {
    openPath: async (path) => finish(null, await host.openPath(path)),
    openRecent: async (id) => finish(id, await host.call('host.openWorkspace', { recent: id, answer: null })),
  };
}
