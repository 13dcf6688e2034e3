import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { isLanguage } from '../../languages.ts';
import { useNavigation } from '../../navigation.ts';
import { ActionLine, newLineEntry } from '../meetings/action-line/action-line.tsx';
import styles from './actions.module.css';

interface NewActionLineProps {
  today: string;
  onClose: () => void;
}

/** An action point that no meeting agreed on. */
export function NewActionLine({ today, onClose }: NewActionLineProps) {
  const { t, i18n } = useTranslation('actions');
  const [entry, setEntry] = useState(() => newLineEntry(true));
  const { data } = useServiceQuery('actions.view', { scope: 'open' });
  const select = useNavigation((navigation) => navigation.select);
  return (
    <section
      className={`${styles.panel} ${styles.newAction}`}
      aria-label={t('add')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <ActionLine
        key={entry.id}
        entry={entry}
        onEntry={setEntry}
        saved={data?.rows.find(({ id }) => id === entry.id)?.text ?? ''}
        context={{ meeting: null, language: isLanguage(i18n.language) ? i18n.language : 'en' }}
        today={today}
        fields={{ origin: 'other', status: 'open', agreedOn: today }}
        onAdded={select}
      />
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t('close')}
      </Button>
    </section>
  );
}
