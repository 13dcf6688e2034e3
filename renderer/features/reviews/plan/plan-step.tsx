import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import parts from '../../procedure/parts.module.css';
import { isFrozen } from '../page/page-steps.ts';
import { ReviewFrame } from '../page/review-frame.tsx';
import { Problems } from '../parts/problems.tsx';
import { DayFields } from './day-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { WhatFields } from './what-fields.tsx';

const elsewhere = /^(invitee-|subfunction-|own-question-|reworded-|scale-)/;

/** What is reviewed, when, and under which rules. */
export function PlanStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  return (
    <ReviewFrame view={view} step="plan">
      {isFrozen(view) ? null : <Problems problems={view.problems.filter(({ code }) => !elsewhere.test(code))} numbering={view.plan.numbering} complete={t('plan.complete')} />}
      <div className={parts.columns}>
        <div className={parts.column}>
          <WhatFields view={view} />
        </div>
        <div className={parts.column}>
          <DayFields view={view} />
        </div>
      </div>
      <RuleFields view={view} />
    </ReviewFrame>
  );
}
