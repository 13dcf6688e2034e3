import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './nominations.module.css';

/** Which seats come to a ballot, and which need none. */
export function ContestList({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const nameOf = useElectorateName();
  return (
    <Panel title={t('nominations.contests')}>
      <ul className={styles.contests}>
        {view.contests.map(({ electorate, name, seats, standing, state, unfilled }) => (
          <li key={electorate ?? 'joint'}>
            <b>
              <bdi>{nameOf(name)}</bdi>
            </b>
            <span>
              {t(`nominations.contest.${state}`, { standing: number(standing), seats: t('seatsCount', { count: seats }) })}
              {unfilled > 0 ? <span className={parts.under}>{t('nominations.unfilled', { count: unfilled })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
