import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../../api/service.ts';
import type { ActionRow } from '../../../../../shared/contract/actions.ts';
import { DayField } from '../../../../components/fields.tsx';
import { ownDirection } from '../../../../components/own-direction.ts';
import { useChoiceWords, useFieldLabel } from '../../../../components/record-words.ts';
import { TonePill } from '../../../../components/status-pill.tsx';
import { useSaveRecord } from '../../../../components/use-save-record.ts';
import { type ActionStatus, actionStatuses } from '../../../../../shared/records/choices.ts';
import { actionLooks } from '../../../actions/action-looks.ts';
import { DueDay } from '../../../actions/due-day.tsx';
import hint from '../../enter-hint.module.css';
import styles from './open-actions.module.css';

interface CarriedActionProps {
  action: ActionRow;
  today: string;
  meeting: string;
  isReachable: boolean;
  isOpened: boolean;
  disabled: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onStatus: (status: ActionStatus) => void;
  onOpen: (isOpened: boolean) => void;
}

/** One promise: opened for what was reported on it and a new day. */
export function CarriedAction({ action, today, meeting, isReachable, isOpened, disabled, onFocus, onKeyDown, onStatus, onOpen }: CarriedActionProps) {
  const { t } = useTranslation('meetings');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('action_point');
  const { mutateAsync: report, isPending } = useServiceCommand('actions.report');
  const [said, setSaid] = useState('');

  const note = async () => {
    if (said.trim() === '') return;
    await report({ action: action.id, status: action.status === 'open' ? 'in_progress' : action.status, text: said, reportedBy: action.organisationName, meeting });
    setSaid('');
    onOpen(false);
  };

  return (
    <li className={styles.item} data-closed={!action.isOpen || undefined}>
      <button
        type="button"
        className={styles.row}
        data-open-action={action.id}
        data-mark={isReachable ? 'open-actions' : undefined}
        tabIndex={isReachable ? 0 : -1}
        aria-expanded={isOpened}
        aria-keyshortcuts="D I O N"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => onOpen(!isOpened)}
      >
        <bdi className={styles.text}>{action.text}</bdi>
        <span className={styles.under}>
          <bdi>{action.responsibleName ?? '—'}</bdi>
          <DueDay action={action} today={today} />
        </span>
        <TonePill {...actionLooks[action.status]} label={word('actionStatuses', action.status)} />
      </button>
      {isOpened ? (
        <div
          className={`${styles.report} no-print`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            onOpen(false);
          }}
        >
          <TextInput
            className={hint.field}
            label={t('room.carried.said')}
            autoFocus
            maxLength={2_000}
            disabled={disabled}
            {...ownDirection(said)}
            value={said}
            rightSection={said === '' ? null : <kbd>Enter</kbd>}
            rightSectionWidth="3.5rem"
            onChange={({ currentTarget }) => setSaid(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void note().catch(() => undefined);
            }}
          />
          <DayField label={label('action_point', 'dueOn')} disabled={disabled} value={action.dueOn} onSave={(dueOn) => save(action.id, { dueOn })} />
          <div className={styles.buttons}>
            {actionStatuses
              .filter((status) => status !== action.status)
              .map((status) => (
                <Button key={status} variant="default" size="compact-xs" disabled={disabled || isPending} onClick={() => onStatus(status)}>
                  <span aria-hidden="true">{actionLooks[status].shape}&nbsp;</span>
                  {word('actionStatuses', status)}
                </Button>
              ))}
          </div>
        </div>
      ) : null}
    </li>
  );
}
