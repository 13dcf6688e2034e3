import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import { LongTextField } from '../../../../components/fields.tsx';
import { useFormats } from '../../../../components/formats.ts';
import { useChoiceWords } from '../../../../components/record-words.ts';
import { useSaveRecord } from '../../../../components/use-save-record.ts';
import { agendaOutcomes } from '../../../../../shared/records/choices.ts';
import { longestUnsaved } from '../longest-unsaved.ts';
import { DecisionLines } from './decision-lines.tsx';
import { DeclaredConflicts } from './declared-conflicts.tsx';
import { ItemActions } from './item-actions.tsx';
import styles from './item.module.css';
import { NextMeeting } from './next-meeting.tsx';
import { PreviousMinutes } from './previous-minutes.tsx';

interface ItemPanelProps {
  view: MeetingView;
  item: AgendaItemView;
  /** What comes after it. */
  following: readonly AgendaItemView[];
  disabled: boolean;
  onDone: () => void;
  onTurn: (item: string) => void;
}

/** The item that the meeting is at: what is said, what is decided, who does what. */
export function ItemPanel({ view, item, following, disabled, onDone, onTurn }: ItemPanelProps) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  const save = useSaveRecord('agenda_item');
  const name = item.title || word('agendaItemKinds', item.itemKind);
  const { meeting } = view;

  return (
    <>
      <section className={styles.box} aria-labelledby="current-item">
        <div className={styles.itemHead}>
          <h2 id="current-item">
            {number(item.number)} · <bdi>{name}</bdi>
          </h2>
          <span>{[item.presenter, item.minutes === null ? null : t('room.minutesPlanned', { count: item.minutes })].filter((part) => part).join(' · ')}</span>
        </div>
        {item.itemKind === 'opening' ? <DeclaredConflicts attendance={view.attendance} /> : null}
        {item.itemKind === 'previous_minutes' ? <PreviousMinutes view={view} disabled={disabled} /> : null}
        {item.itemKind === 'open_actions' ? <p className={styles.hint}>{t('room.openActionsHint')}</p> : null}
        {item.itemKind === 'next_meeting' ? <NextMeeting view={view} disabled={disabled} /> : null}
        <LongTextField
          label={t('room.discussion')}
          hideLabel
          mark="discussion"
          placeholder={t('room.discussionHint')}
          minRows={3}
          maxRows={16}
          maxLength={50_000}
          longestWait={longestUnsaved}
          disabled={disabled}
          value={item.discussion}
          onSave={(discussion) => save(item.id, { discussion })}
        />
      </section>
      <DecisionLines meeting={meeting.id} agendaItem={item.id} decisions={item.decisions} disabled={disabled} />
      <ItemActions view={view} item={item} disabled={disabled} />
      <div className={`${styles.end} no-print`}>
        <SegmentedControl
          aria-label={t('room.outcome')}
          value={item.outcome ?? 'none'}
          disabled={disabled}
          data={[{ value: 'none', label: t('room.notYet') }, ...agendaOutcomes.map((code) => ({ value: code, label: word('agendaOutcomes', code) }))]}
          onChange={(code) => void save(item.id, { outcome: agendaOutcomes.find((known) => known === code) ?? null }).catch(() => undefined)}
        />
        {following.length > 0 ? (
          <Button variant="default" rightSection={<kbd>Alt PgDn</kbd>} onClick={onDone}>
            {t('room.doneNext')}
          </Button>
        ) : null}
      </div>
      {following.length > 0 ? (
        <section className={`${styles.box} no-print`} aria-label={t('room.next')}>
          <h3 className={styles.title}>{t('room.next')}</h3>
          <p className={styles.following}>
            {following.map(({ id, number: place, title, itemKind }) => (
              <button key={id} type="button" onClick={() => onTurn(id)}>
                {number(place)} · <bdi>{title || word('agendaItemKinds', itemKind)}</bdi>
              </button>
            ))}
          </p>
        </section>
      ) : null}
    </>
  );
}
