import type { AnyRecord } from './define.ts';
import { definitionOf, type RecordType } from './index.ts';

/** What names a record in lists, as far as it says; `''` where it says nothing. */
export function titleOf(type: RecordType, record: AnyRecord): string {
  return definitionOf(type)
    .title.map((name) => record[name])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join(' ');
}
