import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { countryCodes, unlistedCountry } from '../../../shared/records/countries.ts';

/** What the form holds while somebody fills it. */
export interface NewWorkspaceDraft {
  clusterName: string;
  country: string | null;
  otherCountry: string;
  crisisType: WorkspaceDetails['crisisType'];
  leadAgency: string;
  isLeadAgencyTouched: boolean;
  coCoordinators: string[];
  workingLanguages: WorkspaceDetails['workingLanguages'];
  officeName: string;
  level: WorkspaceDetails['level'];
  area: string;
  pcode: string;
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

export function problemsOf(draft: NewWorkspaceDraft): DraftProblem[] {
  const isEmpty = (text: string) => text.trim() === '';
  const problems: DraftProblem[] = [];
  if (isEmpty(draft.clusterName)) problems.push('clusterName');
  if (draft.country === null) problems.push('country');
  if (draft.country === otherCountry && isEmpty(draft.otherCountry)) problems.push('otherCountry');
  if (isEmpty(draft.officeName)) problems.push('officeName');
  if (draft.level === 'subnational' && isEmpty(draft.area)) problems.push('area');
  return problems;
}

export function detailsOf(draft: NewWorkspaceDraft): WorkspaceDetails {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const isListed = draft.country !== null && countryCodes.includes(draft.country);
  const isSubnational = draft.level === 'subnational';
  return {
    clusterName: draft.clusterName.trim(),
    country: isListed ? draft.country : unlistedCountry,
    countryName: isListed ? null : orNull(draft.otherCountry),
    crisisType: draft.crisisType,
    leadAgency: orNull(draft.leadAgency),
    coCoordinators: draft.coCoordinators,
    workingLanguages: draft.workingLanguages,
    officeName: draft.officeName.trim(),
    level: draft.level,
    area: isSubnational ? orNull(draft.area) : null,
    pcode: isSubnational ? orNull(draft.pcode) : null,
    logo: draft.logo,
  };
}
