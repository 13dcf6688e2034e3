import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CallContext, Handlers } from '../../../../shared/contract/define.ts';
import type { ArchiveReport, lifecycleContract, WorkspaceState } from '../../../../shared/contract/workspace.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { requireFolderOf, sweepPartials } from '../../database/durable-files.ts';
import type { LifecycleDependencies } from '../workspace.ts';
import { takeSnapshot } from './snapshot.ts';

type ArchiveMethods = 'lifecycle.archive' | 'lifecycle.openArchive';

export interface ArchiveDependencies extends LifecycleDependencies {
  /** Opens the file in the place of what was open; the caller holds the slot. */
  open: (path: string, author: string) => Promise<WorkspaceState>;
}

/** Everything leaves in open formats, and comes back. */
export function createArchiveHandlers(
  dependencies: ArchiveDependencies,
): Pick<Handlers<typeof lifecycleContract>, ArchiveMethods> {
  const { slot, migrations, machine, newId, longWork, open } = dependencies;

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
    'lifecycle.archive': ({ path, language }, context) =>
      longWork.run(context, (running) => archive(path, language, running)),
    'lifecycle.openArchive': async ({ path, target, author }, context) => {
      const { readArchive } = await import('../../archive/read-archive.ts');
      await longWork.run(context, (running) => readArchive({ path, target, migrations, machine, newId }, running));
      return slot.exclusively(() => open(target, author));
    },
  };
}
