import { z } from 'zod';
import { checklistStatuses, evidenceKinds, recurrences, snapshotOccasions } from './choices.ts';
import { defineRecord } from './define.ts';

/**
 * What the team says about one item of the checklist; the id is the item's permanent id.
 *
 * `status` is the person's word. Where an item is bound to live records, the records speak unless
 * `overruleReason` is filled: then the person's word stands and the reason is printed with it.
 */
export const checklistAnswer = defineRecord({
  type: 'checklist_answer',
  table: 'checklist_answers',
  title: [],
  searched: ['note', 'notApplicableReason', 'overruleReason'],
  fields: {
    status: { kind: 'choice', choices: checklistStatuses, sensitivity: 'members' },
    notApplicableReason: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    overruleReason: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    owner: { kind: 'reference', to: 'position', sensitivity: 'members' },
    dueOn: { kind: 'day', sensitivity: 'members' },
    recurrence: { kind: 'choice', choices: recurrences, sensitivity: 'members' },
    /** The day the status was last confirmed, from which a recurring item falls due again. */
    confirmedOn: { kind: 'day', sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 20_000, sensitivity: 'team' },
  },
});

/** Proof for a record: a file kept in the workspace, another record, an address or a note. */
export const evidence = defineRecord({
  type: 'evidence',
  table: 'evidence',
  title: ['title'],
  searched: ['note', 'address'],
  fields: {
    subjectType: { kind: 'text', maxLength: 60, required: true, sensitivity: 'members' },
    subjectId: { kind: 'text', maxLength: 128, required: true, sensitivity: 'members' },
    kind: { kind: 'choice', choices: evidenceKinds, required: true, sensitivity: 'members' },
    title: { kind: 'text', maxLength: 300, sensitivity: 'members' },
    note: { kind: 'markdown', maxLength: 5_000, sensitivity: 'team' },
    address: { kind: 'text', maxLength: 2_000, sensitivity: 'members' },
    file: { kind: 'reference', to: 'file', sensitivity: 'team' },
    recordType: { kind: 'text', maxLength: 60, sensitivity: 'members' },
    recordId: { kind: 'text', maxLength: 128, sensitivity: 'members' },
  },
});

const snapshotItemSchema = z.object({
  id: z.string(),
  status: z.enum(checklistStatuses),
  decidedBy: z.enum(['records', 'person', 'nobody']),
  lookedAt: z.boolean(),
});
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

/** The whole checklist as it stood on one day. Never edited after it was taken. */
export const checklistSnapshot = defineRecord({
  type: 'checklist_snapshot',
  table: 'checklist_snapshots',
  title: ['name'],
  searched: [],
  fields: {
    name: { kind: 'text', maxLength: 200, sensitivity: 'members' },
    occasion: { kind: 'choice', choices: snapshotOccasions, required: true, sensitivity: 'members' },
    takenOn: { kind: 'day', required: true, sensitivity: 'members' },
    catalogueVersion: { kind: 'integer', min: 1, max: 1_000_000, required: true, sensitivity: 'members' },
    items: {
      kind: 'data',
      schema: z.array(snapshotItemSchema).max(1_000),
      required: true,
      sensitivity: 'members',
    },
  },
});

