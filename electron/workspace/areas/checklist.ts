import type { areasContract, ChecklistView } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { checklistView, evidenceSubject } from '../../../shared/domain/checklist/checklist-view.ts';
import { type LiveMeeting, rhythmSince } from '../../../shared/domain/checklist/meetings.ts';
import { compareSnapshots, snapshotItems } from '../../../shared/domain/checklist/snapshots.ts';
import type { SnapshotItem } from '../../../shared/records/checklist.ts';
import { compareMeetings } from '../../../shared/domain/meetings/body.ts';
import { daySchema } from '../../../shared/records/define.ts';
import { FailureError } from '../../../shared/result.ts';
import { viewActivation } from './activation.ts';
import type { AreaDependencies } from './dependencies.ts';
import { readMeetings } from './meetings/reading.ts';

type ReadingDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;
type ChecklistDependencies = ReadingDependencies & Pick<AreaDependencies, 'log' | 'history' | 'newId'>;

type ChecklistContract = Pick<
  typeof areasContract,
  'checklist.view' | 'checklist.takeSnapshot' | 'checklist.compare' | 'checklist.changedSince'
>;
export interface ChecklistHandlers extends Handlers<ChecklistContract> {
  'checklist.view': () => ChecklistView;
}

/** The checklist as the workspace stands now. */
export function viewChecklist(dependencies: ReadingDependencies): ChecklistView {
  const { records, catalogues, clock } = dependencies;
  return checklistView(catalogues.checklist, {
    today: clock.today(),
    activation: viewActivation(dependencies),
    cluster: records.find('cluster', 'cluster'),
    organisations: records.list('organisation'),
    contacts: records.list('contact'),
    positions: records.list('position'),
    groups: records.list('group'),
    documents: records.list('document'),
    mailingLists: records.list('mailing_list'),
    meetings: liveMeetings(dependencies),
    dispatches: records.listOf('dispatch', 'dispatchKind', 'contact_list'),
    reviews: records.list('review'),
    answers: records.list('checklist_answer'),
    evidence: records.list('evidence'),
    snapshots: records.list('checklist_snapshot'),
  });
}

/** The cluster's own meetings that the rule judges: those of its days, else the last one before. */
function liveMeetings(dependencies: ReadingDependencies): LiveMeeting[] {
  const reading = readMeetings(dependencies);
  const since = rhythmSince(reading.today);
  const held = reading
    .meetings()
    .filter(({ status, meetingKind }) => status === 'held' && (meetingKind === 'cluster' || meetingKind === 'subnational'))
    .toSorted(compareMeetings);
  const recent = held.filter(({ heldOn }) => (heldOn ?? '') >= since);
  return (recent.length > 0 ? recent : held.slice(-1)).map((meeting) => ({
    heldOn: meeting.heldOn ?? '',
    minutes: reading.minutesOf(meeting),
    hasActions: dependencies.records.listOf('action_point', 'meeting', meeting.id).length > 0,
  }));
}

export function createChecklistHandlers(dependencies: ChecklistDependencies): ChecklistHandlers {
  const { records, catalogues, clock, log, history, newId } = dependencies;

  const itemsNow = (): SnapshotItem[] =>
    snapshotItems(viewChecklist(dependencies).functions.flatMap(({ items }) => items));

  const itemsOf = (id: string): SnapshotItem[] => {
    const snapshot = records.find('checklist_snapshot', id);
    if (!snapshot) throw new FailureError('record-not-found', { type: 'checklist_snapshot', id });
    return snapshot.items ?? [];
  };

  /** The items whose evidence changed, deleted evidence included. */
  function itemsOfEvidence(ids: readonly string[]): string[] {
    return ids.flatMap((id) => {
      const evidence = records.get('evidence', id);
      return evidence?.subjectType === evidenceSubject && evidence.subjectId !== null ? [evidence.subjectId] : [];
    });
  }

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
          items: itemsNow().map((item) => ({ ...item })),
        }),
      );
      return { id };
    },
    'checklist.compare': ({ before, after }) =>
      compareSnapshots(catalogues.checklist, itemsOf(before), after === null ? itemsNow() : itemsOf(after)),
    'checklist.changedSince': ({ day }) => {
      if (!daySchema.safeParse(day).success) throw new FailureError('invalid-input', { where: 'day' });
      // A day begins at midnight on the laptop's clock; the log keeps instants in UTC.
      const since = new Date(`${day}T00:00:00`).toISOString();
      return [
        ...new Set([
          ...history.changedSince('checklist_answer', since),
          ...itemsOfEvidence(history.changedSince('evidence', since)),
        ]),
      ];
    },
  };
}
