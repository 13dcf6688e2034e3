import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { Icon } from '../../components/icon.tsx';
import { InspectorSection } from '../../components/inspector.tsx';
import { isLanguage } from '../../languages.ts';
import { toHash } from '../../navigation.ts';
import { ActionLine, newLineEntry } from '../meetings/action-line/action-line.tsx';
import styles from './actions.module.css';
import { DueDay } from './due-day.tsx';

interface SubjectActionsProps {
  origin: 'checklist' | 'ccpm' | 'document';
  /** What they come from: an item of the checklist, a sub-function, a document. */
  subject: string;
  isWritable: boolean;
}

/** The open action points that come from something else than a meeting, and one more. */
export function SubjectActions({ origin, subject, isWritable }: SubjectActionsProps) {
  const { t, i18n } = useTranslation('actions');
  const { data } = useServiceQuery('actions.view', { scope: 'open' });
  const [entry, setEntry] = useState(() => newLineEntry(true));
  const [isAdding, setAdding] = useState(false);
  const own = (data?.rows ?? []).filter((row) => row.origin === origin && row.subject === subject);
  const listed = own.filter(({ id }) => id !== entry.id);
  return (
    <InspectorSection
      title={t('title')}
      actions={
        <Button variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={12} />} disabled={!isWritable} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {t('add')}
        </Button>
      }
    >
      {listed.length > 0 && data ? (
        <ul className={styles.short}>
          {listed.map((action) => (
            <li key={action.id}>
              <a href={toHash({ area: 'actions', view: null, record: action.id })}>
                <bdi>{action.text}</bdi>
              </a>
              <span>
                <bdi>{action.responsibleName ?? '—'}</bdi> <DueDay action={action} today={data.today} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isAdding && data ? (
        <ActionLine
          key={entry.id}
          entry={entry}
          onEntry={setEntry}
          saved={own.find(({ id }) => id === entry.id)?.text ?? ''}
          context={{ meeting: null, language: isLanguage(i18n.language) ? i18n.language : 'en' }}
          today={data.today}
          fields={{ origin, subject, status: 'open', agreedOn: data.today }}
        />
      ) : null}
    </InspectorSection>
  );
}
