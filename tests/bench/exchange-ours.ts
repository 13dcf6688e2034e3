import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChangeLog } from '../../electron/workspace/database/change-log.ts';
import { createRecordStore } from '../../electron/workspace/repositories/records.ts';
import type { AnyRecord } from '../../shared/records/define.ts';
import { createTestOffice, linkOffices, type TestOffice } from '../helpers/offices.ts';
import { createTestService } from '../helpers/workspace.ts';
import type { EditBatch, Workload } from './exchange-edits.ts';
import type { Side } from './exchange-sides.ts';

/** Large enough that all changes are in one package. */
const limit = 100_000_000;

/** Writes batches as people did at the times they say. One transaction, so that the disk is waited for once. */
export function writeBatches({ workspace }: TestOffice, batches: readonly EditBatch[]): void {
  const { connection, identity, searchIndex } = workspace;
  let current = batches[0] as EditBatch;
  const log = createChangeLog({
    connection,
    records: createRecordStore(connection),
    searchIndex,
    office: identity.incarnation,
    author: () => current.author,
    now: () => current.at,
    newId: () => current.id,
  });
  connection.transaction(() => {
    for (const batch of batches) {
      current = batch;
      const [first] = batch.edits;
      const params = { type: first?.type ?? '', ...(batch.edits.length > 1 && { count: batch.edits.length }) };
      log.commit({ key: batch.edits.length > 1 ? 'editedMany' : 'edited', params }, (writer) => {
        for (const { type, id, fields } of batch.edits) writer.save(type, id, fields);
      });
    }
  })();
}

/** The records of a workload as one batch. */
export function firstBatch({ records }: Pick<Workload, 'records'>): EditBatch {
  return { id: randomUUID(), author: 'Amina Sarr', at: '2026-03-01T08:00:00.000Z', edits: records };
}

const files = (folder: string) => ({
  workspace: join(folder, 'receiver.clusterdesk'),
  package: join(folder, 'new.cdpackage'),
});

export const ours: Side = {
  async prepare(workload, folder) {
    const receiver = await createTestOffice(randomUUID());
    const sender = await createTestOffice(randomUUID());
    await linkOffices(receiver, sender);
    writeBatches(receiver, [firstBatch(workload)]);
    await sender.merge(await receiver.packagesFor(sender, { limit }));
    await receiver.merge(await sender.packagesFor(receiver, { limit }));
    writeBatches(sender, workload.batches);
    const made = await sender.packagesFor(receiver, { limit });
    const [bytes] = made;
    if (made.length !== 1 || !bytes) throw new Error(`${made.length} packages instead of one`);
    await Promise.all([receiver.close(), sender.close()]);
    writeFileSync(files(folder).package, bytes);
    cpSync(receiver.path, files(folder).workspace);
    return { package: bytes.byteLength };
  },
  async open(folder) {
    const service = createTestService({ folder, idPrefix: randomUUID() });
    await service.call('lifecycle.open', { path: files(folder).workspace, author: 'Amina Sarr', answer: 'moved' });
    const bytes = readFileSync(files(folder).package).toString('base64');
    return {
      async merge() {
        const incoming = [{ fileName: 'new.cdpackage', bytes }];
        const result = await service.call('exchange.merge', { files: incoming, leaveOut: [], allowShrinking: false });
        if (result.files[0]?.state !== 'merged') throw new Error(`The package was ${JSON.stringify(result.files[0])}`);
      },
      read: (type, id) => service.current()?.records.get(type, id) as AnyRecord,
      close: () => service.close(),
    };
  },
};
