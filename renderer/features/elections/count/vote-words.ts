import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Votes } from './stage-rows.ts';

/** Votes in the screen's figures; decimals stay the five that were counted, and never become a rounded number. */
export function useVoteWords(): (votes: Votes) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (votes) => {
      const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
      const format = new Intl.NumberFormat(locale, typeof votes === 'number' ? {} : { minimumFractionDigits: 5, maximumFractionDigits: 5 });
      // A text is formatted by its digits.
      return format.format(votes as `${number}` | number);
    },
    [i18n.language],
  );
}
