import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import type { RecordType } from '../../../../shared/records/index.ts';
import { useToasts } from '../../../components/toasts.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { useMergedTitle } from '../merged-title.ts';
import { refreshExchange } from '../refresh.ts';
import styles from './left-out-list.module.css';

/** Records whose incoming changes somebody left out: kept, and one click from being taken in. */
export function LeftOutList() {
  const { t } = useTranslation(['exchange', 'records']);
  const { data: records } = useServiceQuery('exchange.leftOut', {});
  const isWritable = useIsWritable();
  const titleOf = useMergedTitle();
  const { mutateAsync: takeIn, isPending } = useServiceCommand('exchange.takeLeftOut');
  if (!records || records.length === 0) return null;

  const take = async (record: (typeof records)[number]) => {
    await takeIn({ type: record.type, id: record.id });
    await refreshExchange();
    useToasts.getState().show({ kind: 'done', text: t('exchange:merges.taken', { title: titleOf(record) }) });
  };

  return (
    <section className={`${shared.panel} ${styles.leftOut}`} aria-labelledby="left-out">
      <h2 className={shared.heading} id="left-out">
        {t('exchange:merges.leftOut')}
      </h2>
      <p className={shared.help}>{t('exchange:merges.leftOutIntro')}</p>
      <ul className={shared.plainList}>
        {records.map((record) => (
          <li key={`${record.type}-${record.id}`} className={styles.line}>
            <span className={styles.words}>
              <bdi className={shared.main}>{titleOf(record)}</bdi>
              <span className={shared.under}>
                {t(`records:types.${record.type as RecordType}`)} ·{' '}
                {t('exchange:merges.leftOutFrom', {
                  changes: t('exchange:figures.changes', { count: record.changes }),
                  office: record.office,
                })}
              </span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              disabled={!isWritable || isPending}
              aria-label={t('exchange:merges.takeNamed', { title: titleOf(record) })}
              onClick={() => void take(record).catch(() => undefined)}
            >
              {t('exchange:merges.takeNow')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
