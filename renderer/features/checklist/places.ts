import type { ChecklistBinding } from '../../../shared/domain/checklist/catalogue.ts';
import type { Place } from '../../navigation.ts';

/** Where what the records say can be mended. */
export function placeOfBinding(binding: ChecklistBinding): Place {
  switch (binding) {
    case 'activation':
      return { area: 'activation', view: null, record: null };
    case 'cluster-tor':
    case 'position-tors':
    case 'co-coordination-mou':
    case 'twg-tors':
    case 'transition-plan':
    case 'response-strategy':
    case 'technical-standards':
    case 'site-standards':
    case 'advocacy-strategy':
      return { area: 'documents', view: null, record: null };
    case 'staffing':
    case 'subnational-focal-points':
      return { area: 'team', view: null, record: null };
    case 'local-leadership':
      return { area: 'partners', view: 'organisations', record: null };
    case 'sag':
      return { area: 'team', view: 'groups', record: null };
    case 'mailing-lists':
      return { area: 'partners', view: 'lists', record: null };
    case 'contacts-sent':
      return { area: 'partners', view: 'contacts', record: null };
    case 'ccpm':
      return { area: 'reviews', view: null, record: null };
    case 'meetings':
      return { area: 'meetings', view: null, record: null };
  }
}
