import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import type { FunctionNumbering } from '../../../../shared/records/choices.ts';
import type { FrozenQuestionnaire } from '../../../../shared/records/review-data.ts';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { useOwnText } from '../parts/own-text.ts';
import { Distribution } from './distribution.tsx';
import { ScoreBar } from './score-bar.tsx';
import { useScoreWords } from './score-words.ts';
import styles from './results.module.css';

type Item = ReviewResultsView['results']['subfunctions'][number]['items'][number];

interface ItemListProps {
  items: readonly Item[];
  questionnaire: FrozenQuestionnaire;
  numbering: FunctionNumbering;
  threshold: number;
}

/** The items of a sub-function; each opens on the answers it was given. */
export function ItemList({ items, questionnaire, numbering, threshold }: ItemListProps) {
  const { t } = useTranslation('reviews');
  const names = useCcpmNames(numbering);
  const own = useOwnText();
  const words = useScoreWords();
  const [opened, setOpened] = useState<string | null>(items[0]?.id ?? null);
  const questionsOf = (item: string) => [...questionnaire.sides.partner.questions, ...questionnaire.sides.coordinator.questions].filter((question) => (question.item ?? question.id) === item);
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const questions = questionsOf(item.id);
        const [first] = questions;
        const title = names.itemTitle(item.id) ?? (first ? own(first.texts) : item.id);
        const isOpened = opened === item.id;
        return (
          <li key={item.id}>
            <button type="button" className={styles.item} aria-expanded={isOpened} onClick={() => setOpened(isOpened ? null : item.id)}>
              <span>{title}</span>
              <ScoreBar {...item.together} isSmall />
              <span className={styles.figure}>
                {words.score(item.together.score)}
                {item.together.status === 'withheld' ? <span className="sr-only"> {t('results.statuses.withheld')}</span> : null}
              </span>
            </button>
            {isOpened ? <Distribution item={item} questionnaire={questionnaire} scales={[...new Set(questions.map(({ scale }) => scale))]} threshold={threshold} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
