import { useTranslation } from 'react-i18next';
import { TonePill } from '../../../components/status-pill.tsx';
import type { ListEntry } from '../../../../shared/domain/partners/list-entries.ts';

/** How many addresses of a list want a hand. */
export function ListState({ entries }: { entries: readonly ListEntry[] }) {
  const { t } = useTranslation('partners');
  if (entries.length === 0) return null;
  const toMend = entries.filter(({ state }) => state === 'bounced' || state === 'no_address').length;
  const toVerify = entries.filter(({ state }) => state === 'unverified').length;
  if (toMend + toVerify === 0) return <TonePill tone="good" label={t('listUpkeep.upToDate')} />;
  return (
    <>
      {toMend > 0 ? <TonePill tone="bad" label={t('listUpkeep.toMend', { count: toMend })} /> : null}{' '}
      {toVerify > 0 ? <TonePill tone="warn" label={t('listUpkeep.toVerify', { count: toVerify })} /> : null}
    </>
  );
}
