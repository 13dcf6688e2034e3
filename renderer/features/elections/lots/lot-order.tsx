import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { candidateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** The order drawn, by constituency, and how anybody repeats it. */
export function LotOrder({ view, seed, order }: { view: ElectionView; seed: string; order: readonly string[] }) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  const drawn = order.flatMap((id) => view.nominations.find((known) => known.id === id) ?? []);
  return (
    <Panel title={t('lots.order')}>
      <dl className={parts.facts}>
        <dt>{t('lots.drawnBy')}</dt>
        <dd>
          <bdi>{seed}</bdi>
        </dd>
      </dl>
      <p className={parts.help}>{t('lots.orderHelp')}</p>
      {view.constituencies.map(({ id, name }) => {
        const own = drawn.filter(({ constituency }) => constituency === id);
        if (own.length === 0) return null;
        return (
          <div key={id} className={parts.scroll}>
            <table className={parts.table}>
              <caption className="sr-only">{name}</caption>
              <thead>
                <tr>
                  <th scope="col" style={{ inlineSize: '3rem' }}>
                    #
                  </th>
                  <th scope="col">
                    <bdi>{name}</bdi>
                  </th>
                  <th scope="col">{t('lots.id')}</th>
                </tr>
              </thead>
              <tbody>
                {own.map((nomination, place) => (
                  <tr key={nomination.id}>
                    <td>{number(place + 1)}</td>
                    <th scope="row">
                      <bdi>{candidateName(nomination)}</bdi>
                    </th>
                    <td>
                      <code className={parts.code} dir="ltr">
                        {nomination.id}
                      </code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
      <p className={parts.help}>{t('lots.repeat')}</p>
      <code className={parts.code} dir="ltr">
        {"printf 'SEED\\nID' | sha256sum"}
      </code>
    </Panel>
  );
}
