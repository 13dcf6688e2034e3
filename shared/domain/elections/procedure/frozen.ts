import type { ElectionStatus } from '../../../records/choices.ts';
import type { RecordType } from '../../../records/index.ts';
import { ruleFields } from './rules.ts';

/** From opening on, rules, roll and candidates are what was voted under. */
export function isFrozen(status: ElectionStatus | null): boolean {
  return status === 'open' || status === 'closed' || status === 'counted' || status === 'declared' || status === 'cancelled';
}

/** Fields of an election that a person may write at any time; the rest are its rules or follow from its steps. */
const freeFields: readonly string[] = ['certificate', 'note'];
const rules: readonly string[] = ruleFields;
/** What may still change of a candidate once nominations are closed: who leaves, and who stands in. */
const lateFields: readonly string[] = ['withdrawnOn', 'alternateName'];
const beforeClosing: readonly (ElectionStatus | null)[] = ['drafting', 'announced', 'nominating'];

/**
 * Why a person may not write these fields of a record by hand, `null` where it is free.
 *
 * - `election-frozen`: voting was opened under what stands there.
 * - `election-step`: it follows from a step of the procedure and is never written by hand.
 *
 * @param status of the election that the record belongs to.
 * @param fields `null` for removing or restoring the record.
 * @param isNew nothing stands under the id yet.
 */
export function whyNotWritten(
  type: RecordType,
  status: ElectionStatus | null,
  fields: readonly string[] | null,
  isNew: boolean,
): 'election-frozen' | 'election-step' | null {
  switch (type) {
    case 'election':
      if (isNew) return 'election-step';
      if (fields === null) return isFrozen(status) ? 'election-frozen' : null;
      if (fields.some((field) => !freeFields.includes(field) && !rules.includes(field))) return 'election-step';
      return isFrozen(status) && fields.some((field) => !freeFields.includes(field)) ? 'election-frozen' : null;
    case 'constituency':
      return isFrozen(status) ? 'election-frozen' : null;
    case 'roll_entry':
      return 'election-step';
    case 'nomination':
      if (beforeClosing.includes(status)) return null;
      return !isNew && fields !== null && fields.every((field) => lateFields.includes(field)) ? null : 'election-frozen';
    default:
      return null;
  }
}
