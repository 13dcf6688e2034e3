import { useTranslation } from 'react-i18next';
import type { SeatRow } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

const looks: Record<SeatRow['state'], { tone: Tone; shape: string }> = {
  coming: { tone: 'accent', shape: '○' },
  serving: { tone: 'good', shape: '✓' },
  ended: { tone: 'na', shape: '–' },
  vacant: { tone: 'bad', shape: '▲' },
};

/** Who sits on which seat, who stands in, and until when. */
export function SeatTable({ seats, today }: { seats: readonly SeatRow[]; today: string }) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { shortDay } = useFormats();
  return (
    <Panel title={t('seats.title')}>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <caption className="sr-only">{t('seats.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('seats.seat')}</th>
              <th scope="col">{t('seats.alternate')}</th>
              <th scope="col">{t('seats.kind')}</th>
              <th scope="col">{t('seats.from')}</th>
              <th scope="col">{t('seats.until')}</th>
              <th scope="col">{t('seats.state')}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id}>
                <th scope="row">
                  <bdi className={parts.main}>{seat.organisationName ?? seat.title}</bdi>
                  <span className={parts.under}>
                    <bdi>{[seat.organisationName === null ? null : seat.title, seat.personName].filter((part) => part).join(' · ')}</bdi>
                  </span>
                </th>
                <td>
                  <bdi>{seat.alternateName ?? t('none')}</bdi>
                </td>
                <td>{word('seatKinds', seat.seatKind)}</td>
                <td>{seat.startsOn === null ? t('none') : shortDay(seat.startsOn, today)}</td>
                <td>{seat.leftOn !== null ? shortDay(seat.leftOn, today) : seat.endsOn === null ? t('seats.noEnd') : shortDay(seat.endsOn, today)}</td>
                <td>
                  <TonePill {...looks[seat.state]} label={t(`seats.states.${seat.state}`)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
