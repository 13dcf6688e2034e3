import { useTranslation } from 'react-i18next';
import type { Turnout } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import ballotStyles from '../../procedure/issuing.module.css';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** How many have voted: before the closing nobody is shown more. */
export function TurnoutPanel({ turnout }: { turnout: readonly Turnout[] }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const nameOf = useElectorateName();
  const quorum = ({ needed, isQuorumReached, returned }: Turnout) => {
    if (needed === null) return null;
    return isQuorumReached ? `✓ ${t('returns.quorumReached')}` : t('returns.quorumOpen', { missing: number(needed - returned) });
  };
  return (
    <Panel title={t('returns.turnout')}>
      <ul className={ballotStyles.meters}>
        {turnout.map((row) => (
          <li key={row.electorate ?? 'joint'}>
            <bdi>{nameOf(row.name)}</bdi>
            <Meter label={t('returns.returned', { returned: number(row.returned), roll: number(row.roll) })} value={row.returned} total={row.roll} tone={row.isQuorumReached ? 'good' : 'accent'} />
            <span className={parts.under}>{quorum(row)}</span>
          </li>
        ))}
      </ul>
      <p className={parts.help}>{t('returns.onlyCounts')}</p>
    </Panel>
  );
}
