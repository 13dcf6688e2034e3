import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { isLanguage } from '../../languages.ts';
import { bilingualLayouts, type Language, languages } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import styles from './documents.module.css';

interface DraftOptionsProps {
  document: RecordByType['document'];
  language: Language;
  onLanguage: (language: Language) => void;
  disabled: boolean;
}

/** In which languages, side by side or one after the other, and on which letterhead the document prints. */
export function DraftOptions({ document, language, onLanguage, disabled }: DraftOptionsProps) {
  const { t } = useTranslation('drafting');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const saveRecord = useSaveRecord('document');
  const letterheads = useRecords('letterhead') ?? [];
  const save = (fields: Parameters<typeof saveRecord>[1]) => void saveRecord(document.id, fields).catch(() => undefined);
  const all = languages.map((code) => ({ value: code, label: word('languages', code) }));
  return (
    <div className={styles.options}>
      <Select label={t('draft.language')} allowDeselect={false} value={language} data={all} onChange={(code) => code && isLanguage(code) && onLanguage(code)} />
      <Select
        label={label('document', 'secondLanguage')}
        clearable
        disabled={disabled}
        placeholder={t('draft.noSecond')}
        value={document.secondLanguage}
        data={all.filter(({ value }) => value !== language)}
        onChange={(code) => save({ secondLanguage: code && isLanguage(code) ? code : null, ...(document.bilingualLayout === null ? { bilingualLayout: 'beside' } : {}) })}
      />
      {document.secondLanguage === null ? null : (
        <SegmentedControl
          aria-label={label('document', 'bilingualLayout')}
          disabled={disabled}
          value={document.bilingualLayout ?? 'beside'}
          data={bilingualLayouts.map((code) => ({ value: code, label: word('bilingualLayouts', code) }))}
          onChange={(code) => save({ bilingualLayout: bilingualLayouts.find((known) => known === code) ?? 'beside' })}
        />
      )}
      {letterheads.length === 0 ? null : (
        <Select
          label={label('document', 'letterhead')}
          clearable
          disabled={disabled}
          placeholder={t('draft.clusterLetterhead')}
          value={document.letterhead}
          data={letterheads.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          onChange={(letterhead) => save({ letterhead })}
        />
      )}
    </div>
  );
}
