import { useTranslation } from 'react-i18next';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import { type Figure, FigureStrip } from '../../../components/figure-strip.tsx';
import { type PreviewFilter, previewFilters, type RecordKey } from './preview-records.ts';

const looks = {
  added: { shape: '+', tone: 'good' },
  changed: { shape: '◐', tone: 'warn' },
  removed: { shape: '−', tone: 'bad' },
  parallel: { shape: '∥', tone: 'warn' },
  conflict: { shape: '▲', tone: 'bad' },
  leftOut: { shape: '○', tone: 'plain' },
  ignored: { shape: '=', tone: 'plain' },
  waiting: { shape: '…', tone: 'plain' },
} as const;
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
  const toggle = (kind: PreviewFilter) =>
    onFilters(filters.includes(kind) ? filters.filter((known) => known !== kind) : [...filters, kind]);
  const figureOf = (kind: keyof typeof counts): Figure => ({
    kind,
    count: counts[kind],
    word: t(`preview.kinds.${kind}`),
    ...looks[kind],
    hint: hintOf(kind),
  });

  return (
    <FigureStrip
      label={t('preview.figures')}
      figures={[
        ...previewFilters.map((kind) => ({
          ...figureOf(kind),
          press: { isPressed: filters.includes(kind), onPress: () => toggle(kind) },
        })),
        ...plainKinds.map(figureOf),
      ]}
    />
  );
}
