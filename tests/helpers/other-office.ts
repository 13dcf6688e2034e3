import { createRecordSettler } from '../../electron/workspace/database/derived-records.ts';
import { createReception } from '../../electron/workspace/database/reception.ts';
import type { OpenWorkspace } from '../../electron/workspace/open-workspace.ts';
import { createMergeLedger } from '../../electron/workspace/repositories/merges.ts';
import { createRecordStore } from '../../electron/workspace/repositories/records.ts';
import type { PackedChange } from '../../shared/domain/exchange/package.ts';
import type { RecordType } from '../../shared/records/index.ts';

/**
 * What a merge with the office of Aden leaves behind: a field with two heads, a record that one deleted and the other
 * edited, a value withheld by the sender, a record left out here, an edit that had not seen a withheld value, and
 * changes of an incarnation that stems from another. Answers the merge's batch.
 */
export function mergeWithAden(workspace: OpenWorkspace): string {
  const { connection, identity, log, searchIndex, newId } = workspace;
  const save = (id: string, name: string) =>
    log.commit({ key: 'edited' }, (writer) => writer.save('organisation', id, { name }));
  save('contested', 'Ours');
  save('kept-alive', 'Ours');
  const own = connection.prepare('SELECT max(n) FROM changes WHERE office = ?').pluck().get(identity.incarnation) as number;
  save('kept-alive', 'Ours, edited apart');

  const seen = { [identity.incarnation]: own };
  const change = (n: number, id: string, more: Partial<PackedChange>): PackedChange => ({
    office: 'aden',
    n,
    batch: 'aden-batch',
    type: 'organisation',
    id,
    seen: {},
    lamport: n,
    writes: [],
    withheld: [],
    ...more,
  });
  const write = (field: string, value: PackedChange['writes'][number]['value']) => ({ field, value, limits: null });
  const merge = connection.transaction(() => {
    const ledger = createMergeLedger({
      connection,
      office: identity.incarnation,
      author: () => workspace.author,
      now: () => workspace.clock.now(),
      newId,
    });
    const batch = ledger.begin();
    const reception = createReception(connection);
    for (const incarnation of [
      { office: 'aden', parent: null, branchedAt: null },
      { office: 'aden-restored', parent: 'aden', branchedAt: 4 },
    ]) {
      reception.addIncarnation(incarnation);
    }
    for (const [id, office] of [['aden-batch', 'aden'], ['aden-later', 'aden-restored']] as const) {
      reception.addBatch({ id, office, kind: 'edit', label: '{"key":"edited"}', author: 'Nadia', at: '2031-01-01T00:00:00.000Z', reverses: null });
    }
    reception.receive(change(1, 'contested', { writes: [write('deleted', false), write('name', 'Theirs')] }), false);
    reception.receive(change(2, 'from-aden', { writes: [write('deleted', false), write('name', 'Aden office')], withheld: ['note'] }), false);
    reception.receive(change(3, 'left-out', { writes: [write('deleted', false), write('name', 'Left out')] }), true);
    reception.receive(change(4, 'kept-alive', { seen, lamport: own + 1, writes: [write('deleted', true)] }), false);
    const later = { office: 'aden-restored', batch: 'aden-later', lamport: own + 2 };
    reception.receive(change(1, 'contested', { ...later, writes: [write('acronym', 'ADN')] }), false);
    reception.finish();
    const settle = createRecordSettler(connection, createRecordStore(connection), searchIndex);
    for (const [type, touched] of reception.touched) for (const id of touched.keys()) settle(type as RecordType, id);
    const summary = { added: 1, changed: 2, removed: 0, parallel: 0, conflicts: 2 };
    ledger.end(batch, reception, summary, [{ office: 'aden', name: 'Aden' }]);
    return batch;
  })();
  log.commit({ key: 'edited' }, (writer) => writer.save('organisation', 'from-aden', { note: 'Written without having seen theirs' }));
  return merge;
}
