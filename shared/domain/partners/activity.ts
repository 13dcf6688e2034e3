import type { RecordByType } from '../../records/index.ts';
import { addMonths } from '../deadlines/calendar.ts';
import { isOverdue } from '../deadlines/due.ts';
import { standingOf } from './standing.ts';

export interface ActivitySource {
  organisations: readonly RecordByType['organisation'][];
  /** Some of them were merged into another, for which now counts what they did. */
  deletedOrganisations: readonly RecordByType['organisation'][];
  contacts: readonly RecordByType['contact'][];
  meetings: readonly RecordByType['meeting'][];
  attendances: readonly RecordByType['attendance'][];
  actionPoints: readonly RecordByType['action_point'][];
}

/** What an organisation does in the cluster, as far as the records say. */
export interface PartnerActivity {
  organisation: string;
  /** The last meeting that somebody of it came to. */
  lastAttended: { meeting: string; heldOn: string } | null;
  meetingsAttended: number;
  lastReportedOn: string | null;
  commitmentsSignedOn: string | null;
  openActions: number;
  overdueActions: number;
  /** The later of the last attendance and the last report. */
  lastActiveOn: string | null;
}

/** Who came counts; who sent apologies or was noted as absent does not. */
const came: readonly string[] = ['present', 'observer'];

/** The activity of every organisation, in the order given. */
export function partnerActivities(source: ActivitySource, today: string): PartnerActivity[] {
  const standing = createStandingFor(source);
  const attended = meetingsAttended(source, standing, today);
  const actions = openActions(source, standing);
  return source.organisations.map(({ id, lastReportedOn, commitmentsSignedOn }) => {
    const meetings = [...(attended.get(id) ?? new Map<string, string>())];
    const last = meetings.reduce<[string, string] | null>((latest, next) => (latest && latest[1] >= next[1] ? latest : next), null);
    const open = actions.get(id) ?? [];
    return {
      organisation: id,
      lastAttended: last === null ? null : { meeting: last[0], heldOn: last[1] },
      meetingsAttended: meetings.length,
      lastReportedOn,
      commitmentsSignedOn,
      openActions: open.length,
      overdueActions: open.filter(({ dueOn }) => isOverdue({ dueOn, isOpen: true }, today)).length,
      lastActiveOn: latest(last?.[1] ?? null, lastReportedOn),
    };
  });
}

/** The organisation that stands for one today, however often it was merged; else the one itself. */
type StandingFor = (organisation: string) => string;

function createStandingFor({ organisations, deletedOrganisations }: ActivitySource): StandingFor {
  const known = new Map([...deletedOrganisations, ...organisations].map((organisation) => [organisation.id, organisation]));
  return (organisation) => standingOf(organisation, (id) => known.get(id) ?? null)?.id ?? organisation;
}

/** Of each organisation the meetings it came to, with their days: several of its people in one meeting are one attendance. */
function meetingsAttended(
  { contacts, meetings, attendances }: ActivitySource,
  standing: StandingFor,
  today: string,
): Map<string, Map<string, string>> {
  const days = new Map(
    meetings.flatMap(({ id, heldOn, status }) =>
      heldOn !== null && heldOn <= today && status !== 'cancelled' ? [[id, heldOn] as const] : [],
    ),
  );
  const employers = new Map(contacts.map(({ id, organisation }) => [id, organisation]));
  const attended = new Map<string, Map<string, string>>();
  for (const { meeting, organisation, contact, state } of attendances) {
    const who = organisation ?? (contact === null ? null : (employers.get(contact) ?? null));
    const heldOn = meeting === null ? undefined : days.get(meeting);
    if (who === null || meeting === null || heldOn === undefined || state === null || !came.includes(state)) continue;
    attended.set(standing(who), (attended.get(standing(who)) ?? new Map<string, string>()).set(meeting, heldOn));
  }
  return attended;
}

function openActions({ actionPoints }: ActivitySource, standing: StandingFor): Map<string, RecordByType['action_point'][]> {
  const open = new Map<string, RecordByType['action_point'][]>();
  for (const action of actionPoints) {
    if (action.organisation === null || (action.status !== 'open' && action.status !== 'in_progress')) continue;
    const who = standing(action.organisation);
    open.set(who, [...(open.get(who) ?? []), action]);
  }
  return open;
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Members and observers are expected to come or to report; whoever is neither is not. */
export function isSilent(
  { membership }: Pick<RecordByType['organisation'], 'membership'>,
  { lastActiveOn }: Pick<PartnerActivity, 'lastActiveOn'>,
  today: string,
  months: number,
): boolean {
  if (membership !== 'member' && membership !== 'observer') return false;
  return lastActiveOn === null || lastActiveOn < addMonths(today, -months);
}

/** A member that has not signed the minimum commitments; observers need not. */
export function lacksCommitments({
  membership,
  commitmentsSignedOn,
}: Pick<RecordByType['organisation'], 'membership' | 'commitmentsSignedOn'>): boolean {
  return membership === 'member' && commitmentsSignedOn === null;
}
