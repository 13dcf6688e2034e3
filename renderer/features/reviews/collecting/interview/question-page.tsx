import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import type { FrozenQuestion } from '../../../../../shared/records/review-data.ts';
import sessionStyles from '../../../procedure/whole-screen/whole-screen.module.css';
import { digitOf, optionKeys, optionsOf } from '../../parts/answer-keys.ts';
import { textIn } from '../../parts/own-text.ts';
import styles from './interview.module.css';

interface QuestionPageProps {
  form: ReviewForm;
  question: FrozenQuestion;
  chosen: string | null;
  onChoose: (option: string) => void;
  onSkip: () => void;
  onBack: (() => void) | null;
}

/** A question to read out, and the keys that answer it. */
export function QuestionPage({ form, question, chosen, onChoose, onSkip, onBack }: QuestionPageProps) {
  const { t } = useTranslation('reviews');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  const { language } = form;
  const options = optionsOf(form, question.scale);
  const keys = optionKeys(options);
  const area = form.questionnaire.functions.find(({ subfunctions }) => subfunctions.some(({ id }) => id === question.subfunction));

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = digitOf(event);
    const option = digit === null ? undefined : options.find(({ id }) => keys.get(id) === digit);
    if (option) {
      event.preventDefault();
      onChoose(option.id);
    } else if (event.key === 'ArrowDown' || event.key === 'PageDown') {
      event.preventDefault();
      onSkip();
    } else if ((event.key === 'ArrowUp' || event.key === 'PageUp' || event.key === 'Backspace') && onBack) {
      event.preventDefault();
      onBack();
    }
  };

  return (
    <div ref={box} className={sessionStyles.stage} role="group" aria-label={textIn(question.texts, language)} onKeyDown={press}>
      <p className={sessionStyles.electorate}>{area ? textIn(area.title, language) : ''}</p>
      <h2>{textIn(question.texts, language)}</h2>
      <div className={styles.options}>
        {options.map(({ id, texts }, place) => (
          <button
            key={id}
            type="button"
            className={styles.option}
            aria-pressed={id === chosen}
            aria-keyshortcuts={keys.get(id)}
            {...((chosen === null ? place === 0 : id === chosen) ? { 'data-autofocus': true } : {})}
            onClick={() => onChoose(id)}
          >
            <kbd>{keys.get(id)}</kbd>
            <span>{textIn(texts, language)}</span>
          </button>
        ))}
      </div>
      <div className={sessionStyles.buttons}>
        {onBack ? (
          <Button variant="default" size="compact-md" onClick={onBack}>
            {t('interview.back')} <kbd className={styles.hint}>↑</kbd>
          </Button>
        ) : null}
        <Button variant="default" size="compact-md" onClick={onSkip}>
          {t('interview.skip')} <kbd className={styles.hint}>↓</kbd>
        </Button>
      </div>
    </div>
  );
}
