import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import type { ArchiveReport, lifecycleContract, WorkspaceState } from '../../../../shared/contract/workspace.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { connectReadOnly, settleIntoOneFile, sizeOf } from '../../database/connection.ts';
import { requireFolderOf, requireSpace, shortId, sweepPartials } from '../../database/durable-files.ts';
import { assembleWorkspace, type OpenWorkspace } from '../../open-workspace.ts';
import type { LifecycleDependencies } from '../workspace.ts';

type ArchiveMethods = 'lifecycle.archive' | 'lifecycle.openArchive';

export interface ArchiveDependencies extends LifecycleDependencies {
  /** Opens the file in the place of what was open; the caller holds the slot. */
  open: (path: string, author: string) => Promise<WorkspaceState>;
}

/** Everything leaves in open formats, and comes back. */
export function createArchiveHandlers(
  dependencies: ArchiveDependencies,
): Pick<Handlers<typeof lifecycleContract>, ArchiveMethods> {
  const { slot, migrations, machine, newId, open } = dependencies;

  async function archive(path: string, language: Language, context: CallContext): Promise<ArchiveReport> {
    requireFolderOf(path);
    if (existsSync(path) && !path.toLowerCase().endsWith('.zip')) throw new FailureError('file-exists', { path });
    sweepPartials(dirname(path), basename(path));
    const { writeArchive } = await import('../../archive/write-archive.ts');
    const snapshot = await slot.inTurn(() => takeSnapshot(dependencies));
    try {
      const areas = dependencies.createAreaHandlers(snapshot);
      const planOf: Parameters<typeof writeArchive>[0]['planOf'] = (kind, worded, document) =>
        areas['documents.plan']({ kind, language: worded, document }, context);
      return await writeArchive({ workspace: snapshot, path, language, planOf }, context);
    } finally {
      snapshot.release();
    }
  }

  return {
    'lifecycle.archive': ({ path, language }, context) => archive(path, language, context),
    'lifecycle.openArchive': async ({ path, target, author }, context) => {
      const { readArchive } = await import('../../archive/read-archive.ts');
      await readArchive({ path, target, migrations, machine, newId }, context);
      return slot.exclusively(() => open(target, author));
    },
  };
}

/**
 * A copy of the open workspace as it is now, to read while others go on writing.
 *
 * It holds what must not leave, such as keys: it lies among the application's own files and goes with its release.
 */
async function takeSnapshot({ slot, dataHome, catalogues, clock, newId }: LifecycleDependencies): Promise<OpenWorkspace> {
  const workspace = slot.current;
  if (!workspace) throw new FailureError('no-workspace');
  const folder = join(dataHome, 'reading', `${process.pid}-${shortId()}`);
  mkdirSync(folder, { recursive: true });
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, 'snapshot.clusterdesk');
  try {
    requireSpace(folder, sizeOf(workspace.connection));
    await workspace.connection.backup(copy, { progress: () => 2_000 });
    settleIntoOneFile(copy);
    const connection = connectReadOnly(copy);
    const release = () => {
      connection.close();
      discard();
    };
    return assembleWorkspace({
      connection,
      path: workspace.path,
      mode: 'read_only',
      risks: [],
      author: workspace.author,
      release,
      catalogues,
      clock,
      newId,
      onChange: () => undefined,
    });
  } catch (error) {
    discard();
    throw error;
  }
}
