import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { useServiceQuery } from '../../../api/service.ts';
import { ChoicesField } from '../../../components/fields.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { isLanguage } from '../../../languages.ts';
import { toHash } from '../../../navigation.ts';
import { actionSupports } from '../../../../shared/records/choices.ts';
import { DueDay } from '../../actions/due-day.tsx';
import { ActionLine, newLineEntry } from '../../meetings/action-line/action-line.tsx';
import styles from './validation.module.css';

type Finding = ReviewResultsView['findings'][number];

/** The actions that answer a result, each with whose support it wants, and a line for one more. */
export function FindingActions({ finding, disabled }: { finding: Finding; disabled: boolean }) {
  const { t, i18n } = useTranslation('reviews');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('action_point');
  const { data } = useServiceQuery('actions.view', { scope: 'open' });
  const [entry, setEntry] = useState(() => newLineEntry(false));
  const listed = finding.actions.filter(({ id }) => id !== entry.id);
  return (
    <section className={styles.actions} aria-label={t('validation.actionsTitle')}>
      <h4>{t('validation.actionsTitle')}</h4>
      {listed.map((action) => (
        <div key={action.id} className={styles.action}>
          <p>
            <a href={toHash({ area: 'actions', view: null, record: action.id })}>
              <bdi>{action.text}</bdi>
            </a>
          </p>
          <p className={styles.under}>
            <bdi>{action.responsible ?? t('none')}</bdi>
            {data ? <DueDay action={action} today={data.today} /> : null}
            <span>{word('actionStatuses', action.status)}</span>
          </p>
          <ChoicesField
            label={`${label('action_point', 'supportWanted')}: ${action.text}`}
            hideLabel
            placeholder={action.supportWanted.length === 0 ? label('action_point', 'supportWanted') : ''}
            disabled={disabled}
            value={actionSupports.filter((support) => action.supportWanted.includes(support))}
            choices={actionSupports}
            format={(code) => word('actionSupports', code)}
            onSave={(supportWanted) => save(action.id, { supportWanted })}
          />
        </div>
      ))}
      {disabled || !data ? null : (
        <ActionLine
          key={entry.id}
          entry={entry}
          onEntry={setEntry}
          saved={finding.actions.find(({ id }) => id === entry.id)?.text ?? ''}
          context={{ meeting: null, language: isLanguage(i18n.language) ? i18n.language : 'en' }}
          today={data.today}
          fields={{ origin: 'ccpm', subject: finding.id, status: 'open', agreedOn: data.today }}
        />
      )}
    </section>
  );
}
