import { useTranslation } from 'react-i18next';
import type { Certainty, DuplicateReason } from '../../../../shared/contract/partners.ts';
import { useFormats } from '../../../components/formats.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import styles from './likeness.module.css';

/** Why two records seem to be one, and how surely. */
export function Likeness({ reasons, certainty }: { reasons: readonly DuplicateReason[]; certainty: Certainty }) {
  const { t } = useTranslation('partners');
  const { list } = useFormats();
  return (
    <span className={styles.likeness}>
      <TonePill tone={certainty === 'likely' ? 'orange' : 'na'} shape={certainty === 'likely' ? '≈' : '?'} label={t(`duplicates.certainty.${certainty}`)} />
      <span>{list(reasons.map((reason) => t(`duplicates.reasons.${reason}`)))}</span>
    </span>
  );
}
