import type { Conflict } from '../../../../shared/contract/exchange.ts';
import { type RecordType, recordTypes } from '../../../../shared/records/index.ts';

/** A record with everything in it that waits for a decision. */
export interface ConflictRecord {
  id: string;
  type: RecordType;
  recordId: string;
  title: string;
  fields: Conflict[];
  /** Names of the offices that wrote, without repeats. */
  offices: string[];
}

/** The conflicts by record, in the order of the types; `id` names type and record in one. */
export function groupConflicts(conflicts: readonly Conflict[]): ConflictRecord[] {
  const records = new Map<string, ConflictRecord>();
  for (const conflict of conflicts) {
    const id = `${conflict.type}:${conflict.id}`;
    const known = records.get(id);
    const record = known ?? { id, type: conflict.type as RecordType, recordId: conflict.id, title: conflict.title, fields: [], offices: [] };
    record.fields.push(conflict);
    for (const { officeName } of conflict.candidates) if (!record.offices.includes(officeName)) record.offices.push(officeName);
    records.set(id, record);
  }
  return [...records.values()].sort((a, b) => recordTypes.indexOf(a.type) - recordTypes.indexOf(b.type));
}

/** Where to go on once the record at hand is settled: the one after it, else the one before. */
export function nextAfter(records: readonly ConflictRecord[], id: string): string | null {
  const place = records.findIndex((record) => record.id === id);
  return records[place + 1]?.id ?? records[place - 1]?.id ?? null;
}

/** Offices whose values can be taken for every field of the record at once. */
export function officesWithAll({ fields }: Pick<ConflictRecord, 'fields'>): { office: string; name: string }[] {
  const [first, ...others] = fields;
  if (!first || others.length === 0) return [];
  const has = ({ candidates }: Conflict, office: string) => candidates.filter((candidate) => candidate.office === office).length === 1;
  return first.candidates
    .filter(({ office }) => fields.every((field) => has(field, office)))
    .map(({ office, officeName }) => ({ office, name: officeName }));
}
