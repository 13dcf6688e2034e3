import type { ActivationView } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { type Proposals, proposalsOf } from '../../records/proposals.ts';
import { addDays } from '../deadlines/calendar.ts';
import type { ChecklistBinding } from './catalogue.ts';
import { judgeGroupTors, judgeSag } from './groups.ts';
import { judgeLocalLeadership } from './local-leadership.ts';
import { judgeContactsSent, judgeMeetings, type LiveMeeting } from './meetings.ts';
import { documentsOfKind, judgeDocuments, reason, type Verdict } from './register.ts';
import { judgeReviews } from './reviews.ts';
import { judgePositionTors, judgeStaffing, judgeSubnational } from './staffing.ts';

/** Everything that live items look at, as the workspace stands on `today`; lists hold what is not deleted. */
export interface LiveRecords {
  today: string;
  activation: Pick<ActivationView, 'outcome' | 'decidedOn' | 'steps'>;
  cluster: RecordByType['cluster'] | null;
  organisations: readonly RecordByType['organisation'][];
  contacts: readonly Pick<RecordByType['contact'], 'id'>[];
  positions: readonly RecordByType['position'][];
  groups: readonly RecordByType['group'][];
  documents: readonly RecordByType['document'][];
  mailingLists: readonly RecordByType['mailing_list'][];
  meetings: readonly LiveMeeting[];
  dispatches: readonly RecordByType['dispatch'][];
  reviews: readonly RecordByType['review'][];
}

/** The strategy is "renewed every year" in the checklist's own words. */
const strategyMonths = 12;

/** What the live records say about an item that is bound to them, and why. */
export function evaluateBinding(
  binding: ChecklistBinding,
  records: LiveRecords,
  settings: Proposals = proposalsOf(records.cluster),
): Verdict {
  const { documents, today } = records;
  switch (binding) {
    case 'activation':
      return judgeActivation(records);
    case 'staffing':
      return judgeStaffing(records);
    case 'subnational-focal-points':
      return judgeSubnational(records);
    case 'position-tors':
      return judgePositionTors(records);
    case 'co-coordination-mou':
      return judgeMemorandum(records);
    case 'local-leadership':
      return judgeLocalLeadership(records, settings);
    case 'sag':
      return judgeSag(records);
    case 'twg-tors':
      return judgeGroupTors(records);
    case 'mailing-lists':
      return judgeMailingLists(records, settings);
    case 'meetings':
      return judgeMeetings(records);
    case 'contacts-sent':
      return judgeContactsSent(records);
    case 'ccpm':
      return judgeReviews(records);
    case 'response-strategy':
      return judgeDocuments(documentsOfKind(documents, binding), today, strategyMonths);
    case 'cluster-tor':
    case 'transition-plan':
    case 'technical-standards':
    case 'site-standards':
    case 'advocacy-strategy':
      return judgeDocuments(documentsOfKind(documents, binding), today);
  }
}

/** The step in which the Emergency Relief Coordinator answers. */
const answerStep = 7;

/** A deliberate decision for something else than a cluster leaves the item without an object, openly. */
function judgeActivation({ activation }: LiveRecords): Verdict {
  const { outcome, decidedOn, steps } = activation;
  switch (outcome) {
    case 'cluster': {
      if (steps.find(({ number }) => number === answerStep)?.state !== 'done') {
        return { status: 'in_progress', reasons: [reason('activation-answer-awaited')] };
      }
      const approved =
        decidedOn === null ? reason('activation-approved-undated') : reason('activation-approved', { decidedOn });
      return { status: 'met', reasons: [approved] };
    }
    case 'working_group':
      return { status: 'not_applicable', reasons: [reason('activation-working-group')] };
    case 'not_activated':
      return { status: 'not_applicable', reasons: [reason('activation-not-activated')] };
    case 'non_cluster':
      return { status: 'not_applicable', reasons: [reason('activation-non-cluster')] };
    case null: {
      const done = steps.filter(({ state }) => state === 'done').length;
      return done === 0
        ? { status: 'not_started', reasons: [reason('no-activation-record')] }
        : { status: 'in_progress', reasons: [reason('activation-under-way', { done, total: steps.length })] };
    }
  }
}

/** Signed, not only endorsed; one memorandum about nobody in particular covers every partner. */
function judgeMemorandum({ cluster, organisations, documents, today }: LiveRecords): Verdict {
  const known = new Set(organisations.map(({ id }) => id));
  const total = new Set((cluster?.coCoordinators ?? []).filter((id) => known.has(id))).size;
  if (total === 0) return { status: 'not_applicable', reasons: [reason('no-co-coordinators')] };
  const memoranda = documentsOfKind(documents, 'co-coordination-mou');
  const signed = memoranda.filter(({ status }) => status === 'signed' || status === 'in_force');
  if (signed.length === 0) {
    const verdict = judgeDocuments(memoranda, today);
    if (verdict.status !== 'met') return verdict;
    return { status: 'in_progress', reasons: [...verdict.reasons, reason('mou-not-signed')] };
  }
  const verdict = judgeDocuments(signed, today);
  const covered = signed.some(({ subject }) => subject === null)
    ? total
    : Math.min(total, new Set(signed.map(({ subject }) => subject)).size);
  if (covered === total) return verdict;
  return { status: 'in_progress', reasons: [...verdict.reasons, reason('mous-signed', { signed: covered, total })] };
}

function judgeMailingLists({ mailingLists, today }: LiveRecords, { mailingListDays: days }: Proposals): Verdict {
  const lists = mailingLists.filter(({ deleted }) => !deleted);
  if (lists.length === 0) return { status: 'not_started', reasons: [reason('no-mailing-lists')] };
  const threshold = reason('mailing-threshold', { days });
  const reviewed = lists
    .flatMap(({ name, lastReviewedOn }) => (lastReviewedOn === null ? [] : [{ name: name ?? '', lastReviewedOn }]))
    .toSorted((a, b) => b.lastReviewedOn.localeCompare(a.lastReviewedOn));
  const [last] = reviewed;
  if (!last) return { status: 'in_progress', reasons: [reason('mailing-lists-never-reviewed'), threshold] };
  const inTime = reviewed.filter(({ lastReviewedOn }) => lastReviewedOn >= addDays(today, -days)).length;
  return {
    status: inTime > 0 ? 'met' : 'needs_update',
    reasons: [
      reason('mailing-list-reviewed', { name: last.name, reviewedOn: last.lastReviewedOn }),
      reason('mailing-lists-reviewed', { reviewed: inTime, total: lists.length }),
      threshold,
    ],
  };
}
