import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../shared/contract/exchange.ts';
import { useFormats } from '../../../components/formats.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import styles from './conflicts.module.css';

interface CandidateCardProps {
  candidate: Conflict['candidates'][number];
  action: ReactNode;
  children: ReactNode;
}

/** What one office wrote: by whom, when, and whether it stands for the time being. */
export function CandidateCard({ candidate: { officeName, author, at, stands }, action, children }: CandidateCardProps) {
  const { t } = useTranslation('exchange');
  const { instant } = useFormats();
  return (
    <div className={styles.card} data-stands={stands || undefined}>
      <div className={styles.who}>
        <bdi className={styles.office}>{officeName}</bdi>
        {stands ? <TonePill tone="accent" label={t('conflicts.stands')} /> : null}
        <span className={styles.author}>
          <bdi>{author || t('conflicts.somebody')}</bdi> · {instant(at)}
        </span>
      </div>
      <div className={styles.value}>{children}</div>
      <div className={styles.action}>{action}</div>
    </div>
  );
}
