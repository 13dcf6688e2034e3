import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { ResponsePanel } from '../parts/response-panel.tsx';
import { CloseForm } from './close-form.tsx';

/** The urn is opened once, scored, and destroyed. */
export function ClosingStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const { day, number } = useFormats();
  const isWritable = useIsWritable();
  const { closing } = view;
  return (
    <ReviewFrame view={view} step="closing">
      {closing === null ? (
        <>
          <Blockers view={view} step="close" />
          {view.review.status === 'open' ? (
            <>
              {view.response === null ? null : <ResponsePanel response={view.response} threshold={view.plan.secrecyThreshold} isLive />}
              <CloseForm view={view} disabled={!isWritable || !isAllowed(view, 'close')} />
            </>
          ) : null}
        </>
      ) : (
        <>
          {view.closedOn === null ? null : (
            <p className={parts.good}>
              <Icon name="check" />
              {t('closing.done', { day: day(view.closedOn) })}
            </p>
          )}
          <Panel title={t('closing.figures')}>
            <dl className={parts.facts}>
              <dt>{t('closing.invited')}</dt>
              <dd>{number(closing.invited)}</dd>
              <dt>{t('closing.issued')}</dt>
              <dd>{number(closing.issued)}</dd>
              <dt>{t('closing.responded')}</dt>
              <dd>{number(closing.responded)}</dd>
              <dt>{t('closing.unreadable')}</dt>
              <dd>{number(closing.unreadable)}</dd>
            </dl>
            {closing.explanation === null ? null : (
              <p>
                <b>{t('closing.explained')}:</b> <bdi>{closing.explanation}</bdi>
              </p>
            )}
          </Panel>
          {view.response === null ? null : <ResponsePanel response={view.response} threshold={view.plan.secrecyThreshold} isLive={false} />}
          <Panel title={t('closing.receipts')} aside={<span>{number(closing.receipts.length)}</span>}>
            <p className={parts.help}>{t('closing.receiptsHelp')}</p>
            <p className={parts.code} dir="ltr">
              {closing.receipts.join('  ')}
            </p>
          </Panel>
        </>
      )}
    </ReviewFrame>
  );
}
