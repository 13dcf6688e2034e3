import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { useFieldLabel } from '../../components/record-words.ts';
import { type Tone, TonePill } from '../../components/status-pill.tsx';
import { useSaveRecord } from '../../components/use-save-record.ts';
import type { ActivationView } from '../../../shared/contract/areas.ts';
import styles from './activation.module.css';
import type { DecisionProps } from './decision.tsx';
import { TransitionPlanButton } from './transition-plan-button.tsx';
import { Written } from './written.tsx';

const theActivation = 'activation';

const looks: Record<ActivationView['review']['state'], { tone: Tone; shape: string }> = {
  none: { tone: 'na', shape: '–' },
  'not-due': { tone: 'na', shape: '○' },
  due: { tone: 'warn', shape: '◐' },
  overdue: { tone: 'bad', shape: '▲' },
  done: { tone: 'good', shape: '✓' },
};

/** What follows from the decision: the review after three months, and the plan for transition. */
export function Review({ view, texts, isWritable, record }: DecisionProps) {
  const { t } = useTranslation('activation');
  const { day } = useFormats();
  const label = useFieldLabel();
  const save = useSaveRecord('activation');
  const { review, isTransitionPlanWanted, outcome } = view;
  const { tone, shape } = looks[review.state];

  return (
    <>
      <section className={styles.section} aria-labelledby="activation-review">
        <h2 id="activation-review">
          {texts.review.title} <TonePill tone={tone} shape={shape} label={t(`review.states.${review.state}`)} />
        </h2>
        <p className={styles.lead}>{texts.review.text}</p>
        <div className={`${styles.days} no-print`}>
          <DayField
            label={label('activation', 'reviewDueOn')}
            {...(review.isProposed && review.dueOn !== null
              ? { description: t('review.proposed', { day: day(review.dueOn) }) }
              : {})}
            value={record?.reviewDueOn ?? null}
            disabled={!isWritable}
            onSave={(reviewDueOn) => save(theActivation, { reviewDueOn })}
          />
          <DayField
            label={label('activation', 'reviewedOn')}
            value={review.reviewedOn}
            disabled={!isWritable}
            onSave={(reviewedOn) => save(theActivation, { reviewedOn })}
          />
        </div>
        <p className={styles.printed}>
          {review.dueOn ? t('review.printedDue', { day: day(review.dueOn) }) : null}{' '}
          {review.reviewedOn ? t('review.printedDone', { day: day(review.reviewedOn) }) : null}
        </p>
        <Written
          label={label('activation', 'reviewNote')}
          minRows={2}
          value={record?.reviewNote ?? null}
          disabled={!isWritable}
          onSave={(reviewNote) => save(theActivation, { reviewNote })}
        />
      </section>
      <section className={styles.section} aria-labelledby="activation-transition">
        <h2 id="activation-transition">
          {texts.transition.title}{' '}
          {outcome === 'cluster' ? (
            <TonePill
              tone={isTransitionPlanWanted ? 'warn' : 'good'}
              shape={isTransitionPlanWanted ? '○' : '✓'}
              label={t(isTransitionPlanWanted ? 'review.planWanted' : 'review.planThere')}
            />
          ) : null}
        </h2>
        <p className={styles.lead}>{texts.transition.text}</p>
        {outcome === 'cluster' ? <TransitionPlanButton isWritable={isWritable} /> : null}
        <Written
          label={label('activation', 'transitionNote')}
          minRows={2}
          value={record?.transitionNote ?? null}
          disabled={!isWritable}
          onSave={(transitionNote) => save(theActivation, { transitionNote })}
        />
      </section>
    </>
  );
}
