import type { SurveyRole } from '../../../records/choices.ts';
import type { FrozenQuestionnaire } from '../../../records/review-data.ts';

/** What of a result is shown: both sides in one pool, and each side apart. The sides are shown both or neither. */
export interface SidesShown {
  together: boolean;
  sides: boolean;
}

interface Respondents {
  respondents: number;
  coordinator: { respondents: number };
  partner: { respondents: number };
}

/**
 * What may be shown of a result. The pool less one side is the other, so neither side is shown where one of them is below
 * the threshold. A side that nobody answered on has nobody to protect.
 *
 * Coordinators who answer openly as a body have nothing to protect either; where the partners are below the threshold
 * then, the pool would give them away and is not shown.
 *
 * @param given those with an answer that scores.
 * @param sizes all who answered, by side.
 */
export function sideVisibility(
  given: Respondents,
  sizes: Record<SurveyRole, number>,
  { secrecyThreshold: threshold, areCoordinatorsShown }: Pick<FrozenQuestionnaire, 'secrecyThreshold' | 'areCoordinatorsShown'>,
): SidesShown {
  const isSafe = (role: SurveyRole) => {
    if (sizes[role] === 0 || (role === 'coordinator' && areCoordinatorsShown)) return true;
    return sizes[role] >= threshold && (given[role].respondents === 0 || given[role].respondents >= threshold);
  };
  const total = sizes.coordinator + sizes.partner;
  const isPoolSafe = total === 0 || (total >= threshold && (given.respondents === 0 || given.respondents >= threshold));
  const arePartnersExposed = areCoordinatorsShown && sizes.coordinator > 0 && !isSafe('partner');
  const together = isPoolSafe && !arePartnersExposed;
  return { together, sides: together && isSafe('coordinator') && isSafe('partner') };
}
