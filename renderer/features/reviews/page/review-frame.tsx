import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { ConflictNote } from '../../../components/conflict-note.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import styles from '../../procedure/page.module.css';
import parts from '../../procedure/parts.module.css';
import { reviewLooks } from '../list/review-looks.ts';
import { isFrozen, type PageStep } from './page-steps.ts';
import { ReviewTools } from './review-tools.tsx';
import { StepList } from './step-list.tsx';

interface ReviewFrameProps {
  view: ReviewView;
  step: PageStep;
  /** A panel of what is selected within the step. */
  inspector?: ReactNode;
  children: ReactNode;
}

const frozenSteps: readonly PageStep[] = ['plan', 'invitees', 'questionnaire'];

/** What all steps share: the review's name and state, the way between the steps, what the step is for. */
export function ReviewFrame({ view, step, inspector, children }: ReviewFrameProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { day } = useFormats();
  const go = useNavigation((navigation) => navigation.go);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownFirst] = useState(step);
  const { review } = view;

  // Who went to another step by keyboard goes on reading there.
  useEffect(() => {
    if (step !== shownFirst) heading.current?.focus();
  }, [step, shownFirst]);

  return (
    <AreaPage
      title={review.title}
      summary={
        <>
          <span className={styles.state}>
            <TonePill {...reviewLooks[review.status]} label={word('reviewStatuses', review.status)} />
          </span>
          <Summary view={view} />
        </>
      }
      actions={<ReviewTools view={view} />}
      toolbar={
        <Button variant="default" leftSection={<span className={styles.back}><Icon name="forward" size={12} /></span>} onClick={() => go({ area: 'reviews' })}>
          {t('page.back')}
        </Button>
      }
      inspector={inspector}
    >
      <div className={styles.columns}>
        <StepList view={view} step={step} />
        <div className={styles.content}>
          <div className={styles.head}>
            <h2 ref={heading} tabIndex={-1}>
              {t(`steps.${step}.title`)}
            </h2>
            <p>{t(`steps.${step}.lead`)}</p>
          </div>
          <ConflictNote type="review" id={review.id} />
          {view.cancelledBecause === null ? null : (
            <p className={parts.note} data-tone="bad">
              {t('cancelling.done', { reason: view.cancelledBecause })}
            </p>
          )}
          {frozenSteps.includes(step) && isFrozen(view) && view.openedAt !== null ? <p className={parts.note}>{t('page.frozen', { day: day(view.openedAt) })}</p> : null}
          {children}
        </div>
      </div>
    </AreaPage>
  );
}

/** Where it stands in figures: before the survey who is invited, then how many have answered, and how it is scored. */
function Summary({ view: { review, plan, response, closedOn } }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { day, number, percent } = useFormats();
  const figures =
    response === null
      ? [t('list.invited', { count: review.invited })]
      : [
          ...(closedOn === null ? [] : [t('page.closed', { day: day(closedOn) })]),
          t('page.answered', {
            responded: number(response.whole.responded),
            invited: number(response.whole.invited),
            rate: response.whole.rate === null ? t('notAvailable') : percent(response.whole.rate),
          }),
        ];
  return [...figures, word('scoringMethods', plan.method)].join(' · ');
}
