import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { WorkBar } from '../../exchange/work-bar.tsx';
import { PartnersViews } from '../partners-views.tsx';
import { ContactDispatches } from './contact-dispatches.tsx';
import { useExportChoice } from './export-choice.ts';
import { ExportForm } from './export-form.tsx';
import styles from './exports.module.css';
import { WhatLeaves } from './what-leaves.tsx';
import { WhatStays } from './what-stays.tsx';

/** Partners and contacts on their way out: for whom, what leaves, what stays and why, and who got what so far. */
export function ExportsView() {
  const { t } = useTranslation('partners');
  const { audience, format } = useExportChoice();
  const { data: preview, error } = useServiceQuery('contacts.previewExport', { audience }, { keepPrevious: true });
  return (
    <AreaPage title={t('title')} toolbar={<PartnersViews view="exports" />}>
      <WorkBar />
      {error ? <FailureMessage failure={error.failure} /> : null}
      <div className={styles.ways}>
        <ExportForm preview={preview ?? null} />
        {preview ? (
          <div className={styles.both}>
            <WhatLeaves preview={preview} format={format} />
            <WhatStays preview={preview} format={format} />
          </div>
        ) : null}
      </div>
      <ContactDispatches />
    </AreaPage>
  );
}
