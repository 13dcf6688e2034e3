import { toHash } from '../../navigation.ts';
import styles from './page.module.css';

/** Where a step of a procedure stands. */
export type PageStepState = 'done' | 'current' | 'later' | 'notNeeded';

export interface ListedStep {
  step: string;
  state: PageStepState;
  title: string;
  /** The state in words: its mark is a figure or a sign. */
  stateWords: string;
}

interface StepListProps {
  area: 'elections' | 'reviews';
  /** Of the election or the review. */
  id: string;
  label: string;
  steps: readonly ListedStep[];
  shown: string;
}

/** The way through a procedure: what is done, what is to do now, what comes later. */
export function StepList({ area, id, label, steps, shown }: StepListProps) {
  return (
    <nav className={`${styles.steps} no-print`} aria-label={label}>
      <ol>
        {steps.map(({ step, state, title, stateWords }, place) => (
          <li key={step}>
            <a href={toHash({ area, view: step, record: id })} aria-current={step === shown ? 'step' : undefined} data-state={state}>
              <span className={styles.mark} data-state={state} aria-hidden="true">
                {state === 'done' ? '✓' : state === 'notNeeded' ? '–' : place + 1}
              </span>
              <span>
                {title}
                <span className="sr-only">, {stateWords}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
