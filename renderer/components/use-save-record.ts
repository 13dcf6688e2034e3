import { useCallback } from 'react';
import { useServiceCommand } from '../api/service.ts';
import type { FieldValue } from '../../shared/records/define.ts';
import type { RecordByType, RecordType } from '../../shared/records/index.ts';
import { useToasts } from './toasts.ts';

export type RecordFields<T extends RecordType> = Partial<Omit<RecordByType[T], 'id' | 'deleted'>>;

/** Saves some fields of a record; rejects with a `CallError`, which the autosaving fields show. */
export function useSaveRecord<T extends RecordType>(type: T): (id: string, fields: RecordFields<T>) => Promise<void> {
  const { mutateAsync } = useServiceCommand('records.save');
  return useCallback(
    async (id, fields) => {
      await mutateAsync({ type, id, fields: fields as Record<string, FieldValue> });
    },
    [mutateAsync, type],
  );
}

/** Makes a record and answers with its id. */
export function useCreateRecord<T extends RecordType>(type: T): (fields: RecordFields<T>) => Promise<string> {
  const { mutateAsync } = useServiceCommand('records.save');
  return useCallback(
    async (fields) => (await mutateAsync({ type, id: null, fields: fields as Record<string, FieldValue> })).id,
    [mutateAsync, type],
  );
}

/** Deletes records and offers the way back in a toast. */
export function useRemoveRecords(type: RecordType): (ids: string[]) => Promise<void> {
  const { mutateAsync } = useServiceCommand('records.remove');
  return useCallback(
    async (ids) => {
      const { removed } = await mutateAsync({ type, ids });
      useToasts.getState().show({ kind: 'removed', type, ids, count: removed });
    },
    [mutateAsync, type],
  );
}
