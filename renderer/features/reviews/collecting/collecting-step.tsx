import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import parts from '../../procedure/parts.module.css';
import { ReviewFrame } from '../page/review-frame.tsx';
import { ResponsePanel } from '../parts/response-panel.tsx';
import { FilesWay } from './files/files-way.tsx';
import { InterviewWay } from './interview/interview-way.tsx';
import { PaperWay } from './paper/paper-way.tsx';
import { RemindersWay } from './reminders-way.tsx';

const ways = ['files', 'interview', 'paper', 'reminders'] as const;
type Way = (typeof ways)[number];

/** Every way in which answers come in, with how many there are, and whom to remind. */
export function CollectingStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const isWritable = useIsWritable();
  const disabled = !isWritable || !isAllowed(view, 'answer');
  const [way, setWay] = useState<Way>('files');
  return (
    <ReviewFrame view={view} step="collecting">
      <Blockers view={view} step="answer" />
      {view.response === null ? null : <ResponsePanel response={view.response} threshold={view.plan.secrecyThreshold} isLive={view.review.status === 'open'} />}
      {view.review.status === 'open' ? (
        <>
          <div className={`${parts.buttons} no-print`}>
            <SegmentedControl aria-label={t('collecting.ways')} value={way} data={ways.map((code) => ({ value: code, label: t(`collecting.way.${code}`) }))} onChange={setWay} />
          </div>
          {way === 'files' ? <FilesWay review={view.review.id} disabled={disabled} /> : null}
          {way === 'interview' ? <InterviewWay view={view} disabled={disabled} /> : null}
          {way === 'paper' ? <PaperWay view={view} disabled={disabled} /> : null}
          {way === 'reminders' ? <RemindersWay view={view} disabled={!isWritable || !isAllowed(view, 'remind')} /> : null}
        </>
      ) : null}
    </ReviewFrame>
  );
}
