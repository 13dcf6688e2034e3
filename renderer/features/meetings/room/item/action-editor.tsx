import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '../../../../../shared/contract/actions.ts';
import { DayField, LongTextField, RecordField, TextField } from '../../../../components/fields.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { useFieldLabel } from '../../../../components/record-words.ts';
import { useRemoveRecords, useSaveRecord } from '../../../../components/use-save-record.ts';
import { DueDay } from '../../../actions/due-day.tsx';
import { longestUnsaved } from '../longest-unsaved.ts';
import styles from './item.module.css';

interface ActionEditorProps {
  action: ActionRow;
  place: number;
  today: string;
  disabled: boolean;
}

/** An action point as text that can be changed where it stands; who and when open beside it. */
export function ActionEditor({ action, place, today, disabled }: ActionEditorProps) {
  const { t } = useTranslation('meetings');
  const label = useFieldLabel();
  const save = useSaveRecord('action_point');
  const remove = useRemoveRecords('action_point');
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.action}>
      <LongTextField
        label={t('room.actions.one', { number: place })}
        hideLabel
        minRows={1}
        disabled={disabled}
        maxLength={2_000}
        longestWait={longestUnsaved}
        value={action.text}
        onSave={(text) => (text === null ? undefined : save(action.id, { text }))}
      />
      <button type="button" className={styles.whoAndWhen} aria-expanded={isOpen} aria-label={t('room.actions.change', { number: place, who: action.responsibleName ?? t('actionLine.nobody') })} disabled={disabled} onClick={() => setOpen(!isOpen)}>
        <bdi data-missing={action.responsibleName === null || undefined}>{action.responsibleName ?? t('actionLine.nobody')}</bdi>
        <DueDay action={action} today={today} />
      </button>
      <ActionIcon className="no-print" variant="subtle" size="sm" disabled={disabled} aria-label={t('room.actions.remove', { number: place })} onClick={() => void remove([action.id]).catch(() => undefined)}>
        <Icon name="close" size={12} />
      </ActionIcon>
      {isOpen ? (
        <div
          className={styles.change}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            setOpen(false);
          }}
        >
          <RecordField label={label('action_point', 'organisation')} type="organisation" value={action.organisationId} onSave={(organisation) => save(action.id, { organisation })} />
          <RecordField label={label('action_point', 'contact')} type="contact" value={action.contactId} onSave={(contact) => save(action.id, { contact })} />
          <TextField label={label('action_point', 'responsible')} maxLength={300} value={action.responsible} onSave={(responsible) => save(action.id, { responsible })} />
          <DayField label={label('action_point', 'dueOn')} value={action.dueOn} onSave={(dueOn) => save(action.id, { dueOn })} />
        </div>
      ) : null}
    </li>
  );
}
