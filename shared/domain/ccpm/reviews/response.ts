import type { ReviewResponse } from '../../../contract/review-view.ts';
import { respondentTypes } from '../../../records/choices.ts';
import type { ReviewClosing } from '../../../records/review-data.ts';
import { withheldGroups } from '../suppression.ts';
import { type InviteeRecord, planOf, type ReviewRecord } from './plan.ts';

type Block<Group> = { groups: Group[]; responded: number; invited: number };

/** Who came back, in numbers that single out no group below the threshold. */
export interface ResponseFigures {
  invited: number;
  responded: number;
  coordinators: { invited: number; responded: number };
  types: Block<(typeof respondentTypes)[number]>[];
  hubs: Block<string | null>[];
}

/**
 * The response of partners by type, and of everybody by hub. Groups that may not be shown alone stand together in one
 * entry, the last. Coordinators are no type of partner: that some of them answered is said.
 *
 * @param answered ids of invitees.
 */
export function responseFigures(review: ReviewRecord, invitees: readonly InviteeRecord[], answered: ReadonlySet<string>): ResponseFigures {
  const { secrecyThreshold, hubs } = planOf(review);
  const came = (list: readonly InviteeRecord[]) => list.filter(({ id }) => answered.has(id)).length;
  const coordinators = invitees.filter(({ role }) => role === 'coordinator');
  const partners = invitees.filter(({ role }) => role !== 'coordinator');
  const blocks = <Group>(groups: readonly Group[], list: readonly InviteeRecord[], groupOf: (invitee: InviteeRecord) => Group) => {
    const members = new Map(groups.map((group) => [group, list.filter((invitee) => groupOf(invitee) === group)] as const).filter(([, own]) => own.length > 0));
    const sizes = new Map([...members].map(([group, own]) => [group, came(own)]));
    const most = new Map([...members].map(([group, own]) => [group, own.length]));
    const withheld = withheldGroups(sizes, secrecyThreshold, most);
    const blockOf = (own: Group[]): Block<Group> => {
      const all = own.flatMap((group) => members.get(group) ?? []);
      return { groups: own, responded: came(all), invited: all.length };
    };
    const shown = [...members.keys()].filter((group) => !withheld.has(group));
    const together = [...members.keys()].filter((group) => withheld.has(group));
    return [...shown.map((group) => blockOf([group])), ...(together.length > 0 ? [blockOf(together)] : [])];
  };
  return {
    invited: invitees.length,
    responded: came(invitees),
    coordinators: { invited: coordinators.length, responded: came(coordinators) },
    types: blocks(respondentTypes, partners, ({ respondentType }) => respondentType ?? 'other'),
    hubs: hubs.length === 0 ? [] : blocks([...hubs, null], invitees, ({ hub }) => hub),
  };
}

type Figures = Pick<ReviewClosing, 'invited' | 'responded' | 'coordinators' | 'types' | 'hubs' | 'issued'>;

/** The figures as they are shown, with their rates. */
export function viewResponse({ invited, responded, coordinators, types, hubs, issued }: Figures): ReviewResponse {
  const withRate = <T extends { invited: number; responded: number }>(block: T) => ({ ...block, rate: block.invited === 0 ? null : block.responded / block.invited });
  return { whole: withRate({ invited, responded }), coordinators, types: types.map(withRate), hubs: hubs.map(withRate), issued };
}
