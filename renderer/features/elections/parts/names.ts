import { useTranslation } from 'react-i18next';
import type { NominationRow } from '../../../../shared/contract/election-view.ts';

/** What an electorate is called: its constituency, or all together. */
export function useElectorateName(): (name: string | null) => string {
  const { t } = useTranslation('elections');
  return (name) => name ?? t('electorate');
}

/** As on the paper: the organisation, and who would sit on the seat. */
export function candidateName({ organisationName, personName }: Pick<NominationRow, 'organisationName' | 'personName'>): string {
  const person = personName?.trim() ?? '';
  return person === '' ? organisationName : `${organisationName} (${person})`;
}
