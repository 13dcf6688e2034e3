import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BallotMedium, ballotMedia } from '../../../../shared/contract/elections.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';

export interface MediumChoice {
  medium: BallotMedium;
  language: Language;
}

export function useMediumChoice(): [MediumChoice, (choice: MediumChoice) => void] {
  const { i18n } = useTranslation();
  return useState<MediumChoice>({ medium: 'word', language: isLanguage(i18n.language) ? i18n.language : 'en' });
}

interface MediumFieldsProps {
  choice: MediumChoice;
  onChange: (choice: MediumChoice) => void;
  disabled: boolean;
}

/** As what, and in which language, a ballot goes out. */
export function MediumFields({ choice, onChange, disabled }: MediumFieldsProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  return (
    <>
      <Select
        label={t('ballots.medium')}
        data={ballotMedia.map((code) => ({ value: code, label: t(`ballots.media.${code}`) }))}
        value={choice.medium}
        allowDeselect={false}
        disabled={disabled}
        onChange={(code) => onChange({ ...choice, medium: ballotMedia.find((known) => known === code) ?? 'word' })}
      />
      <Select
        label={t('ballots.language')}
        data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
        value={choice.language}
        allowDeselect={false}
        disabled={disabled}
        onChange={(code) => onChange({ ...choice, language: languages.find((known) => known === code) ?? 'en' })}
      />
    </>
  );
}
