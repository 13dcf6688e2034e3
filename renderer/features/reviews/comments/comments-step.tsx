import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { isPast } from '../page/page-steps.ts';
import { ReviewFrame } from '../page/review-frame.tsx';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { CommentEntry } from './comment-entry.tsx';

const filters = ['all', 'unchecked'] as const;
type Filter = (typeof filters)[number];

/** Every comment is read by somebody before it is printed: does it tell who wrote it? */
export function CommentsStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(view.plan.numbering);
  const { number } = useFormats();
  const isWritable = useIsWritable();
  const [filter, setFilter] = useState<Filter>('all');
  const { comments } = view;
  const checked = comments.filter((comment) => comment.checked !== 'unchecked').length;
  const groups = [...names.functions.map(({ id }) => id as string | null), null].map((id) => ({
    id,
    title: id === null ? t('comments.whole') : `${names.functionNumber(id)} ${names.functionTitle(id)}`,
    own: comments.filter((comment) => comment.function === id && (filter === 'all' || comment.checked === 'unchecked')),
  }));
  return (
    <ReviewFrame view={view} step="comments">
      {!isPast(view, 'closed') ? (
        <p className={parts.note}>{t('comments.notYet')}</p>
      ) : comments.length === 0 ? (
        <p className={parts.help}>{t('comments.none')}</p>
      ) : (
        <>
          <Panel title={t('comments.standing')}>
            <Meter label={t('comments.checked', { checked: number(checked), all: number(comments.length) })} value={checked} total={comments.length} tone={checked === comments.length ? 'good' : 'accent'} />
            <p className={parts.help}>{t('comments.help')}</p>
          </Panel>
          <div className={`${parts.buttons} no-print`}>
            <SegmentedControl aria-label={t('comments.filter')} value={filter} data={filters.map((code) => ({ value: code, label: t(`comments.filters.${code}`) }))} onChange={setFilter} />
          </div>
          {groups.map(({ id, title, own }) =>
            own.length === 0 ? null : (
              <Panel key={id ?? 'whole'} title={title} aside={<span>{number(own.length)}</span>}>
                <ul className={parts.list}>
                  {own.map((comment) => (
                    <CommentEntry key={comment.id} comment={comment} disabled={!isWritable} />
                  ))}
                </ul>
              </Panel>
            ),
          )}
          {groups.every(({ own }) => own.length === 0) ? <p className={parts.good}>✓ {t('comments.allChecked')}</p> : null}
        </>
      )}
    </ReviewFrame>
  );
}
