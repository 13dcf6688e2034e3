import type { ActivationView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { documentsOfKind } from '../checklist/register.ts';
import { isInEffect } from '../documents/revisions.ts';
import { addDays, addHours, addMonths, hoursBetween } from '../deadlines/calendar.ts';
import { isDueSoon, isOverdue } from '../deadlines/due.ts';
import type { ActivationCatalogue } from './catalogue.ts';

export interface ActivationRecords {
  /** ISO day on the laptop's calendar. */
  today: string;
  /** ISO instant. */
  now: string;
  activation: RecordByType['activation'] | null;
  considerations: readonly RecordByType['activation_consideration'][];
  criteria: readonly RecordByType['activation_criterion'][];
  steps: readonly RecordByType['activation_step'][];
  documents: readonly RecordByType['document'][];
}

type StepView = ActivationView['steps'][number];

/** The activation as it stands: the dated track of steps with its clock, the review, what is wanted afterwards. */
export function activationView(catalogue: ActivationCatalogue, records: ActivationRecords): ActivationView {
  const activation = records.activation?.deleted ? null : records.activation;
  const outcome = activation?.outcome ?? null;
  const steps = trackSteps(catalogue, records, outcome === null || outcome === 'cluster');
  const considerations = byId(records.considerations);
  const criteria = byId(records.criteria);
  return {
    outcome,
    decidedOn: activation?.decidedOn ?? null,
    considerations: catalogue.considerations.map((id) => ({
      id,
      answer: considerations.get(id)?.answer ?? null,
      note: considerations.get(id)?.note ?? null,
    })),
    criteria: catalogue.criteria.map((id) => ({
      id,
      met: criteria.get(id)?.met ?? null,
      argument: criteria.get(id)?.argument ?? null,
    })),
    steps,
    currentStep:
      outcome === null || outcome === 'cluster' ? (steps.find(({ state }) => state !== 'done')?.number ?? null) : null,
    review: judgeReview(activation, catalogue.reviewAfterMonths, records.today),
    isTransitionPlanWanted:
      outcome === 'cluster' && !documentsOfKind(records.documents, 'transition-plan').some(isInEffect),
  };
}

function byId<T extends { id: string; deleted: boolean }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.filter(({ deleted }) => !deleted).map((record) => [record.id, record]));
}

/**
 * @param isUnderWay whether the procedure goes on: once something else than a cluster was decided, its open steps wait
 *   for nobody and no clock runs.
 */
function trackSteps(catalogue: ActivationCatalogue, records: ActivationRecords, isUnderWay: boolean): StepView[] {
  const known = byId(records.steps);
  const firstOpen = catalogue.steps.findIndex(({ id }) => !known.get(id)?.doneAt);
  return catalogue.steps.map(({ id, dueAfter }, place): StepView => {
    const step = known.get(id);
    const doneAt = step?.doneAt ?? null;
    const dueOn = step?.dueOn ?? null;
    const clockStart = dueAfter ? (known.get(dueAfter.step)?.doneAt ?? null) : null;
    const dueAt = dueAfter && clockStart !== null ? addHours(clockStart, dueAfter.hours) : null;
    const isWaiting = isUnderWay && doneAt === null;
    const hoursLeft = isWaiting && dueAt !== null ? hoursBetween(records.now, dueAt) : null;
    const isLate = isOverdue({ dueOn, isOpen: isWaiting }, records.today) || (hoursLeft !== null && hoursLeft < 0);
    return {
      id,
      number: place + 1,
      state: doneAt !== null ? 'done' : isLate ? 'overdue' : isUnderWay && place === firstOpen ? 'current' : 'open',
      doneAt,
      dueOn,
      dueAt,
      hoursLeft,
      who: step?.who ?? null,
      document: step?.document ?? null,
      note: step?.note ?? null,
    };
  });
}

/** A review held this many days early still counts as the one that was due. */
const earlyReviewDays = 30;

/**
 * The review of a structure that was set up: due when the team says, else the catalogue's months after the decision.
 *
 * A due date well after the last review is that of the next one: the first was held, another was agreed.
 */
function judgeReview(
  activation: RecordByType['activation'] | null,
  afterMonths: number,
  today: string,
): ActivationView['review'] {
  const { outcome = null, decidedOn = null, reviewDueOn = null, reviewedOn = null } = activation ?? {};
  const hasStructure = outcome === 'cluster' || outcome === 'working_group';
  const proposed = decidedOn === null ? null : addMonths(decidedOn, afterMonths);
  const dueOn = hasStructure ? (reviewDueOn ?? proposed) : null;
  const isProposed = dueOn !== null && reviewDueOn === null;
  const isHeld = reviewedOn !== null && (reviewDueOn === null || reviewedOn >= addDays(reviewDueOn, -earlyReviewDays));
  const state = (): ActivationView['review']['state'] => {
    if (!hasStructure) return 'none';
    if (isHeld) return 'done';
    if (dueOn === null) return 'none';
    if (isOverdue({ dueOn, isOpen: true }, today)) return 'overdue';
    return isDueSoon({ dueOn, isOpen: true }, today) ? 'due' : 'not-due';
  };
  return { dueOn, isProposed, reviewedOn, state: state() };
}
