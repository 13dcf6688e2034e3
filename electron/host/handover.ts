import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Handlers, InputOf, OutputOf } from '../../shared/contract/define.ts';
import { handoverEnding } from '../../shared/contract/handover.ts';
import type { HostContract } from '../../shared/contract/host.ts';
import type { ServiceClient } from '../../shared/contract/index.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { FailureError } from '../../shared/result.ts';
import type { Dialogs } from './dialogs.ts';
import { momentaryPath, safeFileName } from './file-names.ts';
import { writeFileWhole } from './stored-json.ts';
import { valueOf } from './value-of.ts';

type HandoverMethods = 'host.handOver' | 'host.chooseHandover' | 'host.receiveHandover';
type HandOver = HostContract['host.handOver'];

export interface HandoverDependencies {
  service: ServiceClient;
  dialogs: Dialogs;
  author: () => string;
  /** The path of the open workspace; fails with `no-workspace`. */
  openPath: () => Promise<string>;
  remember: (state: WorkspaceState) => WorkspaceState;
}

const mebibyte = 1_048_576;
/** What a browser takes as one answer, in bytes. */
const downloadLimit = 256 * mebibyte;

function withEnding(path: string): string {
  return extname(path).toLowerCase() === handoverEnding ? path : `${path}${handoverEnding}`;
}

/** What a workspace is called that comes out of a handover file: as that was called, without the day. */
export function workspaceNameOf(fileName: string): string {
  return basename(fileName, extname(fileName)).replace(/ \d{4}-\d{2}-\d{2}( \(\d+\))?$/, '');
}

/** The open workspace for a successor, and the way in for who receives it. */
export function createHandoverHandlers(dependencies: HandoverDependencies): Pick<Handlers<HostContract>, HandoverMethods> {
  const { service, dialogs, author, openPath, remember } = dependencies;
  /** Chosen already, waiting for its passphrase; and where its workspace will lie, once somebody said so. */
  let waiting: { path: string; target: string | null } | null = null;

  /** The dialog asked before replacing the name that it was given, not the one with the ending. */
  function requireFree(path: string, chosen: string): void {
    if (path !== chosen && existsSync(path)) throw new FailureError('file-exists', { path });
  }

  async function handOver({ language, passphrase, fileName }: InputOf<HandOver>): Promise<OutputOf<HandOver>> {
    const workspace = await openPath();
    const name = withEnding(safeFileName(fileName, `handover${handoverEnding}`));
    const chosen = await dialogs.chooseSaveFile(name);
    const seal = async (path: string) => valueOf(await service['lifecycle.handOver']({ path, passphrase, language }));
    switch (chosen.kind) {
      case 'cancelled':
        return { place: null, isCancelled: true, download: null, report: null };
      case 'path': {
        const path = withEnding(chosen.path);
        requireFree(path, chosen.path);
        return { place: path, isCancelled: false, download: null, report: await seal(path) };
      }
      case 'download': {
        const path = momentaryPath(workspace);
        try {
          const report = await seal(path);
          if (statSync(path).size > downloadLimit) throw new FailureError('handover-too-large', { limit: downloadLimit / mebibyte });
          const bytes = readFileSync(path).toString('base64');
          return { place: null, isCancelled: false, download: { fileName: name, mediaType: 'application/octet-stream', bytes }, report };
        } finally {
          rmSync(path, { force: true });
        }
      }
    }
  }

  async function openAt(path: string, target: string, passphrase: string): Promise<WorkspaceState> {
    return remember(valueOf(await service['lifecycle.openHandover']({ path, target, passphrase, author: author() })));
  }

  /** Where to put it is asked once, however often the passphrase is mistyped. */
  async function receiveChosen(passphrase: string): Promise<WorkspaceState | null> {
    if (waiting === null) throw new FailureError('handover-not-chosen');
    waiting.target ??= await dialogs.chooseNewWorkspace(workspaceNameOf(waiting.path));
    const { path, target } = waiting;
    if (target === null) return null;
    try {
      const state = await openAt(path, target, passphrase);
      waiting = null;
      return state;
    } catch (error) {
      if (existsSync(target) && waiting) waiting.target = null;
      throw error;
    }
  }

  return {
    'host.handOver': handOver,
    'host.chooseHandover': async () => {
      const path = await dialogs.chooseHandover();
      if (path === null) return null;
      waiting = { path, target: null };
      return { fileName: basename(path) };
    },
    'host.receiveHandover': async ({ passphrase, upload }) => {
      if (upload === null) return receiveChosen(passphrase);
      const target = await dialogs.chooseNewWorkspace(workspaceNameOf(upload.fileName));
      if (target === null) return null;
      const path = momentaryPath(target);
      try {
        writeFileWhole(path, Buffer.from(upload.bytes, 'base64'), 0o600);
        return await openAt(path, target, passphrase);
      } finally {
        rmSync(path, { force: true });
      }
    },
  };
}
