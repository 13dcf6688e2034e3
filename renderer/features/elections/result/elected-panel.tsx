import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { candidateName, useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

type Electorate = NonNullable<ElectionView['result']>['electorates'][number];

/** Who holds the seats of one electorate, who follows, and what is open still. */
export function ElectedPanel({ view, electorate }: { view: ElectionView; electorate: Electorate }) {
  const { t } = useTranslation('elections');
  const { list, number } = useFormats();
  const nameOf = useElectorateName();
  const names = (ids: readonly string[]) =>
    list(
      ids.map((id) => {
        const nomination = view.nominations.find((known) => known.id === id);
        return nomination ? candidateName(nomination) : id;
      }),
    );
  const isWithheld = view.closing?.electorates.some((one) => one.electorate === electorate.electorate && one.isWithheld) ?? false;
  return (
    <Panel title={nameOf(electorate.name)} aside={<span>{t('seatsCount', { count: electorate.seats })}</span>}>
      {electorate.elected.length === 0 ? null : (
        <table className={parts.table}>
          <caption className="sr-only">{t('result.elected')}</caption>
          <tbody>
            {electorate.elected.map((seat) => (
              <tr key={seat.nomination}>
                <th scope="row">
                  <bdi className={parts.main}>{candidateName(seat)}</bdi>
                  {seat.reason === null ? null : (
                    <span className={parts.under}>
                      <bdi>{seat.reason}</bdi>
                    </span>
                  )}
                </th>
                <td>
                  <TonePill tone="good" label={t(`result.how.${seat.how}`)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {electorate.unfilled > 0 ? (
        <p className={parts.note} data-tone="warn">
          {t('result.unfilled', { count: electorate.unfilled })}
        </p>
      ) : null}
      {electorate.unsettled.length > 0 ? (
        <p className={parts.note} data-tone="bad">
          {t('result.unsettled', { names: names(electorate.unsettled) })}
        </p>
      ) : null}
      {isWithheld ? <p className={parts.note}>{t('result.withheld', { threshold: number(view.rules.secrecyThreshold) })}</p> : null}
      {electorate.runnersUp.length > 0 ? <p className={parts.help}>{t('result.runnersUp', { names: names(electorate.runnersUp) })}</p> : null}
    </Panel>
  );
}
