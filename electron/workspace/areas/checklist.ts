import type { areasContract, ChecklistView } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { evaluateBinding, type LiveRecords } from '../../../shared/domain/checklist/evaluate.ts';
import { viewItem } from '../../../shared/domain/checklist/item-view.ts';
import { measureItems } from '../../../shared/domain/checklist/meters.ts';
import { compareSnapshots, proposeSnapshot, toSnapshotItems } from '../../../shared/domain/checklist/snapshots.ts';
import type { SnapshotItem } from '../../../shared/records/checklist.ts';
import { FailureError } from '../../../shared/result.ts';
import type { AreaDependencies } from './dependencies.ts';

type ChecklistMethods = 'checklist.takeSnapshot' | 'checklist.compare' | 'checklist.changedSince';

export function createChecklistHandlers(
  dependencies: AreaDependencies,
): Handlers<Pick<typeof areasContract, ChecklistMethods>> & { 'checklist.view': () => ChecklistView } {
  const { records, catalogues, clock, log, history, newId } = dependencies;

  const snapshotItems = (id: string): SnapshotItem[] => {
    const snapshot = records.get('checklist_snapshot', id);
    if (!snapshot || snapshot.deleted) throw new FailureError('record-not-found', { type: 'checklist_snapshot', id });
    return snapshot.items ?? [];
  };
  const presentItems = () => toSnapshotItems(viewChecklist(dependencies).functions.flatMap(({ items }) => items));

  return {
    'checklist.view': () => viewChecklist(dependencies),
    'checklist.takeSnapshot': ({ occasion, name }) => {
      const id = newId();
      log.commit({ key: 'snapshotTaken' }, (writer) =>
        writer.save('checklist_snapshot', id, {
          name,
          occasion,
          takenOn: clock.today(),
          catalogueVersion: catalogues.checklist.version,
          items: presentItems(),
        }),
      );
      return { id };
    },
    'checklist.compare': ({ before, after }) =>
      compareSnapshots(catalogues.checklist, snapshotItems(before), after === null ? presentItems() : snapshotItems(after)),
    'checklist.changedSince': ({ day }) => history.changedSince('checklist_answer', day),
  };
}

function viewChecklist({ records, catalogues, clock }: AreaDependencies): ChecklistView {
  const today = clock.today();
  const answers = new Map(records.list('checklist_answer').map((answer) => [answer.id, answer]));
  const evidenceCounts = new Map<string, number>();
  for (const { subjectType, subjectId } of records.list('evidence')) {
    if (subjectType === 'checklist_answer' && subjectId !== null) {
      evidenceCounts.set(subjectId, (evidenceCounts.get(subjectId) ?? 0) + 1);
    }
  }
  const live = gatherLiveRecords(records);
  const ownerNames = nameOwners(records);
  const functions = catalogues.checklist.functions.map(({ id: functionId, iascNumber, items }) => {
    const views = items.map((item) => {
      const answer = answers.get(item.id) ?? null;
      return viewItem({
        functionId,
        item,
        answer,
        live: item.binding === null ? null : evaluateBinding(item.binding, live, today),
        ownerName: answer?.owner ? (ownerNames.get(answer.owner) ?? null) : null,
        evidenceCount: evidenceCounts.get(item.id) ?? 0,
        today,
      });
    });
    return { id: functionId, number: iascNumber, meters: measureItems(views), items: views };
  });
  const snapshots = records.list('checklist_snapshot').map(({ id, name, occasion, takenOn }) => ({
    id,
    name: name ?? '',
    occasion: occasion ?? 'other',
    takenOn: takenOn ?? '',
  }));
  const activation = records.get('activation', 'activation');
  const activatedOn = activation?.outcome === 'cluster' ? activation.decidedOn : null;
  return {
    today,
    catalogueVersion: catalogues.checklist.version,
    functions,
    meters: measureItems(functions.flatMap(({ items }) => items)),
    snapshots,
    proposedSnapshot: proposeSnapshot(activatedOn, snapshots, today),
  };
}

function gatherLiveRecords(records: AreaDependencies['records']): LiveRecords {
  return {
    cluster: records.get('cluster', 'cluster'),
    activation: records.get('activation', 'activation'),
    steps: records.list('activation_step'),
    documents: records.list('document'),
    positions: records.list('position'),
    groups: records.list('group'),
    organisations: records.list('organisation'),
    mailingLists: records.list('mailing_list'),
  };
}

/** The person who holds the post, for people ask for a person; the post's own title while it is vacant. */
function nameOwners(records: AreaDependencies['records']): Map<string, string> {
  const contacts = new Map(records.list('contact').map((contact) => [contact.id, contact]));
  return new Map(
    records.list('position').flatMap(({ id, contact: holder, title }) => {
      const contact = holder === null ? undefined : contacts.get(holder);
      const name = contact ? [contact.givenName, contact.familyName].filter((part) => part).join(' ') : title;
      return name ? [[id, name] as const] : [];
    }),
  );
}
