import type { DraftField } from '../../../../shared/contract/documents.ts';
import { areas, toHash } from '../../../navigation.ts';

/** The address of the place where a field's value is kept. */
export function linkOf({ area, recordId }: Pick<DraftField, 'area' | 'recordId'>, document: string): string {
  const known = areas.find((name) => name === area) ?? 'workspace';
  if (known === 'documents') return toHash({ area: known, view: null, record: document });
  return toHash({ area: known, view: known === 'workspace' ? 'details' : null, record: recordId });
}
