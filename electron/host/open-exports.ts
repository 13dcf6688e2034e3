import { readFileSync, rmSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Handlers } from '../../shared/contract/define.ts';
import type { HostContract } from '../../shared/contract/host.ts';
import type { ServiceClient } from '../../shared/contract/index.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Dialogs } from './dialogs.ts';
import { momentaryPath, safeFileName, workspaceExtension } from './file-names.ts';
import { writeFileWhole } from './stored-json.ts';
import { valueOf } from './value-of.ts';

type OpenExportMethods = 'host.saveArchive' | 'host.receiveArchive';

export interface OpenExportDependencies {
  service: ServiceClient;
  dialogs: Dialogs;
  author: () => string;
  /** The path of the open workspace; fails with `no-workspace`. */
  openPath: () => Promise<string>;
  remember: (state: WorkspaceState) => WorkspaceState;
}

/** Everything leaves in open formats, and a workspace is made of it again. */
export function createOpenExportHandlers(
  dependencies: OpenExportDependencies,
): Pick<Handlers<HostContract>, OpenExportMethods> {
  const { service, dialogs, author, openPath, remember } = dependencies;

  async function makeWorkspace(archive: string, name: string, target: string | null): Promise<WorkspaceState | null> {
    const path = target ?? (await dialogs.chooseNewWorkspace(name));
    if (path === null) return null;
    return remember(valueOf(await service['lifecycle.openArchive']({ path: archive, target: path, author: author() })));
  }

  return {
    'host.saveArchive': async ({ language }) => {
      const workspace = await openPath();
      const day = new Intl.DateTimeFormat('sv-SE').format(new Date());
      const fileName = safeFileName(`${basename(workspace, workspaceExtension)} ${day}.zip`, 'export.zip');
      const chosen = await dialogs.chooseSaveFile(fileName);
      switch (chosen.kind) {
        case 'cancelled':
          return { place: null, isCancelled: true, download: null };
        case 'path':
          valueOf(await service['lifecycle.archive']({ path: chosen.path, language }));
          return { place: chosen.path, isCancelled: false, download: null };
        case 'download': {
          const path = momentaryPath(workspace);
          try {
            valueOf(await service['lifecycle.archive']({ path, language }));
            const bytes = readFileSync(path).toString('base64');
            return { place: null, isCancelled: false, download: { fileName, mediaType: 'application/zip', bytes } };
          } finally {
            rmSync(path, { force: true });
          }
        }
      }
    },
    'host.receiveArchive': async ({ upload }) => {
      if (upload === null) {
        const chosen = await dialogs.chooseArchive();
        return chosen === null ? null : makeWorkspace(chosen, basename(chosen, extname(chosen)), null);
      }
      const name = basename(upload.fileName, extname(upload.fileName));
      const target = await dialogs.chooseNewWorkspace(name);
      if (target === null) return null;
      const path = momentaryPath(target);
      try {
        writeFileWhole(path, Buffer.from(upload.bytes, 'base64'), 0o600);
        return await makeWorkspace(path, name, target);
      } finally {
        rmSync(path, { force: true });
      }
    },
  };
}
