import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './answer-choice.module.css';

interface AnswerChoiceProps<A extends string> {
  /** What is answered, for people who hear it. */
  legend: string;
  answers: readonly A[];
  value: A | null;
  format: (answer: A) => string;
  disabled: boolean;
  onChoose: (answer: A | null) => void;
}

/** Yes, no or unclear, side by side; pressing the chosen answer again takes it back. */
export function AnswerChoice<A extends string>({ legend, answers, value, format, disabled, onChoose }: AnswerChoiceProps<A>) {
  const { t } = useTranslation('activation');
  const name = useId();
  return (
    <fieldset className={styles.choice} data-answered={value !== null || undefined}>
      <legend className="sr-only">{legend}</legend>
      {answers.map((answer) => (
        <label key={answer} className={styles.answer} data-answer={answer} data-chosen={answer === value || undefined}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={answer}
            checked={answer === value}
            disabled={disabled}
            onChange={() => onChoose(answer)}
            onClick={() => {
              if (answer === value) onChoose(null);
            }}
          />
          <span aria-hidden="true">{answer === value ? shapes[answer] ?? '●' : ''}</span>
          {format(answer)}
        </label>
      ))}
      {value === null ? <span className={styles.none}>{t('answer.none')}</span> : null}
    </fieldset>
  );
}

const shapes: Record<string, string> = { yes: '✓', no: '✕', unclear: '?' };
