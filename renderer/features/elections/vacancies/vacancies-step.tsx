import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import parts from '../../procedure/parts.module.css';
import { SeatTable } from '../parts/seat-table.tsx';
import { VacancyForm } from './vacancy-form.tsx';

/** Seats that fall vacant before their term is over. */
export function VacanciesStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const isWritable = useIsWritable();
  return (
    <ElectionFrame view={view} step="vacancies">
      {view.seats.length === 0 ? (
        <p className={parts.help}>{t('vacancies.none')}</p>
      ) : (
        <>
          <SeatTable seats={view.seats} today={view.today} />
          <VacancyForm view={view} disabled={!isWritable} />
        </>
      )}
    </ElectionFrame>
  );
}
