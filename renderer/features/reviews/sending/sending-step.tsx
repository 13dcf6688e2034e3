import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { IssueForm } from './issue-form.tsx';
import { IssuedPanel } from './issued-panel.tsx';
import { ReissueForm } from './reissue-form.tsx';

/** Codes and questionnaires on their way to those who are invited. */
export function SendingStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { number } = useFormats();
  const disabled = !useIsWritable() || !isAllowed(view, 'answer');
  const { response, review } = view;
  return (
    <ReviewFrame view={view} step="sending">
      <Blockers view={view} step="answer" />
      <IssuedPanel review={review.id} title={review.title} />
      {review.status === 'open' && response !== null ? (
        <>
          <Panel title={t('sending.codes')}>
            <Meter label={t('sending.issued', { issued: number(response.issued), invited: number(view.invitees.length) })} value={response.issued} total={view.invitees.length} />
          </Panel>
          <IssueForm view={view} disabled={disabled} />
          <ReissueForm view={view} disabled={disabled} />
        </>
      ) : (
        <p className={parts.help}>{t('sending.once')}</p>
      )}
    </ReviewFrame>
  );
}
