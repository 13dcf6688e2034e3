import type { RecordType } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import { createRecordSettler } from '../database/derived-records.ts';
import { createReception } from '../database/reception.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { createRecordStore } from '../repositories/records.ts';
import type { Exchange } from './exchange.ts';

/** Takes in what a person had left out of a record; undone like a merge. Fails with `record-not-found`. */
export function takeLeftOut({ connection, searchIndex }: OpenWorkspace, { ledger, leftOut, names }: Exchange, type: RecordType, id: string): string[] {
  const entry = leftOut.list().find((one) => one.type === type && one.id === id);
  if (!entry) throw new FailureError('record-not-found', { type, id });
  connection.transaction(() => {
    const reception = createReception(connection);
    const batch = ledger.begin();
    reception.takeLeftOut(type, id);
    const { before, after } = createRecordSettler(connection, createRecordStore(connection), searchIndex)(type, id);
    const isNew = before === null && !after.deleted;
    const figures = { added: Number(isNew), changed: Number(!isNew), removed: Number(after.deleted), parallel: 0, conflicts: 0 };
    ledger.end(batch, reception, figures, [{ office: entry.office, name: names.nameOf(entry.office) }]);
  })();
  return [type];
}
