import { useTranslation } from 'react-i18next';
import type { ElectionView, NominationRow } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { candidateName } from '../parts/names.ts';
import parts from '../../procedure/parts.module.css';
import { NominationPill } from './nomination-pill.tsx';
import styles from './nominations.module.css';

interface NominationTableProps {
  view: ElectionView;
  constituency: ElectionView['constituencies'][number];
  selected: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** The nominations for the seats of one constituency. */
export function NominationTable({ view, constituency, selected, onOpen, onClose }: NominationTableProps) {
  const { t } = useTranslation('elections');
  const { shortDay } = useFormats();
  const rows = view.nominations.filter((nomination) => nomination.constituency === constituency.id);
  const dayOrNone = (day: string | null) => (day === null ? t('none') : shortDay(day, view.today));
  return (
    <section className={styles.constituency} aria-label={constituency.name}>
      <h3>
        <bdi>{constituency.name}</bdi> <small>{t('seatsCount', { count: constituency.seats })}</small>
      </h3>
      {rows.length === 0 ? (
        <p className={parts.help}>{t('nominations.none')}</p>
      ) : (
        <RegisterTable<NominationRow>
          label={constituency.name}
          rows={rows}
          selected={selected}
          nameOf={candidateName}
          onOpen={onOpen}
          onClose={onClose}
          columns={[
            {
              key: 'candidate',
              heading: t('nominations.candidate'),
              render: ({ organisationName, personName }) => (
                <>
                  <bdi className={parts.main}>{organisationName}</bdi>
                  <span className={parts.under}>
                    <bdi>{personName}</bdi>
                  </span>
                </>
              ),
            },
            { key: 'accepted', stepsBack: true, heading: t('nominations.accepted'), width: '9rem', render: ({ acceptedOn }) => dayOrNone(acceptedOn) },
            { key: 'state', heading: t('list.status'), width: '12rem', render: (row) => <NominationPill nomination={row} /> },
          ]}
        />
      )}
    </section>
  );
}
