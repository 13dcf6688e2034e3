import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { considerationAnswers } from '../../../shared/records/choices.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import styles from './activation.module.css';
import { RecordTitle } from './record-title.tsx';
import { Written } from './written.tsx';

/** What is weighed before CCCM is proposed. */
export function Considerations({ view, texts, isWritable }: ActivationPartProps) {
  const { t } = useTranslation('activation');
  const { number } = useFormats();
  const choice = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('activation_consideration');
  return (
    <section className={styles.section} aria-labelledby="activation-considerations">
      <h2 id="activation-considerations">{t('considerations.title')}</h2>
      <p className={styles.lead}>{t('considerations.lead')}</p>
      <ol className={styles.entries}>
        {view.considerations.map(({ id, answer, note }, position) => (
          <li key={id} className={styles.entry}>
            <span className={styles.number} aria-hidden="true">
              {number(position + 1)}
            </span>
            <div className={styles.entryText}>
              <RecordTitle id={id} title={texts.considerations[id]?.title ?? id} />
              <p className={styles.explain}>{texts.considerations[id]?.text}</p>
              <Written
                label={label('activation_consideration', 'note')}
                hideLabel
                placeholder={t('considerations.noteHint')}
                value={note}
                disabled={!isWritable}
                onSave={(written) => save(id, { note: written })}
              />
            </div>
            <AnswerChoice
              legend={t('considerations.answerTo', { title: texts.considerations[id]?.title })}
              answers={considerationAnswers}
              value={considerationAnswers.find((known) => known === answer) ?? null}
              format={(known) => choice('considerationAnswers', known)}
              disabled={!isWritable}
              onChoose={(chosen) => void save(id, { answer: chosen }).catch(() => undefined)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
