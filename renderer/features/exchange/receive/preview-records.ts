import type { MergedRecord, MergeResult } from '../../../../shared/contract/exchange.ts';
import { type RecordType, recordTypes } from '../../../../shared/records/index.ts';
import { type Area, areas, placeOf } from '../../../navigation.ts';

/** Type and id of a record in one text. */
export type RecordKey = string;

export function keyOf({ type, id }: { type: string; id: string }): RecordKey {
  return `${type}:${id}`;
}

/** Ids may hold a colon, names of types do not. */
export function referenceOf(key: RecordKey): { type: string; id: string } {
  const end = key.indexOf(':');
  return { type: key.slice(0, end), id: key.slice(end + 1) };
}

export const previewFilters = ['added', 'changed', 'removed', 'parallel', 'conflict', 'leftOut'] as const;
export type PreviewFilter = (typeof previewFilters)[number];

function fits(record: MergedRecord, filter: PreviewFilter, leaveOut: ReadonlySet<RecordKey>): boolean {
  switch (filter) {
    case 'added':
    case 'removed':
      return record.kind === filter;
    case 'changed':
      return record.kind === 'changed' || record.kind === 'restored';
    case 'parallel':
      return record.isParallel;
    case 'conflict':
      return record.hasConflict;
    case 'leftOut':
      return leaveOut.has(keyOf(record));
  }
}

/** The records that fit any of the filters; without a filter all of them. */
export function filterRecords(
  records: readonly MergedRecord[],
  filters: readonly PreviewFilter[],
  leaveOut: ReadonlySet<RecordKey>,
): readonly MergedRecord[] {
  if (filters.length === 0) return records;
  return records.filter((record) => filters.some((filter) => fits(record, filter, leaveOut)));
}

export interface RecordGroup {
  area: Area;
  type: RecordType;
  records: MergedRecord[];
}

/** By area of the sidebar and type; what wants a decision comes first in each. */
export function groupRecords(records: readonly MergedRecord[]): RecordGroup[] {
  const byType = new Map<RecordType, MergedRecord[]>();
  for (const record of records) {
    const type = record.type as RecordType;
    const group = byType.get(type);
    if (group) group.push(record);
    else byType.set(type, [record]);
  }
  const rank = ({ hasConflict, kind }: MergedRecord) => (hasConflict ? 0 : kind === 'removed' ? 1 : 2);
  return [...byType]
    .map(([type, group]) => ({ area: placeOf(type, '-').area, type, records: group.toSorted((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area) || recordTypes.indexOf(a.type) - recordTypes.indexOf(b.type));
}

/** Whether merging the record does anything that somebody may not want. */
export function isChoosable({ kind, hasConflict }: Pick<MergedRecord, 'kind' | 'hasConflict'>): boolean {
  return kind !== 'unchanged' || hasConflict;
}

/** How many records the merge would write to; what is left out is not among them. */
export function countToMerge({ records, moreRecords }: MergeResult, leaveOut: ReadonlySet<RecordKey>): number {
  return records.filter((record) => isChoosable(record) && !leaveOut.has(keyOf(record))).length + moreRecords;
}

/** Whether accepting takes anything in, be it only the note that a package came. */
export function isAcceptable({ files }: MergeResult): boolean {
  return files.some(({ state }) => state === 'merged' || state === 'waiting');
}

/** Names of the offices that wrote what came. */
export function officesOf({ offices }: MergeResult): string[] {
  return offices.filter(({ changes, types }) => changes > 0 || types.length > 0).map(({ name }) => name);
}
