import type { Reason } from '../../contract/areas.ts';
import type { RecordByType } from '../../records/index.ts';
import { isHeld, positionParams, positionState } from '../team/vacancies.ts';
import type { LiveRecords } from './evaluate.ts';
import { documentsOfKind, judgeDocuments, reason, type Verdict } from './register.ts';

type Position = RecordByType['position'];
type StaffingRecords = Pick<LiveRecords, 'today' | 'positions' | 'contacts' | 'documents'>;

/** How many posts or groups a reason names one by one, before it only counts them. */
const namedAtMost = 5;

/** Reasons for the first few, and one that counts the rest. */
function nameSome<T>(things: readonly T[], toReason: (thing: T) => Reason): Reason[] {
  const rest = things.length - namedAtMost;
  const named = things.slice(0, namedAtMost).map(toReason);
  return rest > 0 ? [...named, reason('and-more', { more: rest })] : named;
}

const present = (positions: readonly Position[]) => positions.filter(({ deleted }) => !deleted);

function statesOf({ contacts, today }: StaffingRecords) {
  const known = new Set(contacts.map(({ id }) => id));
  return (position: Position) => positionState(position, today, known);
}

/** At least a dedicated coordinator and a dedicated IMO, both in post; dedicated is full time for the cluster. */
export function judgeStaffing(records: StaffingRecords): Verdict {
  const posts = [judgePost('coordinator', records), judgePost('imo', records)];
  const reasons = posts.flatMap((post) => post.reasons);
  if (posts.every(({ status }) => status === 'met')) return { status: 'met', reasons };
  if (posts.every(({ status }) => status === 'not_started')) return { status: 'not_started', reasons };
  return { status: posts.some(({ status }) => status === 'needs_update') ? 'needs_update' : 'in_progress', reasons };
}

/** `needs_update` where a dedicated holder has left: the cluster had what it now lacks. */
function judgePost(kind: 'coordinator' | 'imo', records: StaffingRecords): Verdict {
  const stateOf = statesOf(records);
  const posts = present(records.positions).filter(({ positionKind }) => positionKind === kind);
  if (posts.length === 0) return { status: 'not_started', reasons: [reason(`${kind}-none`)] };
  const held = posts.filter((post) => isHeld(stateOf(post)));
  const dedicated = held.find(({ timeShare }) => timeShare === 100);
  if (dedicated) {
    const isEnding = stateOf(dedicated) === 'ending';
    const ending = isEnding ? [reason(`${kind}-ending`, { endsOn: dedicated.endsOn ?? '' })] : [];
    return { status: 'met', reasons: [reason(`${kind}-dedicated`), ...ending] };
  }
  const partTime = held.toSorted((a, b) => (b.timeShare ?? -1) - (a.timeShare ?? -1))[0];
  if (partTime) {
    const { timeShare } = partTime;
    const why = timeShare === null ? reason(`${kind}-time-unknown`) : reason(`${kind}-part-time`, { timeShare });
    return { status: 'in_progress', reasons: [why] };
  }
  const hasLeft = posts.some(({ endsOn }) => endsOn !== null && endsOn < records.today);
  return { status: hasLeft ? 'needs_update' : 'in_progress', reasons: [reason(`${kind}-vacant`)] };
}

/** Every sub-national post that the team has recorded has somebody in it. */
export function judgeSubnational(records: StaffingRecords): Verdict {
  const stateOf = statesOf(records);
  const posts = present(records.positions).filter(
    ({ positionKind }) => positionKind === 'subnational_coordinator' || positionKind === 'subnational_focal_point',
  );
  if (posts.length === 0) return { status: 'not_started', reasons: [reason('no-subnational-positions')] };
  const empty = posts.filter((post) => !isHeld(stateOf(post)));
  return {
    status: empty.length === 0 ? 'met' : 'in_progress',
    reasons: [
      reason('subnational-held', { held: posts.length - empty.length, total: posts.length }),
      ...nameSome(empty, (post) => reason('position-vacant', positionParams(post))),
    ],
  };
}

/** Every position, full-time or focal point, filled or vacant, has terms of reference in effect. */
export function judgePositionTors(records: StaffingRecords): Verdict {
  const positions = present(records.positions);
  if (positions.length === 0) return { status: 'not_started', reasons: [reason('no-positions')] };
  return judgeEach({
    subjects: positions,
    judge: ({ id }) =>
      judgeDocuments(
        documentsOfKind(records.documents, 'position-tor', (subject) => subject === id),
        records.today,
      ),
    kind: 'position',
    paramsOf: positionParams,
  });
}

/** Whether each of several subjects has terms of reference: counts them and names those that have none. */
export function judgeEach<T>({
  subjects,
  judge,
  kind,
  paramsOf,
}: {
  subjects: readonly T[];
  judge: (subject: T) => Verdict;
  kind: 'position' | 'twg';
  paramsOf: (subject: T) => Reason['params'];
}): Verdict {
  const judged = subjects.map((subject) => ({ subject, status: judge(subject).status }));
  const withStatus = (...wanted: Verdict['status'][]) => judged.filter(({ status }) => wanted.includes(status));
  const [missing, pending, outdated] = [
    withStatus('not_started'),
    withStatus('in_progress'),
    withStatus('needs_update'),
  ];
  const inEffect = judged.length - missing.length - pending.length;
  const name = (code: string, some: typeof judged) =>
    nameSome(some, ({ subject }) => reason(`${kind}-tor-${code}`, paramsOf(subject)));
  const reasons = [
    reason(`${kind}-tors`, { held: inEffect, total: judged.length }),
    ...name('missing', missing),
    ...name('pending', pending),
    ...name('outdated', outdated),
  ];
  if (missing.length === judged.length) return { status: 'not_started', reasons };
  if (missing.length + pending.length > 0) return { status: 'in_progress', reasons };
  return { status: outdated.length > 0 ? 'needs_update' : 'met', reasons };
}
