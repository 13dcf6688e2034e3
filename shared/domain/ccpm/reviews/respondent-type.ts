import type { organisationTypes, RespondentType } from '../../../records/choices.ts';

type OrganisationType = (typeof organisationTypes)[number];

/** The type of the CCPM that an organisation of the register counts as; `null` for who is informed and not asked. */
export function respondentTypeOf(type: OrganisationType): RespondentType | null {
  switch (type) {
    case 'un':
    case 'ingo':
    case 'nngo':
    case 'authority':
    case 'donor':
    case 'other':
      return type;
    case 'red_cross':
    case 'academia':
      return 'other';
    case 'media':
      return null;
  }
}
