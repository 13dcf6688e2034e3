import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { sumClosing } from '../../../../shared/domain/elections/procedure/reconciliation.ts';
import { useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

type Closing = NonNullable<ElectionView['closing']>;

const figures = ['roll', 'issued', 'voided', 'returned', 'unreturned', 'valid', 'blank', 'spoiled'] as const;

/** Issued, returned and counted, by electorate and together, with what explains a difference. */
export function ClosingFigures({ closing, threshold }: { closing: Closing; threshold: number }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const nameOf = useElectorateName();
  const sums = sumClosing(closing);
  const withheld = closing.electorates.filter(({ isWithheld }) => isWithheld);
  const uncounted = closing.electorates.filter(({ isCounted }) => !isCounted);
  return (
    <Panel title={t('closing.figures')}>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('closing.columns.electorate')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className={parts.figure}>
                  {t(`closing.columns.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {closing.electorates.map((row) => (
              <tr key={row.electorate ?? 'joint'}>
                <th scope="row">
                  <bdi>{nameOf(row.name)}</bdi>
                </th>
                {figures.map((figure) => {
                  const value = row[figure];
                  return (
                    <td key={figure} className={parts.figure}>
                      {value === null ? (row.isWithheld ? t('closing.withheld') : t('none')) : number(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {closing.electorates.length > 1 ? (
            <tfoot>
              <tr>
                <th scope="row">{t('closing.total')}</th>
                {figures.map((figure) => (
                  <td key={figure} className={parts.figure}>
                    {number(sums[figure])}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {withheld.map(({ electorate, name }) => (
        <p key={electorate ?? 'joint'} className={parts.note}>
          {t('closing.withheldText', { name: nameOf(name), threshold: number(threshold) })}
        </p>
      ))}
      {uncounted.map(({ electorate, name }) => (
        <p key={electorate ?? 'joint'} className={parts.note} data-tone="warn">
          {t('closing.notCounted', { name: nameOf(name) })}
        </p>
      ))}
      {closing.unreadable > 0 ? (
        <p className={parts.note} data-tone="bad">
          {t('closing.unreadable', { count: closing.unreadable })}
        </p>
      ) : null}
      {closing.returnedByHand === null ? null : <p>{t('closing.handCount', { count: closing.returnedByHand })}</p>}
      {closing.explanation === null ? null : (
        <p>
          <b>{t('closing.explained')}:</b> <bdi>{closing.explanation}</bdi>
        </p>
      )}
    </Panel>
  );
}
