import { ActionIcon, Menu } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField, TextField } from '../../../components/fields.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { agendaItemKinds } from '../../../../shared/records/choices.ts';
import type { AgendaItemView } from '../../../../shared/contract/meeting-view.ts';
import { isolated, useMeetingTitle } from '../meeting-words.ts';
import styles from './prepare.module.css';

interface AgendaRowProps {
  item: AgendaItemView;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onMove: (step: 1 | -1) => void;
}

export function AgendaRow({ item, isFirst, isLast, disabled, onKeyDown, onMove }: AgendaRowProps) {
  const { t } = useTranslation('meetings');
  const { number, shortDay } = useFormats();
  const titleOf = useMeetingTitle();
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('agenda_item');
  const remove = useRemoveRecords('agenda_item');
  const kind = word('agendaItemKinds', item.itemKind);
  const name = item.title || kind;

  return (
    <li className={styles.item} data-item={item.id} onKeyDown={onKeyDown}>
      <span className={styles.number}>{number(item.number)}</span>
      <div className={styles.titleCell} data-field="title">
        <TextField
          label={t('prepare.agenda.itemTitle', { number: number(item.number) })}
          hideLabel
          disabled={disabled}
          maxLength={300}
          placeholder={kind}
          value={item.title}
          onSave={(title) => save(item.id, { title })}
        />
        {item.carriedFrom === null ? null : (
          <small className={styles.carried}>
            <span aria-hidden="true">↪ </span>
            {item.carriedFrom.meeting
              ? t('prepare.agenda.carriedFrom', { meeting: isolated(titleOf(item.carriedFrom.meeting)), day: shortDay(item.carriedFrom.meeting.heldOn) })
              : t('prepare.agenda.carried')}
          </small>
        )}
      </div>
      <div data-field="presenter">
        <TextField
          label={t('prepare.agenda.presenterOf', { title: name })}
          hideLabel
          disabled={disabled}
          maxLength={200}
          placeholder={label('agenda_item', 'presenter')}
          value={item.presenter}
          onSave={(presenter) => save(item.id, { presenter })}
        />
      </div>
      <div data-field="minutes" className={styles.minutesCell}>
        <NumberField label={t('prepare.agenda.minutesOf', { title: name })} hideLabel disabled={disabled} min={0} max={1_440} placeholder="0" value={item.minutes} onSave={(minutes) => save(item.id, { minutes })} />
        <span aria-hidden="true">{t('prepare.agenda.minuteSign')}</span>
      </div>
      <div className={`${styles.itemTools} no-print`}>
        <ActionIcon data-field="up" variant="subtle" size="sm" disabled={disabled || isFirst} aria-label={t('prepare.agenda.up', { title: name })} onClick={() => onMove(-1)}>
          <span className={styles.upward}>
            <Icon name="down" size={14} />
          </span>
        </ActionIcon>
        <ActionIcon data-field="down" variant="subtle" size="sm" disabled={disabled || isLast} aria-label={t('prepare.agenda.down', { title: name })} onClick={() => onMove(1)}>
          <Icon name="down" size={14} />
        </ActionIcon>
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" size="sm" disabled={disabled} aria-label={t('prepare.agenda.more', { title: name })}>
              <Icon name="dots" size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {agendaItemKinds.map((code) => (
              <Menu.Item
                key={code}
                role="menuitemradio"
                aria-checked={code === item.itemKind}
                leftSection={code === item.itemKind ? <Icon name="check" size={14} /> : <span className={styles.noIcon} />}
                onClick={() => void save(item.id, { itemKind: code }).catch(() => undefined)}
              >
                {word('agendaItemKinds', code)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={() => void remove([item.id]).catch(() => undefined)}>
              {t('prepare.agenda.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
