import { join } from 'node:path';
import { FailureError } from '../../../../shared/result.ts';
import { connectReadOnly, settleIntoOneFile, sizeOf } from '../../database/connection.ts';
import { requireSpace } from '../../database/durable-files.ts';
import { makeReadingFolder, readingRootOf } from '../../database/reading-folder.ts';
import { assembleWorkspace, type OpenWorkspace } from '../../open-workspace.ts';
import type { LifecycleDependencies } from '../workspace.ts';

/** A copy of a workspace, opened for reading; `file` is where it lies until its release. */
export interface Snapshot extends OpenWorkspace {
  file: string;
}

/**
 * A copy of the open workspace as it is now, to read while others go on writing.
 *
 * It holds what must not leave, such as keys: it lies among the application's own files and goes with its release.
 */
export async function takeSnapshot(dependencies: LifecycleDependencies): Promise<Snapshot> {
  const { slot, dataHome, catalogues, clock, newId } = dependencies;
  const workspace = slot.current;
  if (!workspace) throw new FailureError('no-workspace');
  const folder = makeReadingFolder(readingRootOf(dataHome));
  const file = join(folder.path, 'snapshot.clusterdesk');
  try {
    requireSpace(folder.path, sizeOf(workspace.connection));
    await workspace.connection.backup(file, { progress: () => 2_000 });
    settleIntoOneFile(file);
    const connection = connectReadOnly(file);
    const release = () => {
      connection.close();
      folder.discard();
    };
    const opened = assembleWorkspace({
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
    return Object.assign(opened, { file });
  } catch (error) {
    folder.discard();
    throw error;
  }
}
