import { whyNotWritten } from '../../../../shared/domain/elections/procedure/frozen.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { RecordReader } from '../../repositories/records.ts';

/**
 * Keeps what people voted under from being written by hand: the calls that every register shares would reach it.
 *
 * @param fields `null` for removing or restoring.
 * @throws FailureError `election-frozen`, `election-step`
 */
export function requireWritable(records: RecordReader, type: RecordType, id: string, fields: Record<string, FieldValue> | null): void {
  if (type !== 'election' && type !== 'constituency' && type !== 'roll_entry' && type !== 'nomination') return;
  const known = records.get(type, id);
  const written = fields === null ? null : Object.keys(fields);
  // A record is held against the election it is in and the one it is moved to.
  const owners = type === 'election' ? [id] : [known && 'election' in known ? known.election : null, fields?.['election'] ?? null];
  for (const owner of owners) {
    if (typeof owner !== 'string') continue;
    const status = records.get('election', owner)?.status ?? null;
    const why = whyNotWritten(type, status, written, known === null);
    if (why !== null) throw new FailureError(why);
  }
}
