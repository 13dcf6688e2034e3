import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ReviewRow } from '../../../../shared/contract/review-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../../components/register-tools.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import parts from '../../procedure/parts.module.css';
import { NewReviewPanel } from './new-review-panel.tsx';
import { nextDayOf } from './next-day.ts';
import { reviewLooks } from './review-looks.ts';
import { ReviewsEmptyState } from './reviews-empty-state.tsx';

/** Every review with where it stands, the newest year first. */
export function ReviewsList() {
  const { t } = useTranslation('reviews');
  const { data, error } = useServiceQuery('reviews.list', {});
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const formats = useFormats();
  const [filter, setFilter] = useState('');
  const [panel, setPanel] = useState<'new' | 'deleted' | null>(null);

  if (!data) {
    return <AreaPage title={t('title')}>{error ? <FailureMessage failure={error.failure} /> : <Loader size="sm" aria-label={t('loading')} />}</AreaPage>;
  }
  const { reviews, today } = data;
  const wanted = foldText(filter);
  const rows = reviews.filter(({ title, year, sector, status }) => foldText([title, year, sector, word('reviewStatuses', status)].join(' ')).includes(wanted));
  const running = reviews.filter(({ status }) => status !== 'done' && status !== 'cancelled').length;
  const add = (
    <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => setPanel('new')}>
      {t('new.title')}
    </Button>
  );
  const nextDay = (row: ReviewRow) => {
    const next = nextDayOf(row);
    return next === null ? t('none') : t(`list.${next.what}`, { day: formats.shortDay(next.day, today) });
  };

  return (
    <AreaPage
      title={t('title')}
      summary={reviews.length === 0 ? '' : t('list.running', { count: running })}
      actions={add}
      toolbar={
        <>
          {reviews.length === 0 ? null : <FilterField label={t('filter')} value={filter} onChange={setFilter} />}
          <Button variant="subtle" aria-pressed={panel === 'deleted'} onClick={() => setPanel(panel === 'deleted' ? null : 'deleted')}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        panel === 'new' ? (
          <NewReviewPanel today={today} reviews={reviews} onClose={() => setPanel(null)} />
        ) : panel === 'deleted' ? (
          <DeletedInspector title={t('deleted')} type="review" onClose={() => setPanel(null)} />
        ) : undefined
      }
    >
      {reviews.length === 0 ? (
        <ReviewsEmptyState action={add} />
      ) : (
        <RegisterTable<ReviewRow>
          label={t('title')}
          rows={rows}
          selected={null}
          nameOf={({ title }) => title}
          onOpen={(id) => go({ area: 'reviews', record: id })}
          columns={[
            {
              key: 'title',
              heading: t('list.review'),
              render: ({ title, scope, sector }) => (
                <>
                  <bdi className={parts.main}>{title}</bdi>
                  <span className={parts.under}>
                    <bdi>{scope === 'sector' && sector !== null ? sector : word('reviewScopes', scope)}</bdi>
                  </span>
                </>
              ),
            },
            { key: 'year', heading: t('list.year'), width: '4.5rem', render: ({ year }) => String(year) },
            { key: 'status', heading: t('list.status'), width: '10rem', render: ({ status }) => <TonePill {...reviewLooks[status]} label={word('reviewStatuses', status)} /> },
            { key: 'next', heading: t('list.next'), width: '14rem', render: nextDay },
            {
              key: 'answered',
              heading: t('list.answered'),
              width: '9rem',
              render: ({ responded, invited }) =>
                responded === null ? t('list.invited', { count: invited }) : t('list.of', { responded: formats.number(responded), invited: formats.number(invited) }),
            },
            {
              key: 'actions',
              heading: t('list.actions'),
              width: '9rem',
              render: ({ actions }) => (actions.all === 0 ? t('none') : t('list.openActions', { open: formats.number(actions.open), all: formats.number(actions.all) })),
            },
          ]}
        />
      )}
      {reviews.length > 0 && rows.length === 0 ? <p className={parts.help}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
