import { mkdirSync } from 'node:fs';
import { FailureError } from '../../shared/result.ts';
import { freePath, workspaceFileName } from './file-names.ts';

/** What became of the question where to save a file. */
export type SavePlace =
  | { kind: 'path'; path: string }
  /** There is no dialog in this shell: the page gives the bytes to the browser's own download. */
  | { kind: 'download' }
  | { kind: 'cancelled' };

/** Asks the person for places on the disk. `null` means cancelled; paths are absolute. */
export interface Dialogs {
  /** A path for a new workspace file. Fails with `workspace-exists` rather than offer to overwrite one. */
  chooseNewWorkspace(suggestedName: string): Promise<string | null>;
  /** An existing workspace file. */
  chooseWorkspace(): Promise<string | null>;
  /** A zip file in which a workspace was saved in open formats. */
  chooseArchive(): Promise<string | null>;
  /** A handover file. */
  chooseHandover(): Promise<string | null>;
  /** A folder through which packages are exchanged. Fails with `desktop-only` where there is no dialog. */
  chooseFolder(): Promise<string | null>;
  chooseSaveFile(suggestedName: string): Promise<SavePlace>;
}

/** The local web has no dialogs of the machine: new workspaces go into one folder, files are downloaded. */
export function createFolderDialogs(workspacesFolder: string): Dialogs {
  return {
    async chooseNewWorkspace(suggestedName) {
      mkdirSync(workspacesFolder, { recursive: true });
      return freePath(workspacesFolder, workspaceFileName(suggestedName));
    },
    async chooseWorkspace() {
      throw new FailureError('upload-needed');
    },
    async chooseArchive() {
      throw new FailureError('upload-needed');
    },
    async chooseHandover() {
      throw new FailureError('upload-needed');
    },
    async chooseFolder() {
      throw new FailureError('desktop-only');
    },
    chooseSaveFile: async () => ({ kind: 'download' }),
  };
}
