import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartnerType, partnerTypes } from '../../../../shared/contract/partners.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useNavigation } from '../../../navigation.ts';
import { WorkBar } from '../../exchange/work-bar.tsx';
import { PartnerBatches } from '../batches/partner-batches.tsx';
import { PartnersViews } from '../partners-views.tsx';
import styles from './duplicates.module.css';
import { MergePanel } from './merge-panel.tsx';
import { keyToPair } from './pair-key.ts';
import { PairList } from './pair-list.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** Records of the registers that seem to be one, and merging two of them. */
export function DuplicatesView() {
  const { t } = useTranslation('partners');
  const record = useNavigation(({ place }) => place.record);
  const pair = keyToPair(record);
  const [chosen, setChosen] = useState<PartnerType>('organisation');
  const type = pair?.type ?? chosen;
  const { data: pairs, error, isFetching, refetch } = useDuplicates(type);
  const change = (next: string) => {
    const known = partnerTypes.find((code) => code === next);
    if (!known) return;
    setChosen(known);
    useNavigation.getState().select(null);
  };
  return (
    <AreaPage
      title={t('title')}
      summary={pairs && pairs.length > 0 ? t('duplicates.found', { count: pairs.length }) : ''}
      toolbar={
        <>
          <PartnersViews view="duplicates" />
          <SegmentedControl
            aria-label={t('duplicates.type')}
            value={type}
            data={partnerTypes.map((code) => ({ value: code, label: t(code === 'organisation' ? 'views.organisations' : 'views.contacts') }))}
            onChange={change}
          />
        </>
      }
    >
      <WorkBar />
      {error && !isFetching ? (
        <FailureMessage
          failure={error.failure}
          action={
            <Button variant="default" size="compact-sm" onClick={() => void refetch()}>
              {t('duplicates.again')}
            </Button>
          }
        />
      ) : null}
      <div className={styles.sides} data-alone={pair !== null && pairs?.length === 0 ? true : undefined}>
        {pairs && pairs.length > 0 ? <PairList type={type} pairs={pairs} current={pair} /> : null}
        {pair ? <MergePanel key={record} pair={pair} /> : pairs && pairs.length > 0 ? <p className={styles.hint}>{t('duplicates.choosePair')}</p> : null}
      </div>
      {pairs?.length === 0 && pair === null ? <EmptyState title={t('duplicates.none.title')} text={t('duplicates.none.text')} /> : null}
      <PartnerBatches kind="merge" />
    </AreaPage>
  );
}
