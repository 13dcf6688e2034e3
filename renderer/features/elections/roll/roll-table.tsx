import { useTranslation } from 'react-i18next';
import type { RollRow } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './roll.module.css';

interface RollTableProps {
  rows: readonly RollRow[];
  nameOf: (constituency: string | null) => string | null;
  selected: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  today: string;
}

/** Every organisation that was looked at, with what was found. */
export function RollTable({ rows, nameOf, selected, onOpen, onClose, today }: RollTableProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { list, shortDay } = useFormats();
  return (
    <RegisterTable<RollRow>
      label={t('steps.roll.title')}
      rows={rows}
      selected={selected}
      nameOf={({ organisationName }) => organisationName}
      onOpen={onOpen}
      onClose={onClose}
      columns={[
        {
          key: 'organisation',
          heading: t('roll.organisation'),
          render: ({ organisationName, organisationType, leftOn }) => (
            <>
              <bdi className={parts.main}>{organisationName}</bdi>
              <span className={parts.under}>
                {[organisationType === null ? null : word('organisationTypes', organisationType), leftOn === null ? null : t('roll.left', { day: shortDay(leftOn, today) })].filter((part) => part).join(' · ')}
              </span>
            </>
          ),
        },
        { key: 'constituency', stepsBack: true, heading: t('roll.constituency'), width: '11rem', render: ({ constituency }) => <bdi>{nameOf(constituency) ?? t('none')}</bdi> },
        {
          key: 'mayVote',
          heading: t('roll.mayVote'),
          width: '7rem',
          render: ({ isEligible }) => (isEligible ? <TonePill tone="good" label={t('roll.yes')} /> : <TonePill tone="na" shape="×" label={t('roll.no')} />),
        },
        {
          key: 'reasons',
          stepsBack: true,
          heading: t('roll.reasons'),
          width: '17rem',
          render: ({ reasons, isOverruled }) => (
            <span className={styles.reasons}>{isOverruled ? t('roll.overruled') : list(reasons.map((reason) => t(`reasons.${reason}`)))}</span>
          ),
        },
      ]}
    />
  );
}
