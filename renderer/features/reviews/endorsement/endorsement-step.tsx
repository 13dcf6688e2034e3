import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { DraftsPanel } from '../parts/drafts-panel.tsx';
import { useReviewPaper } from '../parts/use-review-paper.ts';
import { EndorseForm } from './endorse-form.tsx';

/** Partners are told what it is for, and the advisory group agrees to process and questionnaire. */
export function EndorsementStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const isWritable = useIsWritable();
  const { day } = useFormats();
  const { id, title } = view.review;
  const { data: papers } = useServiceQuery('reviews.papers', { review: id });
  const { language, second, isBusy, save } = useReviewPaper(id);
  const { endorsement } = view;
  const isReady = papers?.some(({ paper, isReady: ready }) => paper === 'questionnaire' && ready) ?? false;
  return (
    <ReviewFrame view={view} step="endorsement">
      {endorsement === null ? null : (
        <p className={parts.good}>
          <Icon name="check" />
          {endorsement.by === null ? t('endorsement.done', { day: day(endorsement.on) }) : t('endorsement.doneBy', { day: day(endorsement.on), by: `\u2068${endorsement.by}\u2069` })}
        </p>
      )}
      {view.isChangedSinceEndorsement && endorsement !== null ? (
        <p className={parts.note} data-tone="warn">
          {t('endorsement.changed')}
        </p>
      ) : null}
      <div className={parts.columns}>
        <DraftsPanel
          title={t('endorsement.note')}
          help={t('endorsement.noteHelp')}
          label={t('endorsement.draft')}
          review={title}
          disabled={!isWritable || view.invitees.length === 0}
          draft={() => call('reviews.draftPurposeNote', { review: id, language, second })}
        />
        <Panel title={t('endorsement.paper')} isPrinted={false}>
          <p className={parts.help}>{t('endorsement.paperHelp', { partner: view.questions.partner, coordinator: view.questions.coordinator })}</p>
          <div className={parts.buttons}>
            <Button variant="default" loading={isBusy} disabled={!isReady} leftSection={<Icon name="download" size={14} />} onClick={() => void save('questionnaire', 'docx')}>
              {t('endorsement.save')}
            </Button>
          </div>
        </Panel>
      </div>
      {isAllowed(view, 'endorse') ? <EndorseForm view={view} disabled={!isWritable} /> : null}
      <Panel title={t('endorsement.digest')}>
        <code className={parts.code} dir="ltr">
          {view.questionnaireDigest}
        </code>
        <p className={parts.help}>{t('endorsement.digestHelp')}</p>
      </Panel>
    </ReviewFrame>
  );
}
