import type { ActivationView, ChecklistView, Reason, TeamView, TodayView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { isOverdue, isSoon } from '../deadlines/days.ts';

export interface TodayInput {
  today: string;
  activation: ActivationView;
  checklist: ChecklistView;
  team: TeamView;
  documents: readonly RecordByType['document'][];
  organisations: number;
  contacts: number;
  groups: number;
}

type Entry = TodayView['entries'][number];

const urgencies: Entry['urgency'][] = ['overdue', 'soon', 'open'];

/** Everything that waits, most urgent first, and what each area counts. */
export function viewToday(input: TodayInput): TodayView {
  const { today, activation, checklist, team } = input;
  const entries = [
    ...activationEntries(activation, today),
    ...checklistEntries(checklist, today),
    ...teamEntries(team),
    ...documentEntries(input.documents, today),
    ...setupEntries(input),
  ].toSorted(byUrgencyThenDay);
  return {
    today,
    entries,
    counts: {
      today: entries.filter(({ urgency }) => urgency === 'overdue').length,
      activationStep: activation.currentStep,
      checklistMet: checklist.meters.met,
      checklistTotal: checklist.meters.total,
      checklistOverdue: checklist.functions.flatMap(({ items }) => items).filter((item) => item.isOverdue).length,
      vacancies: team.vacancies,
      documents: input.documents.length,
      organisations: input.organisations,
      contacts: input.contacts,
      groups: input.groups,
    },
  };
}

function entry(kind: Entry['kind'], area: Entry['area'], urgency: Entry['urgency'], more: Partial<Entry> & { params?: Reason['params'] } = {}): Entry {
  const { params = {}, ...fields } = more;
  return { kind, area, urgency, dueOn: null, recordId: null, reason: { code: kind, params }, ...fields };
}

/** `null` for what is neither late nor due within the common span of "soon". */
function urgencyOf(dueOn: string | null, today: string): 'overdue' | 'soon' | null {
  if (isOverdue(dueOn, true, today)) return 'overdue';
  return isSoon(dueOn, true, today) ? 'soon' : null;
}

function activationEntries(activation: ActivationView, today: string): Entry[] {
  const { steps, review } = activation;
  const clocks = steps
    .filter(({ hoursLeft }) => hoursLeft !== null)
    .map(({ id, number, hoursLeft, dueAt }) =>
      entry('activation_clock', 'activation', (hoursLeft ?? 0) < 0 ? 'overdue' : 'soon', {
        recordId: id,
        dueOn: dueAt?.slice(0, 10) ?? null,
        reason: {
          code: (hoursLeft ?? 0) < 0 ? 'activation_clock_late' : 'activation_clock',
          params: { number, hours: Math.abs(Math.round(hoursLeft ?? 0)) },
        },
      }),
    );
  const dated = steps
    .filter(({ state, hoursLeft }) => state !== 'done' && hoursLeft === null)
    .flatMap(({ id, number, dueOn }) => {
      const urgency = urgencyOf(dueOn, today);
      return urgency === null ? [] : [entry('activation_step', 'activation', urgency, { recordId: id, dueOn, params: { number } })];
    });
  const reviews =
    review.state === 'due' || review.state === 'overdue'
      ? [entry('activation_review', 'activation', review.state === 'overdue' ? 'overdue' : 'soon', { dueOn: review.dueOn, recordId: 'activation' })]
      : [];
  const transition = activation.isTransitionPlanWanted ? [entry('transition_plan', 'documents', 'open')] : [];
  return [...clocks, ...dated, ...reviews, ...transition];
}

function checklistEntries(checklist: ChecklistView, today: string): Entry[] {
  const items = checklist.functions
    .flatMap((group) => group.items)
    .filter(({ status }) => status !== 'met' && status !== 'not_applicable')
    .flatMap(({ id, dueOn }) => {
      const urgency = urgencyOf(dueOn, today);
      if (urgency === null) return [];
      const kind = urgency === 'overdue' ? 'checklist_overdue' : 'checklist_due';
      return [entry(kind, 'checklist', urgency, { recordId: id, dueOn, params: { item: id } })];
    });
  const { proposedSnapshot } = checklist;
  const snapshotUrgency = proposedSnapshot ? urgencyOf(proposedSnapshot.dueOn, today) : null;
  if (!proposedSnapshot || snapshotUrgency === null) return items;
  const { dueOn, occasion } = proposedSnapshot;
  return [...items, entry('snapshot_due', 'checklist', snapshotUrgency, { dueOn, params: { occasion } })];
}

function teamEntries({ positions }: TeamView): Entry[] {
  return positions.flatMap(({ id, state, positionKind, title, area, endsOn }) => {
    const params = { positionKind, title: title ?? '', area: area ?? '' };
    if (state === 'vacant') return [entry('vacancy', 'team', 'open', { recordId: id, params })];
    if (state === 'ending') return [entry('position_ending', 'team', 'soon', { recordId: id, dueOn: endsOn, params })];
    return [];
  });
}

function documentEntries(documents: readonly RecordByType['document'][], today: string): Entry[] {
  return documents.flatMap(({ id, title, status, reviewDueOn, commentsUntil }) => {
    const params = { title: title ?? '' };
    const isStanding = status === 'endorsed' || status === 'signed' || status === 'in_force';
    const review = isStanding ? urgencyOf(reviewDueOn, today) : null;
    const comments = status === 'circulated' ? urgencyOf(commentsUntil, today) : null;
    return [
      ...(review === null ? [] : [entry('document_review', 'documents', review, { recordId: id, dueOn: reviewDueOn, params })]),
      ...(comments === null ? [] : [entry('document_comments', 'documents', comments, { recordId: id, dueOn: commentsUntil, params })]),
    ];
  });
}

/** The first steps of a workspace that holds little yet. */
function setupEntries({ activation, team, organisations, documents }: TodayInput): Entry[] {
  const hint = (step: string, area: Entry['area']): Entry => ({ ...entry('setup', area, 'open'), reason: { code: `setup-${step}`, params: {} } });
  return [
    ...(activation.outcome === null && activation.steps.every(({ state }) => state !== 'done') ? [hint('activation', 'activation')] : []),
    ...(team.positions.length === 0 ? [hint('team', 'team')] : []),
    ...(organisations < 3 ? [hint('partners', 'partners')] : []),
    ...(documents.some(({ documentKind }) => documentKind === 'cluster-tor') ? [] : [hint('cluster-tor', 'documents')]),
  ];
}

function byUrgencyThenDay(a: Entry, b: Entry): number {
  const byUrgency = urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency);
  if (byUrgency !== 0) return byUrgency;
  const [dayA, dayB] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}
