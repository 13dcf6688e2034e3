import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { ScorePill } from '../results/score-bar.tsx';
import { useScoreWords } from '../results/score-words.ts';
import styles from './follow-up.module.css';

/** This year and the two before side by side; a year that was scored otherwise says so. */
export function YearsTable({ data }: { data: ReviewResultsView }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const names = useCcpmNames(data.plan.numbering);
  const words = useScoreWords();
  if (data.earlier.length === 0) {
    return (
      <Panel title={t('followUp.years')}>
        <p className={parts.help}>{t('followUp.firstYear')}</p>
      </Panel>
    );
  }
  const others = data.earlier.filter(({ isComparable }) => !isComparable);
  return (
    <Panel title={t('followUp.years')}>
      <div className={parts.scroll}>
        <table className={parts.table}>
          <caption className="sr-only">{t('followUp.years')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('results.subfunction')}</th>
              <th scope="col">{String(data.review.year)}</th>
              {data.earlier.map(({ review, year }) => (
                <th key={review} scope="col">
                  {String(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.inOrder(data.results.subfunctions, ({ id }) => id).map(({ id, together }) => (
              <tr key={id}>
                <th scope="row">
                  {names.subfunctionNumber(id)} {names.subfunctionTitle(id)}
                </th>
                <td>
                  <span className={styles.score}>{words.score(together.score)}</span> <ScorePill status={together.status} />
                </td>
                {(data.findings.find(({ subfunction }) => subfunction === id)?.earlier ?? []).map(({ review, score, status }) => (
                  <td key={review}>
                    {status === null ? (
                      t('none')
                    ) : (
                      <>
                        <span className={styles.score}>{words.score(score)}</span> <ScorePill status={status} />
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.map(({ review, year, method, form }) => (
        <p key={review} className={parts.help}>
          {t('followUp.otherwise', { year: String(year), method: word('scoringMethods', method), form: word('reviewForms', form) })}
        </p>
      ))}
    </Panel>
  );
}
