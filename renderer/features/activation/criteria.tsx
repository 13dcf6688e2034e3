import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../../components/evidence/evidence-list.tsx';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { criterionAnswers } from '../../../shared/records/choices.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import styles from './activation.module.css';
import { RecordTitle } from './record-title.tsx';
import { Written } from './written.tsx';

/** The two criteria of the IASC, each argued and proved. */
export function Criteria({ view, texts, isWritable }: ActivationPartProps) {
  const { t } = useTranslation('activation');
  const { number } = useFormats();
  const choice = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('activation_criterion');
  return (
    <section className={styles.section} aria-labelledby="activation-criteria">
      <h2 id="activation-criteria">{t('criteria.title')}</h2>
      <p className={styles.lead}>{t('criteria.lead')}</p>
      <ol className={styles.entries}>
        {view.criteria.map(({ id, met, argument }, position) => (
          <li key={id} className={styles.entry}>
            <span className={styles.number} aria-hidden="true">
              {number(position + 1)}
            </span>
            <div className={styles.entryText}>
              <RecordTitle id={id} title={texts.criteria[id]?.title ?? id} />
              <p className={styles.explain}>{texts.criteria[id]?.text}</p>
              <Written
                label={label('activation_criterion', 'argument')}
                description={t('criteria.hint', { hint: texts.criteria[id]?.evidenceHint })}
                minRows={2}
                value={argument}
                disabled={!isWritable}
                onSave={(written) => save(id, { argument: written })}
              />
              <EvidenceList subjectType="activation_criterion" subjectId={id} isWritable={isWritable} />
            </div>
            <AnswerChoice
              legend={t('considerations.answerTo', { title: texts.criteria[id]?.title })}
              answers={criterionAnswers}
              value={criterionAnswers.find((known) => known === met) ?? null}
              format={(known) => choice('criterionAnswers', known)}
              disabled={!isWritable}
              onChoose={(chosen) => void save(id, { met: chosen }).catch(() => undefined)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
