import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { ResultsGate } from '../parts/results-gate.tsx';
import { ActionTable } from './action-table.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { YearsTable } from './years-table.tsx';

/** What became of what was agreed: the actions, a report each quarter, and the years beside each other. */
export function FollowUpStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { day } = useFormats();
  const isWritable = useIsWritable();
  return (
    <ResultsGate view={view} step="followUp">
      {(data) => (
        <>
          {view.finishedOn === null ? null : (
            <p className={parts.good}>
              <Icon name="check" />
              {t('followUp.done', { day: day(view.finishedOn) })}
            </p>
          )}
          <ActionTable data={data} today={view.today} />
          <ProgressPanel view={view} disabled={!isWritable} />
          <YearsTable data={data} />
          {view.review.status === 'validated' ? <StepButton view={view} step="finish" label={t('followUp.finish')} variant="default" run={() => call('reviews.finish', { review: view.review.id })} /> : null}
        </>
      )}
    </ResultsGate>
  );
}
