import type { RecordByType } from '../../../records/index.ts';
import { markdownToRuns } from '../../markdown.ts';
import type { Wording } from '../../wording.ts';
import { Names, namesText } from '../names.ts';
import { type DraftRecords, heldSeats, sagOf, subjectGroup } from './draft-records.ts';
import { dayOrGap, type LiveField } from './live-field.ts';

/** Of the group that the document is about, and of the cluster's strategic advisory group. */
export function groupFields(records: DraftRecords, wording: Wording): LiveField[] {
  const group = subjectGroup(records);
  const sag = group?.groupKind === 'sag' ? group : sagOf(records);
  const names = new Names(records.organisations, records.contacts);
  const inTeam = (name: string, value: string | null): LiveField => ({ name, value, area: 'team', recordId: group?.id ?? null });
  const inElections = (name: string, value: string | null): LiveField => ({ name, value, area: 'elections', recordId: null });
  const members = (group?.members ?? []).map((id) => names.shortOrganisation(id));
  return [
    inTeam('group_name', group?.name ?? null),
    inTeam('group_purpose', plainText(group?.purpose ?? null)),
    inTeam('group_chair', names.organisationWithAcronym(group?.chairOrganisation ?? null)),
    inTeam('group_starts', dayOrGap(group?.startsOn ?? null, wording)),
    inTeam('group_ends', dayOrGap(group?.endsOn ?? null, wording)),
    inTeam('group_closing_criterion', group?.closingCriterion ?? null),
    inTeam('group_members', namesText(members, wording)),
    inElections('sag_seats', sag && seatsOf(sag, records)),
    inElections('sag_term_months', sag && termOf(sag, records)),
  ];
}

/** Markdown of a record as the text that stands within a sentence. */
function plainText(markdown: string | null): string | null {
  if (markdown === null) return null;
  return markdownToRuns(markdown).map(({ text }) => text).join('').trim() || null;
}

function seatsOf(sag: RecordByType['group'], records: DraftRecords): string | null {
  const count = heldSeats(records, sag.id).filter(({ seatKind }) => seatKind !== 'observer').length || (sag.members ?? []).length;
  return count === 0 ? null : `${count}`;
}

/** Months, as the rules of the group's last election say. */
function termOf(sag: RecordByType['group'], { elections }: DraftRecords): string | null {
  const rules = elections.filter(({ group, status, termMonths }) => group === sag.id && status !== 'cancelled' && termMonths !== null);
  const last = rules.toSorted((a, b) => ((a.declaredOn ?? a.opensOn ?? '') < (b.declaredOn ?? b.opensOn ?? '') ? -1 : 1)).at(-1);
  return last ? `${last.termMonths}` : null;
}
