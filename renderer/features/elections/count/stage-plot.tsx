import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import styles from './count.module.css';
import { layOutStage, shortened } from './plot-layout.ts';
import type { StageRow } from './stage-rows.ts';
import { useVoteWords } from './vote-words.ts';

/** The votes of a stage as bars; the table beside it says the same in figures. */
export function StagePlot({ rows, quota, stage }: { rows: readonly StageRow[]; quota: number | null; stage: number }) {
  const { t, i18n } = useTranslation('elections');
  const { number } = useFormats();
  const votesIn = useVoteWords();
  const layout = layOutStage(rows, quota);
  const isRightToLeft = i18n.dir() === 'rtl';
  const flip = (x: number, own = 0) => (isRightToLeft ? layout.width - x - own : x);
  const [first] = rows;
  const label = t('count.plotLabel', { number: number(stage), leading: first?.name ?? '', votes: first ? votesIn(first.votes) : number(0) });
  return (
    <figure className={styles.figure}>
      <figcaption>{t('count.plot', { number: number(stage) })}</figcaption>
      <svg className={styles.plot} viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={label}>
        {layout.quota === null || quota === null ? null : (
          <g>
            <line className={styles.quota} x1={flip(layout.quota)} x2={flip(layout.quota)} y1={16} y2={layout.height} />
            <text className={styles.quotaWords} x={flip(layout.quota)} y={11} textAnchor="middle">
              {t('count.quotaLine', { quota: number(quota) })}
            </text>
          </g>
        )}
        {rows.map((row, place) => {
          const bar = layout.rows[place];
          if (!bar) return null;
          return (
            <g key={row.id}>
              <text className={styles.name} x={flip(layout.start - 8)} y={bar.y + 4} textAnchor="end">
                {`\u2068${shortened(row.name)}\u2069`}
              </text>
              <rect className={styles.bar} data-state={row.state ?? 'standing'} x={flip(layout.start, bar.width)} y={bar.y - 8} width={bar.width} height={16} rx={2} />
              <text className={styles.value} x={flip(layout.start + bar.width + 6)} y={bar.y + 4} textAnchor="start">
                {`${votesIn(row.votes)}${row.state === 'elected' ? ' ✓' : row.state === 'excluded' ? ' ×' : ''}`}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
