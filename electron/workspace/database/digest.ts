import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/changes/changes.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import { recordTypes } from '../../../shared/records/index.ts';
import { createRecordStore } from '../repositories/records.ts';
import { countChanges } from './check.ts';
import type { Connection } from './connection.ts';

export interface StateDigest {
  /** SHA-256 over every record that is not deleted and what is known of it. */
  digest: string;
  /** SHA-256 over every change, whatever order they came in. */
  history: string;
  records: number;
  changes: number;
}

/**
 * Two workspaces with equal digests say the same, whatever way it came in; with equal histories they
 * also remember the same.
 */
export function digestState(connection: Connection): StateDigest {
  const store = createRecordStore(connection);
  const state = createHash('sha256');
  let records = 0;
  for (const type of [...recordTypes].sort()) {
    for (const record of store.list(type).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const { deleted: _deleted, ...values } = record;
      const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
      state.update(`${type} ${canonicalJson(known as FieldValue)}\n`);
      records += 1;
    }
  }
  const history = createHash('sha256');
  const changes = connection
    .prepare('SELECT office, n, batch, record_type, record_id, seen, lamport FROM changes ORDER BY office, n')
    .iterate() as IterableIterator<Record<string, string | number>>;
  for (const { seen, ...change } of changes) {
    history.update(`${canonicalJson({ ...change, seen: JSON.parse(seen as string) as FieldValue })}\n`);
  }
  const writes = connection
    .prepare('SELECT office, n, field, value, limits FROM writes ORDER BY office, n, field')
    .iterate() as IterableIterator<Record<string, string | number | null>>;
  for (const write of writes) history.update(`${canonicalJson(write)}\n`);
  return { digest: state.digest('hex'), history: history.digest('hex'), records, changes: countChanges(connection) };
}
