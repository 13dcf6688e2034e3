import type { ShownScore } from '../../../../shared/records/review-data.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useTranslation } from 'react-i18next';
import { type ScoreStatus, scoreLooks, toneOf } from './score-looks.ts';
import styles from './results.module.css';

const bands = [25, 50, 75] as const;

/** A score on the scale from 0 to 100, the bands marked; empty where there is none. The figure beside it says it in words. */
export function ScoreBar({ score, status, isSmall = false }: Pick<ShownScore, 'score' | 'status'> & { isSmall?: boolean }) {
  return (
    <span className={styles.bar} data-small={isSmall || undefined} aria-hidden="true">
      {score === null ? null : <span className={styles.fill} data-tone={toneOf(status)} style={{ inlineSize: `${score}%` }} />}
      {bands.map((band) => (
        <span key={band} className={styles.band} style={{ insetInlineStart: `${band}%` }} />
      ))}
    </span>
  );
}

export function ScorePill({ status }: { status: ScoreStatus }) {
  const { t } = useTranslation('reviews');
  return <TonePill {...scoreLooks[status]} label={t(`results.statuses.${status}`)} />;
}
