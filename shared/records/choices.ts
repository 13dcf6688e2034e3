/** The closed lists that records choose from. Codes are permanent; languages word them. */

export const languages = ['en', 'fr', 'es', 'ar', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Who may be given a value: an export for an audience leaves out every class that it may not have. */
export const sensitivities = ['public', 'members', 'team', 'personal', 'location'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const officeLevels = ['national', 'subnational'] as const;
export const crisisTypes = ['conflict', 'disaster', 'mixed_with_refugees'] as const;

/** `domain.md` A3 and 1.3: the six CCPM codes, with Red Cross and academia kept apart as in published reports. */
export const organisationTypes = ['un', 'ingo', 'nngo', 'authority', 'donor', 'red_cross', 'academia', 'other'] as const;
/** Global Cluster Coordination Group 2023: members adhere to the minimum commitments, observers need not. */
export const memberships = ['member', 'observer', 'none'] as const;
export const consents = ['given', 'refused', 'unknown'] as const;

export const positionKinds = [
  'coordinator',
  'co_coordinator',
  'imo',
  'capacity_building',
  'subnational_coordinator',
  'subnational_focal_point',
  'other',
] as const;

/** The kinds of group a cluster sets up: strategic advisory group, technical working group. */
export const groupKinds = ['sag', 'twg'] as const;

export const documentKinds = [
  'cluster-tor',
  'position-tor',
  'sag-tor',
  'twg-tor',
  'co-coordination-mou',
  'transition-plan',
  'response-strategy',
  'technical-standards',
  'site-standards',
  'advocacy-strategy',
  'other',
] as const;
export const documentStatuses = [
  'draft',
  'circulated',
  'endorsed',
  'signed',
  'in_force',
  'expired',
  'replaced',
] as const;

export const activationOutcomes = ['cluster', 'working_group', 'not_activated', 'non_cluster'] as const;
export const considerationAnswers = ['yes', 'no', 'unclear'] as const;
export const criterionAnswers = ['yes', 'no', 'unclear'] as const;

export const checklistStatuses = ['not_started', 'in_progress', 'met', 'needs_update', 'not_applicable'] as const;
export type ChecklistStatus = (typeof checklistStatuses)[number];
export const recurrences = ['none', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Recurrence = (typeof recurrences)[number];

export const snapshotOccasions = ['two_weeks', 'one_month', 'two_months', 'other'] as const;
export const evidenceKinds = ['file', 'record', 'link', 'note'] as const;
