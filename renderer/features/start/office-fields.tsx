import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownDirection } from '../../components/own-direction.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import { officeLevels } from '../../../shared/records/choices.ts';
import styles from './new-workspace-form.module.css';
import type { DraftProblem, OfficeDraft } from './new-workspace-details.ts';

interface OfficeFieldsProps {
  draft: OfficeDraft;
  error: (name: DraftProblem) => string | undefined;
  onChange: (part: Partial<OfficeDraft>) => void;
  /** Whether the form begins here. */
  autoFocus?: boolean;
}

/** The office whose workspace is made. */
export function OfficeFields({ draft, error, onChange, autoFocus = false }: OfficeFieldsProps) {
  const { t } = useTranslation(['start', 'records']);
  const choice = useChoiceWords();
  return (
    <fieldset className={styles.part}>
      <legend>{t('start:form.office')}</legend>
      <SegmentedControl
        aria-label={t('records:records.office.level')}
        data={officeLevels.map((value) => ({ value, label: choice('officeLevels', value) }))}
        value={draft.level}
        onChange={(value) => {
          const level = officeLevels.find((known) => known === value) ?? 'national';
          const isUntouched = draft.officeName === t('start:form.nationalOffice') || draft.officeName.trim() === '';
          onChange({ level, ...(isUntouched ? { officeName: level === 'national' ? t('start:form.nationalOffice') : '' } : {}) });
        }}
      />
      <TextInput
        name="officeName"
        label={t('records:records.office.name')}
        withAsterisk
        {...ownDirection(draft.officeName)}
        maxLength={200}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus } : {})}
        value={draft.officeName}
        error={error('officeName')}
        onChange={(event) => onChange({ officeName: event.currentTarget.value })}
      />
      {draft.level === 'subnational' ? (
        <div className={styles.pair}>
          <TextInput
            name="area"
            label={t('records:records.office.area')}
            description={t('start:form.areaHint')}
            withAsterisk
            {...ownDirection(draft.area)}
            maxLength={200}
            value={draft.area}
            error={error('area')}
            onChange={(event) => onChange({ area: event.currentTarget.value })}
          />
          <TextInput
            label={t('records:records.office.pcode')}
            description={t('start:form.pcodeHint')}
            attributes={{ input: { dir: 'ltr' } }}
            maxLength={40}
            value={draft.pcode}
            onChange={(event) => onChange({ pcode: event.currentTarget.value })}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
