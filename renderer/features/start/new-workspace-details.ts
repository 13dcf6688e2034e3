import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { countryCodes, unlistedCountry } from '../../../shared/records/countries.ts';

/** What is asked about the office whose workspace is made. */
export interface OfficeDraft {
  officeName: string;
  level: WorkspaceDetails['level'];
  area: string;
  pcode: string;
}

/** What the form holds while somebody fills it. */
export interface NewWorkspaceDraft extends OfficeDraft {
  clusterName: string;
  country: string | null;
  otherCountry: string;
  crisisType: WorkspaceDetails['crisisType'];
  leadAgency: string;
  isLeadAgencyTouched: boolean;
  coCoordinators: string[];
  workingLanguages: WorkspaceDetails['workingLanguages'];
  logo: WorkspaceDetails['logo'];
}

export type DraftProblem = 'clusterName' | 'country' | 'otherCountry' | 'officeName' | 'area';

/** The choice for a country that the list does not have. */
export const otherCountry = 'other';

/**
 * The agency that leads this cluster by default: UNHCR where conflict displaced people, IOM where a
 * disaster did (IASC 2006; refugees and mixed situations are UNHCR's). A suggestion: the field stays editable.
 */
export function suggestedLeadAgency(crisisType: WorkspaceDetails['crisisType']): string {
  switch (crisisType) {
    case 'conflict':
    case 'mixed_with_refugees':
      return 'UNHCR';
    case 'disaster':
      return 'IOM';
    case null:
      return '';
  }
}

const isEmpty = (text: string) => text.trim() === '';
const orNull = (text: string) => (isEmpty(text) ? null : text.trim());

export function officeProblemsOf({ officeName, level, area }: OfficeDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (isEmpty(officeName)) problems.push('officeName');
  if (level === 'subnational' && isEmpty(area)) problems.push('area');
  return problems;
}

export function problemsOf(draft: NewWorkspaceDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (isEmpty(draft.clusterName)) problems.push('clusterName');
  if (draft.country === null) problems.push('country');
  if (draft.country === otherCountry && isEmpty(draft.otherCountry)) problems.push('otherCountry');
  return [...problems, ...officeProblemsOf(draft)];
}

export function officeOf({ officeName, level, area, pcode }: OfficeDraft): Pick<WorkspaceDetails, keyof OfficeDraft> {
  const isSubnational = level === 'subnational';
  return {
    officeName: officeName.trim(),
    level,
    area: isSubnational ? orNull(area) : null,
    pcode: isSubnational ? orNull(pcode) : null,
  };
}

export function detailsOf(draft: NewWorkspaceDraft): WorkspaceDetails {
  const isListed = draft.country !== null && countryCodes.includes(draft.country);
  return {
    clusterName: draft.clusterName.trim(),
    country: isListed ? draft.country : unlistedCountry,
    countryName: isListed ? null : orNull(draft.otherCountry),
    crisisType: draft.crisisType,
    leadAgency: orNull(draft.leadAgency),
    coCoordinators: draft.coCoordinators,
    workingLanguages: draft.workingLanguages,
    ...officeOf(draft),
    logo: draft.logo,
  };
}
