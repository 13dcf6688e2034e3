import { proposalsOf } from '../../../records/proposals.ts';
import { dayText, type Wording } from '../../wording.ts';
import { countryName, Names, namesText } from '../names.ts';
import type { DraftRecords } from './draft-records.ts';
import { groupFields } from './group-fields.ts';
import { dayOrGap, type LiveField } from './live-field.ts';
import { organisationFields, positionFields, teamFields } from './people-fields.ts';

/** Everything that the workspace can fill in, by the names that clauses use; see `resources/templates`. */
export function liveFields(records: DraftRecords, wording: Wording): LiveField[] {
  return [
    ...clusterFields(records, wording),
    ...teamFields(records, wording),
    ...documentFields(records, wording),
    ...positionFields(records, wording),
    ...groupFields(records, wording),
    ...organisationFields(records, wording),
  ];
}

/** Of the document itself: they follow the register and are never kept apart from it. */
export const registerFields: ReadonlySet<string> = new Set(['version', 'document_date', 'comments_until', 'review_date', 'expiry_date']);

function clusterFields({ cluster, office, activation, organisations, contacts }: DraftRecords, wording: Wording): LiveField[] {
  const { t } = wording;
  const names = new Names(organisations, contacts);
  const country = countryName(cluster, wording);
  const { minutesDays, reviewMonths, localMembersPercent } = proposalsOf(cluster);
  const workingLanguages = (cluster?.workingLanguages ?? []).map((own) => t(`documents:languages.${own}`));
  const workspace = (name: string, value: string | null): LiveField => ({ name, value, area: 'workspace', recordId: null });
  const inActivation = (name: string, value: string | null): LiveField => ({ name, value, area: 'activation', recordId: null });
  return [
    workspace('cluster_name', cluster?.name ?? null),
    workspace('country', country),
    workspace('office_name', office?.name ?? null),
    workspace('crisis_type', cluster?.crisisType ? t(`records:choices.crisisTypes.${cluster.crisisType}`) : null),
    inActivation('activation_date', dayOrGap(activation?.outcome === 'cluster' ? activation.decidedOn : null, wording)),
    inActivation('decision_date', dayOrGap(activation?.decidedOn ?? null, wording)),
    inActivation('proposed_arrangement', activation?.outcome ? t(`documents:arrangements.${activation.outcome}`) : null),
    workspace('area', office?.area || (office?.level === 'subnational' ? null : country)),
    workspace('lead_agency', names.organisationWithAcronym(cluster?.leadAgency ?? null)),
    workspace(
      'co_coordinators',
      namesText((cluster?.coCoordinators ?? []).map((id) => names.organisationWithAcronym(id)), wording),
    ),
    workspace('meeting_frequency', cluster?.meetingFrequency ?? null),
    workspace('working_languages', namesText(workingLanguages, wording)),
    workspace('minutes_days', `${minutesDays}`),
    workspace('review_months', `${reviewMonths}`),
    workspace('local_members_percent', `${localMembersPercent}`),
  ];
}

function documentFields({ document, today }: DraftRecords, wording: Wording): LiveField[] {
  const inRegister = (name: string, value: string | null): LiveField => ({ name, value, area: 'documents', recordId: document.id });
  return [
    inRegister('version', document.version),
    inRegister('document_date', dayText(document.endorsedOn ?? today, wording.language)),
    inRegister('comments_until', dayOrGap(document.commentsUntil, wording)),
    inRegister('review_date', dayOrGap(document.reviewDueOn, wording)),
    inRegister('expiry_date', dayOrGap(document.expiresOn, wording)),
  ];
}
