import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../api/service.ts';
import { FlagField, TextField } from '../../../components/fields.tsx';
import { useRecordTitle } from '../../../components/record-words.ts';
import parts from '../../procedure/parts.module.css';
import type { DescriptionPartProps } from './description-deliverables.tsx';
import styles from './report.module.css';

/** What the team's register does not say about its positions, and on what each group works. */
export function DescriptionTeam({ description, disabled, onSave }: DescriptionPartProps) {
  const { t } = useTranslation('reviews');
  const titleOf = useRecordTitle();
  const positions = useRecords('position') ?? [];
  const groups = useRecords('group') ?? [];
  return (
    <>
      {positions.length === 0 ? null : (
        <fieldset className={parts.fieldset}>
          <legend>{t('description.team')}</legend>
          {positions.map((position) => {
            const said = description.team.find((one) => one.position === position.id) ?? { position: position.id, modality: null, otherDuties: null, isTrained: null, support: null };
            const save = (fields: Partial<typeof said>) => onSave({ team: [...description.team.filter((one) => one.position !== position.id), { ...said, ...fields }] });
            const title = titleOf('position', position);
            const common = (field: 'modality' | 'otherDuties' | 'support') => ({ label: `${t(`description.${field}`)}: ${title}`, hideLabel: true, placeholder: t(`description.${field}`), disabled });
            return (
              <div key={position.id} className={styles.position}>
                <bdi>{title}</bdi>
                <TextField {...common('modality')} maxLength={300} value={said.modality} onSave={(modality) => save({ modality })} />
                <TextField {...common('otherDuties')} maxLength={1_000} value={said.otherDuties} onSave={(otherDuties) => save({ otherDuties })} />
                <TextField {...common('support')} maxLength={1_000} value={said.support} onSave={(support) => save({ support })} />
                <FlagField label={t('description.isTrained')} disabled={disabled} value={said.isTrained} onSave={(isTrained) => save({ isTrained })} />
              </div>
            );
          })}
        </fieldset>
      )}
      {groups.length === 0 ? null : (
        <fieldset className={parts.fieldset}>
          <legend>{t('description.groupTopics')}</legend>
          {groups.map((group) => (
            <TextField
              key={group.id}
              label={titleOf('group', group)}
              disabled={disabled}
              maxLength={2_000}
              value={description.groupTopics.find((one) => one.group === group.id)?.topics ?? null}
              onSave={(topics) => onSave({ groupTopics: [...description.groupTopics.filter((one) => one.group !== group.id), ...(topics === null ? [] : [{ group: group.id, topics }])] })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
