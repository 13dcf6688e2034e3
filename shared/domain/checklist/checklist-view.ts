import type { ChecklistView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { contactName } from '../team/names.ts';
import type { ChecklistCatalogue } from './catalogue.ts';
import { evaluateBinding, type LiveRecords } from './evaluate.ts';
import { itemView } from './item-view.ts';
import { countMeters } from './meters.ts';
import { proposeSnapshot } from './snapshots.ts';

export interface ChecklistRecords extends LiveRecords {
  contacts: readonly RecordByType['contact'][];
  answers: readonly RecordByType['checklist_answer'][];
  evidence: readonly RecordByType['evidence'][];
  snapshots: readonly RecordByType['checklist_snapshot'][];
}

/** The evidence of an item hangs on the record of its answer. */
export const evidenceSubject = 'checklist_answer';

/**
 * The whole checklist as it stands. Answers to items that this catalogue does not have are passed over here and stay in
 * the workspace: a newer office may know them.
 */
export function checklistView(catalogue: ChecklistCatalogue, records: ChecklistRecords): ChecklistView {
  const { today } = records;
  const answers = new Map(records.answers.filter(({ deleted }) => !deleted).map((answer) => [answer.id, answer]));
  const evidenceCounts = countEvidence(records.evidence);
  const nameOfOwner = ownerNames(records);
  const functions = catalogue.functions.map(({ id: functionId, iascNumber, items: entries }) => {
    const items = entries.map(({ id, binding, recurrence }) => {
      const answer = answers.get(id) ?? null;
      return itemView({
        item: { id, functionId, recurrence },
        answer,
        live: binding === null ? null : evaluateBinding(binding, records),
        ownerName: nameOfOwner(answer?.owner ?? null),
        evidenceCount: evidenceCounts.get(id) ?? 0,
        today,
      });
    });
    return { id: functionId, number: iascNumber, meters: countMeters(items), items };
  });
  return {
    today,
    catalogueVersion: catalogue.version,
    functions,
    meters: countMeters(functions.flatMap(({ items }) => items)),
    snapshots: records.snapshots
      .filter(({ deleted }) => !deleted)
      .map(({ id, name, occasion, takenOn }) => ({
        id,
        name: name ?? '',
        occasion: occasion ?? 'other',
        takenOn: takenOn ?? '',
      })),
    proposedSnapshot: proposeSnapshot(records.activation, records.snapshots, today),
  };
}

function countEvidence(evidence: ChecklistRecords['evidence']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { deleted, subjectType, subjectId } of evidence) {
    if (deleted || subjectType !== evidenceSubject || subjectId === null) continue;
    counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
  }
  return counts;
}

/** The holder of the owning position, else the position's own title. */
function ownerNames({ positions, contacts }: ChecklistRecords): (owner: string | null) => string | null {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const people = new Map(contacts.map((contact) => [contact.id, contact]));
  return (owner) => {
    const position = owner === null ? undefined : byId.get(owner);
    const holder = position?.contact ? people.get(position.contact) : undefined;
    return (holder && contactName(holder)) ?? position?.title ?? null;
  };
}
