import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { ScoreBar, ScorePill } from './score-bar.tsx';
import { useScoreWords } from './score-words.ts';
import styles from './results.module.css';
import { scoreOf, type Whose } from './whose.ts';

interface ResultsTableProps {
  data: ReviewResultsView;
  whose: Whose;
  hubs: readonly (string | null)[];
  selected: string | null;
  onOpen: (subfunction: string) => void;
  onClose: () => void;
}

type Row = ReviewResultsView['results']['subfunctions'][number];

/** Every sub-function with its score in colour, shape and word, and what changed since the years before. */
export function ResultsTable({ data, whose, hubs, selected, onOpen, onClose }: ResultsTableProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(data.plan.numbering);
  const words = useScoreWords();
  const earlierOf = (row: Row, review: string) => data.findings.find(({ subfunction }) => subfunction === row.id)?.earlier.find((one) => one.review === review) ?? null;
  return (
    <RegisterTable<Row>
      label={t('steps.results.title')}
      rows={names.inOrder(data.results.subfunctions, ({ id }) => id)}
      selected={selected}
      nameOf={({ id }) => `${names.subfunctionNumber(id)} ${names.subfunctionTitle(id)}`}
      onOpen={onOpen}
      onClose={onClose}
      columns={[
        {
          key: 'subfunction',
          heading: t('results.subfunction'),
          render: ({ id }) => (
            <span className={styles.name}>
              <span className={styles.number}>{names.subfunctionNumber(id)}</span>
              <span>{names.subfunctionTitle(id)}</span>
            </span>
          ),
        },
        { key: 'bar', heading: t('results.score'), width: '10rem', stepsBack: true, render: (row) => <ScoreBar {...scoreOf(row, whose, hubs)} /> },
        { key: 'score', heading: '', width: '3.5rem', render: (row) => <span className={styles.figure}>{words.score(scoreOf(row, whose, hubs).score)}</span> },
        { key: 'status', heading: t('results.status'), width: '9.5rem', render: (row) => <ScorePill status={scoreOf(row, whose, hubs).status} /> },
        ...(whose === 'together'
          ? data.earlier.map(({ review, year, isComparable }) => ({
              key: review,
              heading: String(year),
              width: '4rem',
              stepsBack: true,
              render: (row: Row) => {
                const before = earlierOf(row, review)?.score ?? null;
                const now = row.together.score;
                if (before === null) return <span className={styles.figure}>{t('none')}</span>;
                return (
                  <span className={styles.figure} title={t('results.was', { score: words.score(before) })}>
                    {isComparable && now !== null ? words.change(now, before) : words.score(before)}
                  </span>
                );
              },
            }))
          : []),
      ]}
    />
  );
}
