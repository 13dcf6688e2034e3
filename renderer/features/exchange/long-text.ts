import { definitionOf, type RecordType } from '../../../shared/records/index.ts';
import type { FieldValue } from '../../../shared/records/define.ts';

/** The whole of a written text, for the fields that hold one; words for a line of history are shortened. */
export function longTextOf(type: RecordType, field: string, value: FieldValue): string | null {
  const kind = definitionOf(type).fields[field]?.kind;
  if ((kind === 'markdown' || kind === 'text') && typeof value === 'string' && value !== '') return value;
  if (kind !== 'data' || value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const parts = Object.values(value);
  if (parts.length === 0 || !parts.every((part) => typeof part === 'string')) return null;
  return parts.join('\n\n');
}
