import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReviewMedium, reviewMedia } from '../../../../shared/contract/reviews.ts';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';

export interface MediumChoice {
  medium: ReviewMedium;
  language: Language;
}

/** The screen's language where the questionnaire speaks it, else its first one. */
export function useMediumChoice({ plan }: Pick<ReviewView, 'plan'>): [MediumChoice, (choice: MediumChoice) => void] {
  const { i18n } = useTranslation();
  const spoken = isLanguage(i18n.language) && plan.languages.includes(i18n.language) ? i18n.language : (plan.languages[0] ?? 'en');
  return useState<MediumChoice>({ medium: 'xlsx', language: spoken });
}

interface MediumFieldsProps {
  choice: MediumChoice;
  /** The XLSForm issues no code, so nobody gets one of his own in it. */
  media?: readonly ReviewMedium[];
  known: readonly Language[];
  onChange: (choice: MediumChoice) => void;
  disabled: boolean;
}

/** As what, and in which language, a questionnaire goes out. */
export function MediumFields({ choice, media = reviewMedia, known, onChange, disabled }: MediumFieldsProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  return (
    <>
      <Select
        label={t('sending.medium')}
        description={t(`sending.mediaHelp.${choice.medium}`)}
        data={media.map((code) => ({ value: code, label: t(`sending.media.${code}`) }))}
        value={choice.medium}
        allowDeselect={false}
        disabled={disabled}
        onChange={(code) => onChange({ ...choice, medium: reviewMedia.find((one) => one === code) ?? 'xlsx' })}
      />
      <Select
        label={t('sending.language')}
        description={t('sending.languageHelp')}
        data={known.map((code) => ({ value: code, label: word('languages', code) }))}
        value={choice.language}
        allowDeselect={false}
        disabled={disabled}
        onChange={(code) => onChange({ ...choice, language: languages.find((one) => one === code) ?? 'en' })}
      />
    </>
  );
}
