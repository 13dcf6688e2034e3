import { useTranslation } from 'react-i18next';
import type { Turnout } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import styles from '../../procedure/issuing.module.css';

/** How many codes are out, by electorate. */
export function IssuedTable({ turnout }: { turnout: readonly Turnout[] }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const nameOf = useElectorateName();
  return (
    <Panel title={t('steps.ballots.title')}>
      <ul className={styles.meters}>
        {turnout.map(({ electorate, name, roll, issued }) => (
          <li key={electorate ?? 'joint'}>
            <bdi>{nameOf(name)}</bdi>
            <Meter label={t('ballots.issued', { issued: number(issued), roll: number(roll) })} value={issued} total={roll} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
