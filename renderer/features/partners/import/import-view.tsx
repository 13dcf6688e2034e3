import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { WorkBar } from '../../exchange/work-bar.tsx';
import { useCurrentWorkspace } from '../../frame/current-workspace.ts';
import { PartnerBatches } from '../batches/partner-batches.tsx';
import { PartnersViews } from '../partners-views.tsx';
import { ChooseList } from './choose-list.tsx';
import styles from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { ImportPreview } from './import-preview.tsx';
import { importInto, useImport } from './import-state.ts';

/** A partner's list comes in, is looked at, and only then taken over. */
export function ImportView() {
  const { t } = useTranslation('partners');
  const { office } = useCurrentWorkspace();
  useState(() => importInto(office));
  const { preview, done, failure } = useImport();
  return (
    <AreaPage title={t('title')} toolbar={<PartnersViews view="import" />}>
      <WorkBar />
      {failure ? (
        <div className={styles.failure}>
          <FailureMessage failure={failure} />
        </div>
      ) : null}
      {done ? <ImportDone done={done} /> : preview ? <ImportPreview preview={preview} /> : <ChooseList />}
      {preview ? null : <PartnerBatches kind="import" />}
    </AreaPage>
  );
}
