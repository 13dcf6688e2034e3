import type { Hole, MergedRecord, MergeResult } from '../../../shared/contract/exchange.ts';
import { areValuesEqual, hasSeen } from '../../../shared/domain/changes/changes.ts';
import { deletedField } from '../../../shared/domain/changes/existence.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { titleOf } from '../../../shared/records/title.ts';
import type { WriteRow } from '../database/change-rows.ts';
import type { SettledRecord } from '../database/derived-records.ts';

/** More records than a person can look through are counted only. */
export const mostListedRecords = 2_000;

export interface LeftOutRecord {
  type: RecordType;
  id: string;
  office: string;
  record: AnyRecord | null;
  incoming: Record<string, FieldValue>;
}

/** What a merge did to one record. */
export function describeRecord(
  { type, id, before, after, derived }: SettledRecord,
  isMerged: (write: WriteRow) => boolean,
  rootOf: (incarnation: string) => string,
): MergedRecord {
  const { heads, conflicts } = derived;
  const merged = heads.filter(isMerged);
  const latest = merged.reduce<WriteRow | null>((last, head) => (last && last.lamport > head.lamport ? last : head), null);
  const names = Object.keys(derived.values).filter((field) => !areValuesEqual(before?.[field], after[field]) || conflicts.includes(field));
  const otherOf = (field: string) =>
    heads.find((head) => head.field === field && !areValuesEqual(head.value, after[field]))?.value ?? null;
  return {
    type,
    id,
    title: titleOf(type, after) || (before ? titleOf(type, before) : ''),
    office: rootOf(latest?.office ?? ''),
    kind: kindOf(before, after, names.length > 0),
    isParallel: isParallel(heads, isMerged),
    hasConflict: conflicts.length > 0,
    isLeftOut: false,
    fields: [
      ...names.map((field) => ({
        field,
        before: before?.[field] ?? null,
        after: after[field] ?? null,
        ...(conflicts.includes(field) ? { other: otherOf(field) } : {}),
        isConflict: conflicts.includes(field),
      })),
      ...(conflicts.includes(deletedField)
        ? [{ field: deletedField, before: before?.deleted ?? false, after: after.deleted, other: true, isConflict: true }]
        : []),
    ],
  };
}

function kindOf(before: AnyRecord | null, after: AnyRecord, hasChanges: boolean): MergedRecord['kind'] {
  if (before === null) return after.deleted ? 'unchanged' : 'added';
  if (before.deleted !== after.deleted) return after.deleted ? 'removed' : 'restored';
  return hasChanges && !after.deleted ? 'changed' : 'unchanged';
}

/** Whether a field that came and another that stood here were written without knowing of each other. */
function isParallel(heads: readonly WriteRow[], isMerged: (write: WriteRow) => boolean): boolean {
  const came = heads.filter((head) => isMerged(head) && head.field !== deletedField);
  const stood = heads.filter((head) => !isMerged(head) && head.field !== deletedField);
  return came.some((head) => stood.some((other) => other.field !== head.field && !hasSeen(head, other)));
}

export function describeLeftOut({ type, id, office, record, incoming }: LeftOutRecord): MergedRecord {
  const shown = Object.entries(incoming).filter(([field]) => field !== deletedField);
  return {
    type,
    id,
    title: (record ? titleOf(type, record) : '') || titleOf(type, { id, deleted: false, ...incoming }),
    office,
    kind: record === null ? 'added' : incoming[deletedField] === true ? 'removed' : 'changed',
    isParallel: false,
    hasConflict: false,
    isLeftOut: true,
    fields: shown.map(([field, value]) => ({ field, before: record?.[field] ?? null, after: value, isConflict: false })),
  };
}

export interface OfficeCount {
  changes: number;
  ignored: number;
  waiting: number;
}

/** Adds up what happened, per office that wrote and record type. */
export function summarise(input: {
  records: readonly MergedRecord[];
  counts: ReadonlyMap<string, OfficeCount>;
  holes: readonly Hole[];
  nameOf: (office: string) => string;
}): Pick<MergeResult, 'offices' | 'summary' | 'records' | 'moreRecords'> {
  const { records, counts, holes, nameOf } = input;
  const offices = new Set([...counts.keys(), ...records.map(({ office }) => office), ...holes.map(({ office }) => office)]);
  const byOffice = [...offices].sort().map((office) => {
    const own = records.filter((record) => record.office === office);
    const types = [...new Set(own.map(({ type }) => type))].sort();
    const { changes, ignored, waiting } = counts.get(office) ?? { changes: 0, ignored: 0, waiting: 0 };
    return {
      office,
      name: nameOf(office),
      changes,
      ignored,
      waiting,
      types: types.map((type) => ({ type, ...countRecords(own.filter((record) => record.type === type)) })),
      holes: holes.filter((hole) => hole.office === office),
    };
  });
  const sum = (name: keyof OfficeCount) => byOffice.reduce((total, office) => total + office[name], 0);
  return {
    offices: byOffice,
    summary: { ...countRecords(records), ignored: sum('ignored'), waiting: sum('waiting'), files: 0 },
    records: records.slice(0, mostListedRecords),
    moreRecords: Math.max(0, records.length - mostListedRecords),
  };
}

function countRecords(records: readonly MergedRecord[]) {
  const taken = records.filter(({ isLeftOut }) => !isLeftOut);
  const count = (isCounted: (record: MergedRecord) => boolean) => taken.filter(isCounted).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    changed: count(({ kind }) => kind === 'changed' || kind === 'restored'),
    removed: count(({ kind }) => kind === 'removed'),
    parallel: count((record) => record.isParallel),
    conflicts: count(({ hasConflict }) => hasConflict),
    leftOut: records.length - taken.length,
  };
}
