import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import { useFormats } from '../../../components/formats.ts';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { useOwnText } from '../parts/own-text.ts';
import styles from './results.module.css';

interface DistributionProps {
  item: ReviewResultsView['results']['subfunctions'][number]['items'][number];
  questionnaire: FrozenQuestionnaire;
  /** Of the item's questions: where both sides were asked on different scales, an answer is named by each. */
  scales: readonly string[];
  threshold: number;
}

/** How often each answer was given; nothing where so few answered that it would tell who said what. */
export function Distribution({ item, questionnaire, scales, threshold }: DistributionProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames('ccpm');
  const own = useOwnText();
  const { number } = useFormats();
  const { together } = item.distribution;
  if (together === null) return <p className={parts.help}>{t('results.withheldMeans', { count: threshold })}</p>;
  const most = Math.max(1, ...together.counts, together.notValid);
  const nameOf = (score: number) => {
    const texts = scales.flatMap((id) => {
      const options = questionnaire.scales.find((scale) => scale.id === id)?.options ?? [];
      return options.filter((option) => option.score === score).map((option) => names.optionText(id, option.id) ?? own(option.texts));
    });
    return texts.length === 0 ? number(score) : [...new Set(texts)].join(' / ');
  };
  const rows = [
    ...together.counts.flatMap((count, score) => (count === 0 && scales.length > 0 && nameOf(score) === number(score) ? [] : [{ key: String(score), name: nameOf(score), count, isValid: true }])),
    { key: 'not-valid', name: t('results.doNotKnow'), count: together.notValid, isValid: false },
  ];
  return (
    <dl className={styles.distribution}>
      {rows.map(({ key, name, count, isValid }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.count} data-not-valid={!isValid || undefined} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className={styles.value}>{number(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
