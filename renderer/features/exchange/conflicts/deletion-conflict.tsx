import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../shared/contract/exchange.ts';
import { Icon } from '../../../components/icon.tsx';
import shared from '../exchange.module.css';
import { CandidateCard } from './candidate-card.tsx';
import styles from './conflicts.module.css';

interface DeletionConflictProps {
  conflict: Conflict;
  disabled: boolean;
  onSettle: (isRemoved: boolean) => void;
}

/** One office removed the record, another one wrote to it without knowing. */
export function DeletionConflict({ conflict, disabled, onSettle }: DeletionConflictProps) {
  const { t } = useTranslation('exchange');
  const heading = useId();
  return (
    <section className={styles.conflict} aria-labelledby={heading}>
      <h3 className={styles.field} id={heading}>
        {t('conflicts.existence')}
      </h3>
      <p className={shared.help}>{t('conflicts.existenceText')}</p>
      <div className={styles.candidates}>
        {conflict.candidates.map((candidate) => (
          <CandidateCard key={`${candidate.office}-${String(candidate.value)}`} candidate={candidate} action={null}>
            {t(candidate.value === true ? 'conflicts.removedBy' : 'conflicts.writtenBy')}
          </CandidateCard>
        ))}
      </div>
      <div className={shared.buttons}>
        <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => onSettle(false)}>
          {t('conflicts.keepRecord')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={disabled}
          leftSection={<Icon name="trash" size={14} />}
          onClick={() => onSettle(true)}
        >
          {t('conflicts.remove')}
        </Button>
      </div>
    </section>
  );
}
