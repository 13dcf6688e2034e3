import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import { isLanguage } from '../../../../languages.ts';
import { ActionLine, newLineEntry } from '../../action-line/action-line.tsx';
import { ActionEditor } from './action-editor.tsx';
import styles from './item.module.css';

/** Who does what until when, each in one line. */
export function ItemActions({ view, item, disabled }: { view: MeetingView; item: AgendaItemView; disabled: boolean }) {
  const { t, i18n } = useTranslation('meetings');
  const { meeting, today } = view;
  const [entry, setEntry] = useState(() => newLineEntry(false));
  const listed = item.actions.filter(({ id }) => id !== entry.id);
  return (
    <section className={styles.box} aria-label={t('room.actions.title')}>
      <h3 className={styles.title}>{t('room.actions.title')}</h3>
      {listed.length > 0 ? (
        <ul className={styles.lines}>
          {listed.map((action, place) => (
            <ActionEditor key={action.id} action={action} place={place + 1} today={today} disabled={disabled} />
          ))}
        </ul>
      ) : null}
      {disabled ? null : (
        <ActionLine
          key={entry.id}
          entry={entry}
          onEntry={setEntry}
          saved={item.actions.find(({ id }) => id === entry.id)?.text ?? ''}
          context={{ meeting: meeting.id, language: meeting.language ?? (isLanguage(i18n.language) ? i18n.language : 'en') }}
          today={today}
          fields={{ meeting: meeting.id, agendaItem: item.id, origin: 'meeting', status: 'open', agreedOn: meeting.heldOn }}
        />
      )}
    </section>
  );
}
