import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteeRow, ReviewResponse } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';

/** What a group of partners or of a hub is called; several that are not shown alone stand in one name. */
export function useGroupNames(): { types: (groups: ReviewResponse['types'][number]['groups']) => string; hubs: (groups: ReviewResponse['hubs'][number]['groups']) => string } {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { list } = useFormats();
  return {
    types: useCallback((groups) => list(groups.map((type) => word('respondentTypes', type))), [list, word]),
    hubs: useCallback((groups) => list(groups.map((hub) => hub ?? t('noHub'))), [list, t]),
  };
}

/** As on the form: the organisation, and the person where persons hold the codes. */
export function inviteeName({ organisationName, personName }: Pick<InviteeRow, 'organisationName' | 'personName'>): string {
  const person = personName?.trim() ?? '';
  if (organisationName.trim() === '') return person;
  return person === '' ? organisationName : `${organisationName} (${person})`;
}
