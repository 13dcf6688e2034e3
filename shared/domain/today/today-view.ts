import type { ActivationView, ChecklistView, TeamView, TodayView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import type { ActivationCatalogue } from '../activation/catalogue.ts';
import { isItemDueSoon } from '../checklist/item-view.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import { positionParams } from '../team/vacancies.ts';
import { actionEntries, type ActionWaits, countOverdue } from './action-entries.ts';
import { documentEntries } from './document-entries.ts';
import { electionEntries, type ElectionRecords } from './election-entries.ts';
import { exchangeEntries, type ExchangeWaits } from './exchange-entries.ts';
import { meetingEntries, type MeetingWaits } from './meeting-entries.ts';
import { reviewEntries as performanceReviewEntries, type ReviewRecords } from './review-entries.ts';

export type TodayEntry = TodayView['entries'][number];
type Urgency = TodayEntry['urgency'];

export interface TodayRecords {
  activation: ActivationView;
  activationCatalogue: ActivationCatalogue;
  checklist: ChecklistView;
  team: TeamView;
  cluster: RecordByType['cluster'] | null;
  organisations: readonly RecordByType['organisation'][];
  documents: readonly RecordByType['document'][];
  contactCount: number;
  exchange: ExchangeWaits;
  elections: ElectionRecords;
  reviews: ReviewRecords;
  groupCount: number;
  meetings: MeetingWaits;
  actions: ActionWaits;
}

/** Everything that waits, most urgent first, and what the sidebar counts. */
export function todayView(records: TodayRecords, today: string): TodayView {
  const { activation, checklist, team } = records;
  const entries = [
    ...checklistEntries(checklist, today),
    ...stepEntries(records, today),
    ...reviewEntries(activation),
    ...snapshotEntries(checklist, today),
    ...teamEntries(team),
    ...documentEntries(records.documents, today),
    ...meetingEntries(records.meetings, today),
    ...actionEntries(records.actions, today),
    ...electionEntries(records.elections, today),
    ...performanceReviewEntries(records.reviews, today),
    ...exchangeEntries(records.exchange),
    ...transitionEntries(activation),
    ...setupEntries(records),
  ].toSorted(compareEntries);
  return {
    today,
    entries,
    counts: {
      today: entries.length,
      activationStep: activation.currentStep,
      checklistMet: checklist.meters.met,
      checklistTotal: checklist.meters.total,
      checklistOverdue: entries.filter(({ kind }) => kind === 'checklist_overdue').length,
      vacancies: team.vacancies,
      documents: records.documents.length,
      organisations: records.organisations.length,
      contacts: records.contactCount,
      groups: records.groupCount,
      conflicts: records.exchange.conflicts,
      meetingsComing: records.meetings.coming.length,
      minutesLate: entries.filter(({ kind }) => kind === 'minutes_late').length,
      actionsOpen: records.actions.actions.length,
      actionsOverdue: countOverdue(records.actions, today),
    },
  };
}

const urgencyRank: Record<Urgency, number> = { overdue: 0, soon: 1, open: 2 };

/** Undated entries come after dated ones; equals keep the order in which they were found. */
function compareEntries(a: TodayEntry, b: TodayEntry): number {
  const byUrgency = urgencyRank[a.urgency] - urgencyRank[b.urgency];
  if (byUrgency !== 0 || a.dueOn === b.dueOn) return byUrgency;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}

function checklistEntries({ functions }: ChecklistView, today: string): TodayEntry[] {
  return functions.flatMap(({ items }) =>
    items.flatMap((item): TodayEntry[] => {
      const isSoon = isItemDueSoon(item, today);
      if (item.dueOn === null || (!item.isOverdue && !isSoon)) return [];
      return [
        {
          kind: item.isOverdue ? 'checklist_overdue' : 'checklist_due',
          urgency: item.isOverdue ? 'overdue' : 'soon',
          dueOn: item.dueOn,
          area: 'checklist',
          recordId: item.id,
          reason: {
            code: item.isOverdue ? 'checklist-overdue' : 'checklist-due',
            params: { item: item.id, dueOn: item.dueOn },
          },
        },
      ];
    }),
  );
}

/** Whether anybody has worked on the activation yet; before that, the first step is a hint and no deadline. */
function hasActivationBegun({ outcome, steps, considerations, criteria }: ActivationView): boolean {
  return (
    outcome !== null ||
    steps.some(({ doneAt, dueOn }) => doneAt !== null || dueOn !== null) ||
    considerations.some(({ answer }) => answer !== null) ||
    criteria.some(({ met }) => met !== null)
  );
}

function stepEntries({ activation, activationCatalogue }: TodayRecords, today: string): TodayEntry[] {
  if (!hasActivationBegun(activation)) return [];
  return activation.steps.flatMap((step): TodayEntry[] => {
    const { id, number, state, dueOn, hoursLeft } = step;
    const entry = (kind: TodayEntry['kind'], urgency: Urgency, reason: TodayEntry['reason']): TodayEntry[] => [
      { kind, urgency, dueOn, area: 'activation', recordId: id, reason },
    ];
    if (hoursLeft !== null) {
      const limit = activationCatalogue.steps.find((own) => own.id === id)?.dueAfter?.hours ?? 0;
      return hoursLeft < 0
        ? entry('activation_clock', 'overdue', {
            code: 'clock-out',
            params: { number, limit, hours: Math.floor(-hoursLeft) },
          })
        : entry('activation_clock', 'soon', {
            code: 'clock-running',
            params: { number, limit, hours: Math.floor(hoursLeft) },
          });
    }
    if (dueOn !== null && state === 'overdue') {
      return entry('activation_step', 'overdue', { code: 'step-overdue', params: { number, dueOn } });
    }
    if (dueOn !== null && isDueSoon({ dueOn, isOpen: activation.currentStep !== null && state !== 'done' }, today)) {
      return entry('activation_step', 'soon', { code: 'step-due', params: { number, dueOn } });
    }
    return state === 'current' ? entry('activation_step', 'open', { code: 'step-current', params: { number } }) : [];
  });
}

function reviewEntries({ review: { state, dueOn } }: ActivationView): TodayEntry[] {
  if (dueOn === null || (state !== 'due' && state !== 'overdue')) return [];
  return [
    {
      kind: 'activation_review',
      urgency: state === 'overdue' ? 'overdue' : 'soon',
      dueOn,
      area: 'activation',
      recordId: null,
      reason: { code: state === 'overdue' ? 'review-overdue' : 'review-due', params: { dueOn } },
    },
  ];
}

function snapshotEntries({ proposedSnapshot }: ChecklistView, today: string): TodayEntry[] {
  if (!proposedSnapshot?.isDue) return [];
  const { occasion, dueOn } = proposedSnapshot;
  return [
    {
      kind: 'snapshot_due',
      urgency: isOverdue({ dueOn, isOpen: true }, today) ? 'overdue' : 'soon',
      dueOn,
      area: 'checklist',
      recordId: null,
      reason: { code: `snapshot-${occasion}`, params: { dueOn } },
    },
  ];
}

function teamEntries({ positions }: TeamView): TodayEntry[] {
  return positions.flatMap((post): TodayEntry[] => {
    const params = positionParams(post);
    const common = { area: 'team', recordId: post.id } as const;
    switch (post.state) {
      case 'vacant':
        return [{ ...common, kind: 'vacancy', urgency: 'open', dueOn: null, reason: { code: 'vacancy', params } }];
      case 'ending': {
        const endsOn = post.endsOn ?? '';
        const reason = { code: 'position-ending', params: { ...params, endsOn } };
        return [{ ...common, kind: 'position_ending', urgency: 'soon', dueOn: endsOn, reason }];
      }
      case 'filled':
      case 'not-started':
        return [];
    }
  });
}

function transitionEntries({ isTransitionPlanWanted }: ActivationView): TodayEntry[] {
  if (!isTransitionPlanWanted) return [];
  const reason = { code: 'transition-plan', params: {} };
  return [{ kind: 'transition_plan', urgency: 'open', dueOn: null, area: 'documents', recordId: null, reason }];
}

/** The first things to enter in a new workspace, each until it is there. */
function setupEntries({ activation, team, cluster, organisations }: TodayRecords): TodayEntry[] {
  const ownPartners = new Set([cluster?.leadAgency, ...(cluster?.coCoordinators ?? [])]);
  const hint = (area: TodayEntry['area'], code: string): TodayEntry => ({
    kind: 'setup',
    urgency: 'open',
    dueOn: null,
    area,
    recordId: null,
    reason: { code, params: {} },
  });
  return [
    ...(hasActivationBegun(activation) ? [] : [hint('activation', 'setup-activation')]),
    ...(team.positions.length > 0 ? [] : [hint('team', 'setup-team')]),
    ...(organisations.some(({ id }) => !ownPartners.has(id)) ? [] : [hint('partners', 'setup-organisations')]),
  ];
}
