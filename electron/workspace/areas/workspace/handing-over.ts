import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CallContext, Handlers, InputOf } from '../../../../shared/contract/define.ts';
import { type handoverContract, handoverEnding, type HandoverReport } from '../../../../shared/contract/handover.ts';
import { FailureError } from '../../../../shared/result.ts';
import { writeReadMe } from '../../archive/read-me.ts';
import { sizeOf } from '../../database/connection.ts';
import { removeWithCompanions, requireFolderOf, sweepPartials } from '../../database/durable-files.ts';
import { readingRootOf } from '../../database/reading-folder.ts';
import { noteHandedOver } from '../../handover/handed-over.ts';
import { limitInMebibytes, workspaceLimit } from '../../handover/layout.ts';
import type { LifecycleDependencies } from '../workspace.ts';
import type { Lifecycle } from './lifecycle.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

type HandingOverMethods = 'lifecycle.handOver' | 'lifecycle.openHandover';

export interface HandingOverDependencies extends LifecycleDependencies {
  lifecycle: Pick<Lifecycle, 'open'>;
}

/** The whole workspace for a successor, encrypted, and the way back into one. */
export function createHandingOverHandlers(
  dependencies: HandingOverDependencies,
): Pick<Handlers<typeof handoverContract>, HandingOverMethods> {
  const { slot, catalogues, clock, dataHome, migrations, machine, newId, longWork, lifecycle } = dependencies;
  const readingRoot = readingRootOf(dataHome);

  async function snapshotOfCurrent(): Promise<Snapshot> {
    if (slot.current && sizeOf(slot.current.connection) > workspaceLimit) {
      throw new FailureError('handover-too-large', { limit: limitInMebibytes });
    }
    return takeSnapshot(dependencies);
  }

  async function handOver(
    { path, passphrase, language }: InputOf<(typeof handoverContract)['lifecycle.handOver']>,
    context: CallContext,
  ): Promise<HandoverReport> {
    requireFolderOf(path);
    if (existsSync(path) && !path.toLowerCase().endsWith(handoverEnding)) throw new FailureError('file-exists', { path });
    sweepPartials(dirname(path), basename(path));
    const { sealHandover } = await import('../../handover/sealing.ts');
    const snapshot = await slot.inTurn(snapshotOfCurrent);
    try {
      const areas = dependencies.createAreaHandlers(snapshot);
      const brief = await areas['exports.make']({ kind: 'handover', language, format: 'docx', document: null }, context);
      const { clusterName, officeName } = snapshot.state();
      const facts = { cluster: clusterName, office: officeName, day: clock.today() };
      const report = await sealHandover(
        {
          workspace: snapshot,
          brief: Buffer.from(brief.bytes, 'base64'),
          readMe: writeReadMe(catalogues, 'handover', language, facts),
          passphrase,
          path,
          readingRoot,
        },
        context,
      );
      await slot.inTurn(() => note(snapshot, report.changes));
      return report;
    } finally {
      snapshot.release();
    }
  }

  /** What cannot be written to, or was closed meanwhile, keeps no note: it asks once more before it is wiped. */
  function note({ identity }: Snapshot, changes: number): void {
    const { current } = slot;
    if (current?.mode !== 'normal' || current.identity.incarnation !== identity.incarnation) return;
    noteHandedOver(current.connection, changes);
  }

  return {
    'lifecycle.handOver': (input, context) => longWork.run(context, (running) => handOver(input, running)),
    'lifecycle.openHandover': async ({ path, target, passphrase, author }, context) => {
      const { receiveHandover } = await import('../../handover/receiving.ts');
      const options = { path, target, passphrase, migrations, machine, newId, readingRoot };
      await longWork.run(context, (running) => receiveHandover(options, running));
      return slot.exclusively(async () => {
        try {
          return await lifecycle.open(target, author, null);
        } catch (error) {
          removeWithCompanions(target);
          throw error;
        }
      });
    },
  };
}
