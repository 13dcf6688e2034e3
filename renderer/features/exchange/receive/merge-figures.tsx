import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import { useFormats } from '../../../components/formats.ts';
import styles from './merge-figures.module.css';
import { type PreviewFilter, previewFilters, type RecordKey } from './preview-records.ts';

const shapes = { added: '+', changed: '◐', removed: '−', parallel: '∥', conflict: '▲', leftOut: '○', ignored: '=', waiting: '…' } as const;
const plainKinds = ['ignored', 'waiting'] as const;

interface MergeFiguresProps {
  preview: MergeResult;
  leaveOut: ReadonlySet<RecordKey>;
  filters: readonly PreviewFilter[];
  onFilters: (filters: readonly PreviewFilter[]) => void;
}

/** The sums of a merge; those that records stand behind show just these when they are pressed. */
export function MergeFigures({ preview: { summary }, leaveOut, filters, onFilters }: MergeFiguresProps) {
  const { t } = useTranslation('exchange');
  const { number } = useFormats();
  const counts: Record<PreviewFilter | (typeof plainKinds)[number], number> = {
    added: summary.added,
    changed: summary.changed,
    removed: summary.removed,
    parallel: summary.parallel,
    conflict: summary.conflicts,
    leftOut: Math.max(summary.leftOut, leaveOut.size),
    ignored: summary.ignored,
    waiting: summary.waiting,
  };
  const hintOf = (kind: keyof typeof counts) =>
    kind === 'parallel' || kind === 'conflict' || kind === 'ignored' || kind === 'waiting' ? t(`preview.hints.${kind}`) : undefined;
  const face = (kind: keyof typeof counts) => (
    <>
      <b className={styles.number}>
        <span aria-hidden="true" className={styles.shape}>
          {shapes[kind]}
        </span>
        {number(counts[kind])}
      </b>{' '}
      <span className={styles.word}>{t(`preview.kinds.${kind}`)}</span>
    </>
  );
  const toggle = (kind: PreviewFilter) =>
    onFilters(filters.includes(kind) ? filters.filter((known) => known !== kind) : [...filters, kind]);

  return (
    <div className={styles.figures} role="group" aria-label={t('preview.figures')}>
      {previewFilters.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.figure}
          data-kind={kind}
          aria-pressed={filters.includes(kind)}
          title={hintOf(kind)}
          disabled={counts[kind] === 0 && !filters.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {face(kind)}
        </button>
      ))}
      {plainKinds.map((kind) => (
        <div key={kind} className={styles.figure} data-kind={kind} data-none={counts[kind] === 0 || undefined} title={hintOf(kind)}>
          {face(kind)}
        </div>
      ))}
    </div>
  );
}
