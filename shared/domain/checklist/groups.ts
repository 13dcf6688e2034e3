import type { RecordByType } from '../../records/index.ts';
import type { LiveRecords } from './evaluate.ts';
import { documentsOfKind, judgeDocuments, reason, type Verdict } from './register.ts';
import { judgeEach } from './staffing.ts';

type Group = RecordByType['group'];
type GroupRecords = Pick<LiveRecords, 'today' | 'groups' | 'documents'>;

/** Whether the group works on that day: begun, and neither ended nor deleted. */
export function isActive({ deleted, startsOn, endsOn }: Group, today: string): boolean {
  return !deleted && (startsOn === null || startsOn <= today) && (endsOn === null || endsOn >= today);
}

/** A strategic advisory group that was elected and works under terms of reference in effect. */
export function judgeSag({ groups, documents, today }: GroupRecords): Verdict {
  const all = groups.filter(({ deleted, groupKind }) => !deleted && groupKind === 'sag');
  const sag = all.findLast((group) => group.endsOn === null || group.endsOn >= today);
  if (!sag) {
    const ended = all
      .flatMap(({ endsOn }) => (endsOn === null ? [] : [endsOn]))
      .toSorted()
      .at(-1);
    return ended === undefined
      ? { status: 'not_started', reasons: [reason('no-sag')] }
      : { status: 'needs_update', reasons: [reason('sag-ended', { endsOn: ended })] };
  }
  const isElected = sag.electedOn !== null && sag.electedOn <= today;
  const election = isElected ? reason('sag-elected', { electedOn: sag.electedOn ?? '' }) : reason('sag-not-elected');
  const tor = judgeDocuments(
    documentsOfKind(documents, 'sag-tor', (subject) => subject === null || subject === sag.id),
    today,
  ).status;
  switch (tor) {
    case 'met':
      return { status: isElected ? 'met' : 'in_progress', reasons: [election, reason('sag-tor-met')] };
    case 'needs_update':
      return { status: isElected ? 'needs_update' : 'in_progress', reasons: [election, reason('sag-tor-outdated')] };
    case 'in_progress':
      return { status: 'in_progress', reasons: [election, reason('sag-tor-pending')] };
    case 'not_started':
    case 'not_applicable':
      return { status: 'in_progress', reasons: [election, reason('sag-tor-missing')] };
  }
}

/** Every technical working group at work has terms of reference in effect; without a group there are none to have. */
export function judgeGroupTors({ groups, documents, today }: GroupRecords): Verdict {
  const active = groups.filter((group) => group.groupKind === 'twg' && isActive(group, today));
  if (active.length === 0) return { status: 'not_applicable', reasons: [reason('no-active-twgs')] };
  return judgeEach({
    subjects: active,
    judge: ({ id }) =>
      judgeDocuments(
        documentsOfKind(documents, 'twg-tor', (subject) => subject === id),
        today,
      ),
    kind: 'twg',
    paramsOf: ({ name }) => ({ name: name ?? '' }),
  });
}
