import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { ReportMenu } from '../../components/report-menu.tsx';
import { useNavigation } from '../../navigation.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import type { ActivationView } from '../../../shared/contract/areas.ts';
import { ActivationInspector } from './activation-inspector.tsx';
import { ActivationSummary } from './activation-summary.tsx';
import { type ActivationTexts, useActivationTexts } from './activation-texts.ts';
import styles from './activation.module.css';
import { Considerations } from './considerations.tsx';
import { Criteria } from './criteria.tsx';
import { Decision } from './decision.tsx';
import { OutcomeBanner } from './outcome-banner.tsx';
import { Review } from './review.tsx';
import { Track } from './track.tsx';

export interface ActivationPartProps {
  view: ActivationView;
  texts: ActivationTexts;
  isWritable: boolean;
}

const isKnown = (record: string, { steps, considerations, criteria }: ActivationView): boolean =>
  record === 'activation' || [...steps, ...considerations, ...criteria].some(({ id }) => id === record);

/** The activation as one document: what was weighed, argued, done and decided, and what follows from it. */
export function ActivationArea() {
  const { t } = useTranslation('activation');
  const { place, select } = useNavigation();
  const { data: view, error } = useServiceQuery('activation.view', {});
  const record = useRecords('activation')?.find(({ id }) => id === 'activation') ?? null;
  const texts = useActivationTexts();
  const isWritable = useIsWritable();
  if (error) return <FailureMessage failure={error.failure} />;
  if (!view || !texts) return <Loader size="sm" m="lg" aria-label={t('title')} />;

  const close = () => {
    const opener = place.record === null ? null : document.getElementById(`activation-${place.record}`);
    select(null);
    opener?.focus();
  };
  const parts: ActivationPartProps = { view, texts, isWritable };
  return (
    <AreaPage
      title={t('title')}
      summary={<ActivationSummary view={view} />}
      actions={<ReportMenu kind="activation" formats={['docx']} />}
      inspector={
        place.record === null || !isKnown(place.record, view) ? null : (
          <ActivationInspector key={place.record} record={place.record} {...parts} onClose={close} />
        )
      }
    >
      <div className={styles.document}>
        <OutcomeBanner {...parts} />
        <Considerations {...parts} />
        <Criteria {...parts} />
        <Track {...parts} />
        <Decision {...parts} record={record} />
        <Review {...parts} record={record} />
      </div>
    </AreaPage>
  );
}
