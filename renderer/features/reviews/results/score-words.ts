import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface ScoreWords {
  /** 62.5; a dash where there is none. */
  score: (score: number | null) => string;
  /** +6, −4 or 0: rounded values compared, as they are printed. */
  change: (now: number, before: number) => string;
}

export function useScoreWords(): ScoreWords {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
    return {
      score: (score) => (score === null ? '—' : one.format(score)),
      change: (now, before) => signed.format(Math.round(now) - Math.round(before)),
    };
  }, [i18n.language]);
}
