import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ExchangeView } from '../../../../shared/contract/exchange.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { ExchangeViews } from '../exchange-views.tsx';
import { WorkBar } from '../work-bar.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { MergeInspector } from './merge-inspector.tsx';
import { useSummaryWords } from './summary-words.ts';

export type Merge = ExchangeView['merges'][number];

/** Every merge with the way back, and what somebody chose not to take in. */
export function MergesView() {
  const { t } = useTranslation('exchange');
  const { data: view, error } = useServiceQuery('exchange.view', {});
  const { instant, list } = useFormats();
  const summaryWords = useSummaryWords();
  const selected = useNavigation(({ place }) => place.record);
  const { select } = useNavigation.getState();
  const rows = (view?.merges ?? []).map((merge) => ({ ...merge, id: merge.batch }));
  const merge = rows.find(({ id }) => id === selected);
  return (
    <AreaPage
      title={t('title')}
      summary={view && view.conflicts > 0 ? t('summary.conflicts', { count: view.conflicts }) : ''}
      toolbar={<ExchangeViews view="merges" />}
      inspector={merge ? <MergeInspector key={merge.id} merge={merge} /> : undefined}
    >
      <WorkBar />
      {error ? <FailureMessage failure={error.failure} /> : null}
      {view && rows.length === 0 ? <EmptyState title={t('merges.none')} text={t('merges.noneText')} /> : null}
      {rows.length > 0 ? (
        <RegisterTable<Merge & { id: string }>
          label={t('merges.list')}
          rows={rows}
          selected={selected}
          nameOf={({ at }) => t('merges.title', { when: instant(at) })}
          onOpen={select}
          columns={[
            { key: 'when', heading: t('merges.when'), render: ({ at }) => instant(at) },
            { key: 'from', heading: t('merges.from'), render: ({ offices }) => list(offices) },
            { key: 'by', heading: t('merges.by'), width: '11rem', stepsBack: true, render: ({ author }) => <bdi>{author || t('conflicts.somebody')}</bdi> },
            { key: 'figures', heading: t('merges.figures'), width: '20rem', stepsBack: true, render: ({ summary }) => summaryWords(summary) },
            {
              key: 'state',
              heading: t('merges.state'),
              width: '8rem',
              render: ({ isUndone }) => <TonePill tone={isUndone ? 'na' : 'good'} shape={isUndone ? '↶' : '✓'} label={t(isUndone ? 'merges.undone' : 'merges.stands')} />,
            },
          ]}
        />
      ) : null}
      <LeftOutList />
    </AreaPage>
  );
}
