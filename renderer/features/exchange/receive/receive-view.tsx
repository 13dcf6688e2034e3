import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useCurrentWorkspace } from '../../frame/current-workspace.ts';
import { ExchangeViews } from '../exchange-views.tsx';
import { WorkBar } from '../work-bar.tsx';
import { DropZone } from './drop-zone.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { MergeDone } from './merge-done.tsx';
import { MergePreview } from './merge-preview.tsx';
import styles from './receive-view.module.css';
import { receiveInto, useReception } from './reception.ts';

/** Packages come in, are looked at, and only then merged. */
export function ReceiveView() {
  const { t } = useTranslation('exchange');
  const { data: view } = useServiceQuery('exchange.view', {});
  const { office } = useCurrentWorkspace();
  useState(() => receiveInto(office));
  const { preview, merged, failure } = useReception();
  return (
    <AreaPage
      title={t('title')}
      summary={view && view.conflicts > 0 ? t('summary.conflicts', { count: view.conflicts }) : ''}
      toolbar={<ExchangeViews view="receive" />}
    >
      <WorkBar />
      {failure ? (
        <div className={styles.failure}>
          <FailureMessage failure={failure} />
        </div>
      ) : null}
      {merged ? (
        <MergeDone merged={merged} />
      ) : preview ? (
        <MergePreview preview={preview} />
      ) : (
        <div className={styles.ways}>
          <DropZone />
          <FolderPanel folder={view?.folder ?? null} />
        </div>
      )}
    </AreaPage>
  );
}
