import { definitionOf, type RecordByType, type RecordType } from '../../shared/records/index.ts';

/** A record of the type with every field unknown but those given. */
export function makeRecord<T extends RecordType>(type: T, fields: Partial<RecordByType[T]> & { id: string }): RecordByType[T] {
  const unknown = Object.fromEntries(Object.keys(definitionOf(type).fields).map((name) => [name, null]));
  return { deleted: false, ...unknown, ...fields } as RecordByType[T];
}
