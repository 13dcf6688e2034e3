import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import styles from './activation.module.css';
import { TransitionPlanButton } from './transition-plan-button.tsx';

/** How the matter stands, in one glance: the decision, or the step under way; then what waits. */
export function OutcomeBanner({ view, texts, isWritable }: ActivationPartProps) {
  const { t } = useTranslation('activation');
  const { day, number } = useFormats();
  const { outcome, decidedOn, currentStep, steps, review, isTransitionPlanWanted } = view;
  const step = steps.find((known) => known.number === currentStep);
  const late = steps.filter(({ state }) => state === 'overdue');
  return (
    <section className={styles.banner} data-outcome={outcome ?? 'none'} aria-label={t('banner.label')}>
      <p className={styles.bannerTitle}>{outcome === null ? t('banner.undecided') : texts.outcomes[outcome]?.title}</p>
      <p>
        {outcome === null ? t('banner.undecidedText') : texts.outcomes[outcome]?.text}{' '}
        {outcome !== null ? (decidedOn ? t('banner.decidedOn', { day: day(decidedOn) }) : t('banner.undated')) : null}
      </p>
      <ul className={styles.waiting}>
        {late.map(({ id, number: place }) => (
          <li key={id} data-late>
            {t('banner.stepOverdue', { number: number(place), title: texts.steps[id]?.title })}
          </li>
        ))}
        {step && step.state !== 'overdue' ? (
          <li>{t('banner.stepNext', { number: number(step.number), title: texts.steps[step.id]?.title })}</li>
        ) : null}
        {review.dueOn !== null && review.state !== 'done' && review.state !== 'none' ? (
          <li data-late={review.state === 'overdue' || undefined}>
            {t(review.state === 'overdue' ? 'banner.reviewOverdue' : 'banner.reviewDue', { day: day(review.dueOn) })}
          </li>
        ) : null}
        {isTransitionPlanWanted ? (
          <li>
            {t('banner.transitionWanted')}{' '}
            <TransitionPlanButton isWritable={isWritable} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
