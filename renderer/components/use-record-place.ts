import { useCallback, useMemo } from 'react';
import { call, useServiceQuery } from '../api/service.ts';
import type { AnyRecord } from '../../shared/records/define.ts';
import type { RecordType } from '../../shared/records/index.ts';
import { type Place, placeOf, placeOfRecord } from '../navigation.ts';

/** Types that are shown as a part of another record, which only the record itself names. */
const parts: readonly RecordType[] = [
  'evidence',
  'document_version',
  'agenda_item',
  'decision',
  'attendance',
  'minutes_version',
  'minutes_objection',
  'action_progress',
  'constituency',
  'nomination',
  'election_objection',
  'group_seat',
  'review_comment',
];
const isPart = (type: RecordType): boolean => parts.includes(type);

/** Where the records of a type are seen. */
export function useRecordPlace(type: RecordType): (id: string) => Place {
  const { data } = useServiceQuery('records.list', { type, deleted: false }, { enabled: isPart(type) });
  const places = useMemo(
    () => new Map(((data ?? []) as AnyRecord[]).map((record) => [record.id, placeOfRecord(type, record)])),
    [data, type],
  );
  return useCallback((id) => places.get(id) ?? placeOf(type, id), [places, type]);
}

/** The same for one record, asked when somebody goes there. */
export async function findPlace(type: RecordType, id: string): Promise<Place> {
  const record = isPart(type) ? await call('records.get', { type, id }).catch(() => null) : null;
  return record ? placeOfRecord(type, record as AnyRecord) : placeOf(type, id);
}
